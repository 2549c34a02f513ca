import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../graph/marks/mark.tsx'
import { countTiesBeyond, type Overview, type OverviewCell, otherEndOf } from '../../../graph/overview/overview.ts'
import '../panels/table-panel.css'
import { CellEntities } from './cell-entities.tsx'
import { useCellActs } from './use-cell-acts.ts'
import { type CellWords, useOverviewWords } from './use-overview-words.ts'

/** The same cells as the picture, area by area: how many elements and ties each has, opened as there. */
export function OverviewTable({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation(['explorer', 'overview'])
  const words = useOverviewWords(overview)
  return (
    <div className="table-panel overview-table">
      <p className="overview-print">
        <b>{t('overview:title')}</b> {words.summary}
      </p>
      <table>
        <caption className="visually-hidden">{t('overview:table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('explorer:table.kind')}</th>
            <th scope="col" className="table-number">
              {t('overview:table.entities')}
            </th>
            <th scope="col" className="table-number">
              {t('overview:table.inside')}
            </th>
            <th scope="col" className="table-number">
              {t('overview:table.beyond')}
            </th>
          </tr>
        </thead>
        {overview.areas.map((area) => (
          <tbody key={area.id} className="overview-table-area">
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {words.nameArea(area)} <span>{area.cells.reduce((sum, { entities }) => sum + entities, 0)}</span>
              </th>
            </tr>
            {area.cells.map((cell) => (
              <CellRows key={cell.id} cell={cell} overview={overview} words={words} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface CellRowsProps {
  readonly cell: OverviewCell
  readonly overview: Overview
  readonly words: CellWords
}

function CellRows({ cell, overview, words }: CellRowsProps) {
  const { t } = useTranslation('overview')
  const { toggle } = useCellActs()
  const opened = overview.opened.get(cell.id)
  const bundles = overview.bundlesOf.get(cell.id) ?? []
  const beyond = countTiesBeyond(overview, cell.id)
  return (
    <>
      <tr>
        <th scope="row">
          <div className="table-name">
            <button
              type="button"
              className="table-unfold"
              aria-expanded={opened !== undefined}
              aria-label={t(opened === undefined ? 'open' : 'close', { name: words.nameEnd(cell.id) })}
              onClick={() => toggle(cell.id)}
            >
              <IconChevronRight size={18} aria-hidden="true" />
            </button>
            <Mark entityClass={cell.entityClass} size={28} />
            {words.nameClass(cell)}
          </div>
        </th>
        <td className="table-number">{cell.entities}</td>
        <td className="table-number">{cell.ties}</td>
        <td className="table-number">{opened === undefined ? beyond : '–'}</td>
      </tr>
      {opened === undefined ? null : (
        <tr>
          <td colSpan={4} className="table-ties">
            <CellEntities opened={opened} overview={overview} />
            {bundles.length === 0 ? null : (
              <>
                <h2>{t('table.restTies')}</h2>
                <ul className="overview-bundles">
                  {bundles.map((bundle) => (
                    <li key={bundle.ends.join(' ')}>
                      {words.nameEnd(otherEndOf(bundle, cell.id))} <span>{bundle.ties}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </td>
        </tr>
      )}
    </>
  )
}
