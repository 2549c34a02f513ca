import type { MouseEvent, ReactNode } from 'react'
import { networkPath } from '../../../app/addresses.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'

interface SelectLinkProps {
  readonly id: string
  readonly children: ReactNode
  readonly className?: string
  /** Where the card has no place beside, it opens over the page. */
  readonly opensCard?: boolean
}

/**
 * A name that selects its entity here; opened in another tab it leads to the network with it selected. Chosen by key it
 * also leads into the card: from a row of a long table it is a hundred stops away.
 */
export function SelectLink({ id, children, className, opensCard = false }: SelectLinkProps) {
  const { ask, guest } = useExplorer()
  const store = useExplorerStore()
  function select(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    store.setState({
      hovered: null,
      walked: null,
      cardFocus: event.detail === 0 ? id : null,
      ...(opensCard ? { drawer: 'card' as const } : {}),
    })
    ask({ selection: id })
  }
  return (
    <a
      className={className}
      href={guest ? window.location.href : networkPath(id)}
      onClick={select}
      onMouseEnter={() => store.setState({ hovered: id })}
      onMouseLeave={() => store.setState({ hovered: null })}
    >
      {children}
    </a>
  )
}
