import { useQuery } from '@apollo/client/react'
import { useMemo, useRef } from 'react'
import { ExplorerNetworkDocument, SituationFiguresDocument } from '../../../generated/graphql.ts'
import { buildNetwork, type Network } from '../../../graph/model/network.ts'
import { takeOn } from '../../../graph/model/on-day.ts'
import { DEFAULT_SETS, takeSets } from '../../../graph/model/slice.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'
import { type Figures, readFigures } from './figures.ts'

/** Entities read at most: as many as the network's page reads at first, so that one answer serves both. */
const LIMIT = 300

/** What the page tells of: what is shown of the network before anyone asks for more. */
export const SITUATION_SETS: readonly string[] = [...DEFAULT_SETS]
export const SITUATION_FILTER = { sets: [...SITUATION_SETS] }

/** The network as the first page sees it. */
export interface Situation {
  readonly day: string | null
  readonly figures: Figures
  /** Everything on record, which is what the picture is arranged for. */
  readonly whole: Network
  /** What may be there on the day asked; all of it where none is. */
  readonly present: Network
  /** Ids of ties that may hold on the day; null where none is asked. */
  readonly possible: ReadonlySet<string> | null
  /** The network is larger than what was read of it: its figures are of all of it, its lists are not. */
  readonly truncated: boolean
}

export interface SituationData {
  readonly situation: Situation | null
  readonly failure: DisplayError | null
  readonly readAgain: () => void
}

/** Reads the network and its figures on a day; what was read last stays while more is on its way. */
export function useSituation(day: string | null): SituationData {
  const network = useQuery(ExplorerNetworkDocument, { variables: { limit: LIMIT } })
  const figures = useQuery(SituationFiguresDocument, {
    variables: { filter: SITUATION_FILTER, sets: [...SITUATION_SETS], ...(day === null ? {} : { asOf: day }) },
  })
  const answer = network.data ?? network.previousData
  const whole = useMemo(
    () => (answer === undefined ? null : takeSets(buildNetwork(answer.network), DEFAULT_SETS)),
    [answer],
  )
  const counted = figures.data
  const latest = useRef<Situation | null>(null)
  const situation = useMemo(() => {
    if (whole === null || counted === undefined) return null
    const present = takeOn(whole, day)
    const possible = [...present.ties.values()].filter(({ presence }) => presence === 'POSSIBLE')
    return {
      ...{ day, whole, present },
      figures: readFigures(counted, day !== null),
      possible: day === null ? null : new Set(possible.map(({ id }) => id)),
      truncated: whole.truncated,
    }
  }, [whole, counted, day])
  // The words of a day and its picture change together.
  if (situation !== null) latest.current = situation
  const failed = [network, figures].find(({ data, error }) => data === undefined && error !== undefined)
  return {
    situation: situation ?? latest.current,
    failure: failed?.error === undefined ? null : describeError(failed.error),
    readAgain: () => void Promise.allSettled([network.refetch(), figures.refetch()]),
  }
}
