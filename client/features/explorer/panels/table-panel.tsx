import { IconArrowDown, IconChevronRight } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../graph/marks/mark.tsx'
import { tellTiesOf } from '../state/card-ties.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import type { RowGroup, TableOrder, TableRow } from '../state/table-rows.ts'
import { useEntityWords } from '../state/use-entity-words.ts'
import { GroupingSelect } from './grouping-select.tsx'
import { RowActions } from './row-actions.tsx'
import { SelectLink } from './select-link.tsx'
import { TABLE_ID } from './table-id.ts'
import './table-panel.css'
import { TieSentence } from './tie-sentence.tsx'
import { type RowGroups, useRowGroups } from './use-row-groups.ts'

/** The same slice as the canvas, the same selection: every element with its ties as sentences, in groups. */
export function TablePanel() {
  const { t } = useTranslation('explorer')
  const rows = useRowGroups('kind')
  const { order, setOrder } = rows
  const panel = useWantedFocus()
  return (
    <div className="table-panel" id={TABLE_ID} ref={panel} tabIndex={-1}>
      <GroupingSelect rows={rows} />
      <table>
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            <SortHead order="name" current={order} onSort={setOrder} label={t('table.name')} />
            <SortHead order="kind" current={order} onSort={setOrder} label={t('table.kind')} />
            <SortHead order="ties" current={order} onSort={setOrder} label={t('table.ties')} />
            <th scope="col" className="table-number">
              {t('table.dated')}
            </th>
            <th scope="col" className="table-acts">
              <span className="visually-hidden">{t('table.acts')}</span>
            </th>
          </tr>
        </thead>
        {rows.groups.map((group) => (
          <GroupRows key={group.id} group={group} rows={rows} />
        ))}
      </table>
    </div>
  )
}

/** Takes the focus where the table was asked for by key. */
function useWantedFocus(): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  const store = useExplorerStore()
  useEffect(() => {
    if (!store.getState().tableFocus) return
    store.setState({ tableFocus: false })
    panel.current?.focus({ preventScroll: true })
  }, [store])
  return panel
}

/** A heading with its count, which folds and unfolds what stands under it. */
function GroupRows({ group, rows }: { readonly group: RowGroup; readonly rows: RowGroups }) {
  const open = rows.isOpen(group)
  const { head } = group
  return (
    <>
      {head === null ? null : (
        <tbody className="table-group">
          <tr>
            <th scope="rowgroup" colSpan={5}>
              <button type="button" aria-expanded={open} onClick={() => rows.toggle(group)}>
                <IconChevronRight size={18} aria-hidden="true" />
                {rows.nameGroup(head)} <span>{group.rows.length}</span>
              </button>
            </th>
          </tr>
        </tbody>
      )}
      {open ? group.rows.map((row) => <EntityRows key={row.entity.id} row={row} />) : null}
    </>
  )
}

interface SortHeadProps {
  readonly order: TableOrder
  readonly current: TableOrder
  readonly label: string
  readonly onSort: (order: TableOrder) => void
}

function SortHead({ order, current, label, onSort }: SortHeadProps) {
  const sorted = order === current
  const direction = order === 'ties' ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={order === 'ties' ? 'table-number' : undefined}
      aria-sort={sorted ? direction : undefined}
    >
      <button type="button" onClick={() => onSort(order)}>
        {label}
        {sorted ? <IconArrowDown size={16} aria-hidden="true" /> : null}
      </button>
    </th>
  )
}

/** An element and, unfolded below it, its ties. */
function EntityRows({ row: { entity, ties, dated } }: { readonly row: TableRow }) {
  const { t } = useTranslation('explorer')
  const { question } = useExplorer()
  const { nameKind } = useEntityWords()
  const [open, setOpen] = useState(false)
  const selected = question.selection === entity.id
  return (
    <tbody data-selected={selected || undefined}>
      <tr aria-current={selected ? 'true' : undefined}>
        <th scope="row">
          <div className="table-name">
            <button
              type="button"
              className="table-unfold"
              aria-expanded={open}
              aria-label={t('table.show', { name: entity.name })}
              disabled={ties === 0}
              onClick={() => setOpen(!open)}
            >
              <IconChevronRight size={18} aria-hidden="true" />
            </button>
            <Mark entityClass={entity.entityClass} size={28} collective={entity.collective} />
            <SelectLink id={entity.id}>{entity.name}</SelectLink>
          </div>
        </th>
        <td>{nameKind(entity)}</td>
        <td className="table-number">{ties}</td>
        <td className="table-number">{dated}</td>
        <td className="table-acts">
          <RowActions entity={entity} />
        </td>
      </tr>
      {open ? <TieRows row={{ entity, ties, dated }} /> : null}
    </tbody>
  )
}

function TieRows({ row: { entity } }: { readonly row: TableRow }) {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  return (
    <tr>
      <td colSpan={5} className="table-ties">
        {tellTiesOf(exploration, entity.id).map(({ group, ties }) => (
          <section key={group}>
            <h2>
              {t(`card.groups.${group}`)} <span>{ties.length}</span>
            </h2>
            <ul>
              {ties.map((told) => (
                <TieSentence key={told.tie.id} teller={entity} told={told} group={group} />
              ))}
            </ul>
          </section>
        ))}
      </td>
    </tr>
  )
}
