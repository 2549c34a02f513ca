import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import './figures.css'

/** Fewer say too little for a ranking; the server's figures draw the line at the same number. */
const SMALL_SAMPLE = 30

/** Under a ranking: who is left out of it and why, and that there are few. */
export function RankingNote() {
  const { t } = useTranslation('figures')
  const { slice, visible } = useExplorer().exploration
  const shown = visible.entities.size
  const collective = [...visible.entities].filter((id) => slice.entities.get(id)?.collective === true).length
  if (collective === 0 && shown >= SMALL_SAMPLE) return null
  return (
    <p className="figure-note">
      {shown < SMALL_SAMPLE ? `${t('notes.small', { count: shown })} ` : ''}
      {collective === 0 ? '' : t('ranking.collective', { count: collective })}
    </p>
  )
}
