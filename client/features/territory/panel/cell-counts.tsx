import { useTranslation } from 'react-i18next'
import type { GapCell } from '../state/territory.ts'
import { writeBand } from '../words/tell-band.ts'

/** The raw counts behind a state. */
export function CellCounts({ cell }: { readonly cell: GapCell }) {
  const { t } = useTranslation('territory')
  const answers = ({ answers: count, few }: GapCell['needs']) => {
    if (count === 0) return few ? t('panel.answersFew') : null
    return few ? t('panel.answersAndFew', { count }) : t('panel.answers', { count })
  }
  const rows = [
    { name: t('panel.needs'), value: answers(cell.needs) ?? t('panel.notSurveyed') },
    { name: t('panel.seekers'), value: cell.seekers === 0 ? null : String(cell.seekers) },
    { name: t('panel.providers'), value: writeBand(cell.providers) },
    { name: t('panel.collective'), value: cell.collectiveProviders === 0 ? null : String(cell.collectiveProviders) },
    { name: t('panel.resources'), value: answers(cell.resources) },
    { name: t('panel.knowledge'), value: answers(cell.knowledge) },
  ]
  return (
    <dl className="cell-counts">
      {rows.map(({ name, value }) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
