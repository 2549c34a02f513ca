import { useTranslation } from 'react-i18next'
import { Mark } from '../../../graph/marks/mark.tsx'
import { SelectLink } from '../panels/select-link.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { RankingNote } from './ranking-note.tsx'
import { ReadAgain } from './read-again.tsx'
import { type EntityFigures, tellPassage } from './tell-figures.ts'
import { UnseenNote } from './unseen-note.tsx'
import { useFigures } from './use-figures.ts'

/** How many the ranking names. */
const NAMED = 6

/** Who stands between others, those that most do first; a warning instead where there are too few to rank. */
export function PassageRanking() {
  const { t } = useTranslation('figures')
  const { metrics, failed, readAgain, unseen } = useFigures()
  return (
    <section>
      <h3>{t('ranking.passage')}</h3>
      {metrics === null && failed ? <ReadAgain onRetry={readAgain} /> : null}
      {metrics === null && !failed ? <p className="figure-note">{t('reading')}</p> : null}
      {metrics === null || metrics.smallSample ? null : <Ranked figures={metrics.figures} />}
      <RankingNote />
      <UnseenNote unseen={unseen} />
    </section>
  )
}

function Ranked({ figures }: { readonly figures: readonly EntityFigures[] }) {
  const { t } = useTranslation('figures')
  const { slice } = useExplorer().exploration
  const ranked = figures
    .filter(({ rank, betweenness }) => rank !== null && betweenness > 0)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, NAMED)
  if (ranked.length === 0) return <p className="figure-note">{t('ranking.nobody')}</p>
  return (
    <>
      <p className="figure-note">{t('ranking.lead')}</p>
      <ul className="card-members">
        {ranked.map(({ entityId, betweenness }) => {
          const entity = slice.entities.get(entityId)
          const passage = tellPassage(betweenness)
          return entity === undefined ? null : (
            <li key={entityId}>
              <Mark entityClass={entity.entityClass} size={26} collective={false} />
              <SelectLink id={entityId}>{entity.name}</SelectLink>
              <span>{passage.form === 'share' ? t('ranking.share', { count: passage.count }) : t('ranking.few')}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
