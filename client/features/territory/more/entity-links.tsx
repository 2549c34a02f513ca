import { Fragment } from 'react'
import { entityPath } from '../../../app/addresses.ts'
import { AppLink } from '../../../lib/app-link.tsx'

export interface EntityLinksProps {
  readonly entities: readonly { readonly id: string; readonly label: string }[]
}

/** Names in a line, each a link where the entity has a page. */
export function EntityLinks({ entities }: EntityLinksProps) {
  return entities.map(({ id, label }, place) => {
    const href = entityPath(id)
    return (
      <Fragment key={id}>
        {place === 0 ? '' : ', '}
        {href === null ? label : <AppLink href={href}>{label}</AppLink>}
      </Fragment>
    )
  })
}
