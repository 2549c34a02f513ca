import { useTranslation } from 'react-i18next'
import type { WaysBetweenQuery } from '../../generated/graphql.ts'
import { buildNetwork } from '../../graph/model/network.ts'
import { ImpactNote } from './impact-note.tsx'
import { Way } from './way.tsx'
import { filterOf, type WaysQuestion } from './ways-question.ts'

interface FoundWaysProps {
  readonly data: WaysBetweenQuery
  readonly question: WaysQuestion
}

/** The ways, the shortest first, and what hangs on those they pass through. */
export function FoundWays({ data: { paths }, question }: FoundWaysProps) {
  const { t } = useTranslation('ways')
  const ways = paths.map(({ entities, ties }) =>
    buildNetwork({ entities, ties, totals: { entities: entities.length, ties: ties.length }, truncated: false }),
  )
  const shortest = paths[0]?.length ?? 0
  const between = [
    ...new Map(
      ways.flatMap((way) => [...way.entities.values()].slice(1, -1)).map((entity) => [entity.id, entity]),
    ).values(),
  ]
  return (
    <>
      <p className="ways-answer" role="status">
        {shortest === 1 ? t('direct') : t('steps', { count: shortest - 1 })}{' '}
        {paths.length > 1 ? t('others', { count: paths.length - 1 }) : null}
      </p>
      <ol className="ways-list">
        {ways.map((way, index) => (
          <li key={[...way.entities.keys()].join(' ')}>
            <h2>{t('way', { number: index + 1, count: way.entities.size - 2 })}</h2>
            <Way way={way} />
          </li>
        ))}
      </ol>
      {between.length === 0 ? null : (
        <section className="ways-impact">
          <h2>{t('impact.title')}</h2>
          <p>{t('impact.lead')}</p>
          <ul>
            {between.map((entity) => (
              <ImpactNote key={entity.id} entity={entity} filter={filterOf(question)} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
