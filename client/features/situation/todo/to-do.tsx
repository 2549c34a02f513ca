import { useQuery } from '@apollo/client/react'
import { IconArrowRight, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES, stalePath, UNNAMED_ANCHOR } from '../../../app/paths.ts'
import { SituationToDoDocument, type SituationToDoQuery } from '../../../generated/graphql.ts'
import { isActorKind } from '../../../graph/model/entity-class.ts'
import { CERTAINTY_WORDS } from '../../../graph/words/address-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { withNumber } from '../hero/tell-situation.ts'
import { countActors } from '../state/figures.ts'
import { SITUATION_FILTER, SITUATION_SETS, type Situation } from '../state/use-situation.ts'

/** Knowledge older than this wants somebody's word. */
const STALE_YEARS = 3

interface Row {
  readonly name: 'undated' | 'seatless' | 'unnamed' | 'inferred' | 'stale' | 'untied' | 'requests'
  readonly count: number
  readonly href: string
}

/** What those who work on the register can put right, counted; each row leads to where it is done. */
export function ToDo({ situation }: { readonly situation: Situation }) {
  const { t, i18n } = useTranslation('situation')
  const { data, previousData } = useQuery(SituationToDoDocument, {
    variables: {
      filter: SITUATION_FILTER,
      tied: { ...SITUATION_FILTER, includeIsolated: false },
      sets: [...SITUATION_SETS],
      staleMonths: STALE_YEARS * 12,
    },
  })
  const answer = data ?? previousData
  return (
    <section className="to-do">
      <div className="column-head">
        <h2>{t('toDo.title')}</h2>
        <span className="staff-badge">{t('toDo.badge')}</span>
      </div>
      <ul>
        {(answer === undefined ? [] : rowsOf(answer, situation)).map(({ name, count, href }) => (
          <li key={name} data-zero={count === 0 || undefined}>
            {count === 0 ? (
              <span className="to-do-row">
                <span>{tellRow(name)}</span> <b>0</b>
              </span>
            ) : (
              <AppLink href={href} className="to-do-row">
                <span>{tellRow(name)}</span> <b>{withNumber(i18n, count).number}</b>
                <IconChevronRight size={16} aria-hidden="true" />
              </AppLink>
            )}
          </li>
        ))}
      </ul>
      <p className="to-do-scope">{t('toDo.scope')}</p>
      <AppLink href={ROUTES.registration} className="go">
        {t('toDo.register')} <IconArrowRight size={18} aria-hidden="true" />
      </AppLink>
    </section>
  )

  function tellRow(name: Row['name']): string {
    return name === 'stale' ? t('toDo.stale', { count: STALE_YEARS }) : t(`toDo.${name}`)
  }
}

function rowsOf({ inbox, evidence, actors, all, tied }: SituationToDoQuery, situation: Situation): readonly Row[] {
  const inferred = evidence.ties
    .filter(({ certainty }) => certainty === 'INFERRED')
    .reduce((sum, { count }) => sum + count, 0)
  return [
    { name: 'undated', count: inbox.undatedCount, href: ROUTES.dating },
    {
      name: 'seatless',
      count: situation.truncated ? evidence.unknown.actorsWithoutSeat : countSeatless(situation),
      href: `${ROUTES.network}?${PARAMS.view}=aree`,
    },
    { name: 'unnamed', count: actors.totalCount, href: `${ROUTES.groups}#${UNNAMED_ANCHOR}` },
    {
      name: 'inferred',
      count: inferred,
      href: `${ROUTES.network}?${PARAMS.view}=tabella&${PARAMS.certainties}=${CERTAINTY_WORDS.INFERRED}`,
    },
    { name: 'stale', count: inbox.staleCount, href: stalePath(STALE_YEARS * 12) },
    {
      name: 'untied',
      count: countActors(all.totals) - countActors(tied.totals),
      href: `${ROUTES.network}?${PARAMS.view}=grafo`,
    },
    { name: 'requests', count: inbox.open.length, href: `${ROUTES.inbox}#richieste` },
  ]
}

/** Actors of which no source says where they have their seat; a seat outside the territory is known. */
function countSeatless({ whole }: Situation): number {
  return [...whole.entities.values()].filter(
    ({ entityClass, areas, seatText }) => isActorKind(entityClass) && areas.length === 0 && seatText === null,
  ).length
}
