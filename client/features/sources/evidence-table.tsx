import { useTranslation } from 'react-i18next'
import { DATE_STATUSES } from '#graph-schema/model/evidence.ts'
import type { EvidenceSummary } from './evidence-counts.ts'
import { ShareBar } from './unit-chart.tsx'

export interface EvidenceTableProps {
  readonly rows: readonly {
    readonly name: 'ties' | 'entities' | 'territorialFacts'
    readonly summary: EvidenceSummary
  }[]
}

/** Ties, elements and territorial facts by how they are dated and founded, each row with its bar. */
export function EvidenceTable({ rows }: EvidenceTableProps) {
  const { t } = useTranslation('sources')
  return (
    <div className="evidence-table-frame">
      <table className="evidence-table">
        <thead>
          <tr>
            <th scope="col">{t('table.what')}</th>
            {DATE_STATUSES.map((status) => (
              <th key={status} scope="col">
                {t(`table.${status}`)}
              </th>
            ))}
            <th scope="col">{t('table.total')}</th>
            <th scope="col">{t('table.inferred')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, summary }) => (
            <tr key={name}>
              <th scope="row">
                {t(`table.${name}`)}
                <ShareBar summary={summary} />
              </th>
              {summary.byDate.map(({ status, count }) => (
                <td key={status}>{count}</td>
              ))}
              <td>{summary.total}</td>
              <td>{summary.inferred}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
