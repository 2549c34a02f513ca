import { Link } from '@tanstack/react-router'
import type { CSSProperties, MouseEventHandler, ReactNode, Ref } from 'react'

export interface AppLinkProps {
  /** An address of the product: path, parameters, anchor. */
  readonly href: string
  /** The link is the current place only on this very path, not below it. */
  readonly exact?: boolean
  readonly children: ReactNode
  readonly className?: string
  readonly style?: CSSProperties
  readonly title?: string
  readonly onClick?: MouseEventHandler<HTMLAnchorElement>
  readonly ref?: Ref<HTMLAnchorElement>
  readonly 'aria-label'?: string
  readonly 'data-side'?: string
  readonly 'data-chosen'?: boolean
}

/** A link inside the product: no page load, the page's code is fetched when the pointer rests on it. */
export function AppLink({ href, exact = false, ...rest }: AppLinkProps) {
  const [, path = href, search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/u.exec(href) ?? []
  return (
    <Link
      {...rest}
      to={path}
      search={Object.fromEntries(new URLSearchParams(search))}
      {...(hash === '' ? {} : { hash })}
      preload="intent"
      activeOptions={{ exact, includeSearch: false }}
    />
  )
}
