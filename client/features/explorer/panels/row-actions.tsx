import { IconDotsVertical } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { useExplorerStore } from '../state/explorer-store.ts'

/** Opens what can be done to an element from its row: the menu that the picture opens. */
export function RowActions({ entity: { id, name } }: { readonly entity: NetworkEntity }) {
  const { t } = useTranslation('tools')
  const store = useExplorerStore()
  function open({ currentTarget }: MouseEvent<HTMLElement>): void {
    // Safari does not focus a button that is clicked, and the menu gives the focus back.
    currentTarget.focus()
    const { left, bottom } = currentTarget.getBoundingClientRect()
    store.setState({ menu: { id, x: left, y: bottom } })
  }
  return (
    <button
      type="button"
      className="row-actions"
      aria-label={t('acts.menu', { name })}
      aria-haspopup="menu"
      title={t('acts.menu', { name })}
      onClick={open}
    >
      <IconDotsVertical size={18} aria-hidden="true" />
    </button>
  )
}
