import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { SituationWayDocument } from '../../../generated/graphql.ts'
import { displayName } from '../../../graph/layout/words/text.ts'
import { buildNetwork, type Network, type NetworkEntity } from '../../../graph/model/network.ts'
import { SITUATION_FILTER, type Situation } from '../state/use-situation.ts'
import { choosePair } from './choose-pair.ts'
import { QuestionCard } from './question-card.tsx'
import { WayPicture } from './way-picture.tsx'

/** Who connects us to somebody: an example that is there. */
export function WayCard({ situation: { present, possible, day } }: { readonly situation: Situation }) {
  const { t } = useTranslation('situation')
  const pair = useMemo(() => choosePair(present), [present])
  const { data, previousData } = useQuery(SituationWayDocument, {
    variables: { from: pair?.from.id ?? '', to: pair?.to.id ?? '', filter: SITUATION_FILTER, asOf: day },
    skip: pair === null,
  })
  const path = (data ?? previousData)?.paths[0]
  const way = useMemo(() => (path === undefined ? null : readWay(path)), [path])
  const ends = pair === null ? null : { from: shortName(pair.from), to: shortName(pair.to) }
  return (
    <QuestionCard
      question={t('way.question')}
      picture={way === null ? null : <WayPicture way={way} possible={possible} />}
      answer={
        ends === null ? t('way.none') : path === undefined ? null : t(THROUGH[path.length] ?? 'way.throughTwo', ends)
      }
      href={
        pair === null
          ? ROUTES.ways
          : `${ROUTES.ways}?${new URLSearchParams({ [PARAMS.from]: pair.from.id, [PARAMS.to]: pair.to.id })}`
      }
      go={t('way.go')}
    />
  )
}

/** By the number of ties: the example has at most three. */
const THROUGH: Readonly<Record<number, 'way.direct' | 'way.throughOne' | 'way.throughTwo'>> = {
  1: 'way.direct',
  2: 'way.throughOne',
  3: 'way.throughTwo',
}

type Path = NonNullable<Parameters<typeof buildNetwork>[0]>

function readWay({ entities, ties }: Pick<Path, 'entities' | 'ties'>): Network {
  return buildNetwork({ entities, ties, totals: { entities: entities.length, ties: ties.length }, truncated: false })
}

function shortName({ name, acronym }: NetworkEntity): string {
  return acronym ?? displayName(name, undefined)
}
