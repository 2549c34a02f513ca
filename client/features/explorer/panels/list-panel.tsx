import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '../../../app/addresses.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { type RowGroup, TABLE_ORDERS, type TableRow } from '../state/table-rows.ts'
import { useEntityWords } from '../state/use-entity-words.ts'
import { GroupingSelect } from './grouping-select.tsx'
import './list-panel.css'
import { type RowGroups, useRowGroups } from './use-row-groups.ts'

const ORDER_WORDS = { ties: 'table.sortTies', name: 'table.sortName', kind: 'table.sortKind' } as const

/** The table on a phone: a row of 64 px for each element, its ties in the card that a tap opens. */
export function ListPanel() {
  const { t } = useTranslation('explorer')
  const rows = useRowGroups('none')
  const { order, setOrder } = rows
  return (
    <div className="list-panel">
      <div className="list-tools">
        <GroupingSelect rows={rows} />
        <NativeSelect
          aria-label={t('table.sort')}
          variant="unstyled"
          value={order}
          data={TABLE_ORDERS.map((value) => ({ value, label: t(ORDER_WORDS[value]) }))}
          onChange={({ currentTarget: { value } }) => setOrder(TABLE_ORDERS.find((known) => known === value) ?? 'ties')}
        />
      </div>
      {rows.groups.map((group) => (
        <ListGroup key={group.id} group={group} rows={rows} />
      ))}
    </div>
  )
}

function ListGroup({ group, rows }: { readonly group: RowGroup; readonly rows: RowGroups }) {
  const open = rows.isOpen(group)
  const { head } = group
  return (
    <>
      {head === null ? null : (
        <h2 className="list-group">
          <button type="button" aria-expanded={open} onClick={() => rows.toggle(group)}>
            <IconChevronRight size={20} aria-hidden="true" />
            {rows.nameGroup(head)} <span>{group.rows.length}</span>
          </button>
        </h2>
      )}
      {open ? (
        <ul>
          {group.rows.map((row) => (
            <EntityRow key={row.entity.id} row={row} />
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** A row of the list: who it is, and how many ties. A tap opens its card. */
export function EntityRow({ row: { entity, ties, dated } }: { readonly row: TableRow }) {
  const { t } = useTranslation('explorer')
  const { ask, guest } = useExplorer()
  const store = useExplorerStore()
  const { nameKind } = useEntityWords()
  const dates =
    ties === 0 ? t('table.none') : dated === 0 ? t('table.allUndated') : t('table.withDate', { count: dated })
  return (
    <li>
      <a
        className="list-row"
        href={guest ? window.location.href : networkPath(entity.id)}
        onClick={(event) => {
          event.preventDefault()
          store.setState({ drawer: 'card' })
          ask({ selection: entity.id })
        }}
      >
        <Mark entityClass={entity.entityClass} size={40} collective={entity.collective} />
        <span className="list-name">
          <b>{entity.name}</b>
          <span>{nameKind(entity)}</span>
        </span>
        <span className="list-figures">
          <b>{ties}</b>
          <span>{dates}</span>
        </span>
      </a>
    </li>
  )
}
