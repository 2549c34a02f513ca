import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { ExplorerNetworkDocument, SituationFiguresDocument } from '../../../generated/graphql.ts'
import { buildNetwork, indexByEnd, type Network } from '../../../graph/model/network.ts'
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
  const onDay = day !== null
  const network = useQuery(ExplorerNetworkDocument, { variables: { limit: LIMIT } })
  const figures = useQuery(SituationFiguresDocument, {
    variables: { filter: SITUATION_FILTER, sets: [...SITUATION_SETS], asOf: day, onDay, limit: onDay ? LIMIT : 1 },
    // Presence is that of a day, and entities are kept once for all days.
    fetchPolicy: 'no-cache',
  })
  const answer = network.data ?? network.previousData
  const counted = figures.data ?? figures.previousData
  const whole = useMemo(
    () => (answer === undefined ? null : takeSets(buildNetwork(answer.network), DEFAULT_SETS)),
    [answer],
  )
  const situation = useMemo(() => {
    if (whole === null || counted === undefined) return null
    const { entities, ties } = counted.network
    // The answer of a day names what is there; while another is on its way the last one stands for itself.
    const dated = entities !== undefined && ties !== undefined
    return {
      day: dated ? day : null,
      figures: readFigures(counted, dated),
      whole,
      present: dated ? keepOnly(whole, entities, ties) : whole,
      possible: dated ? new Set(ties.filter(({ presence }) => presence === 'POSSIBLE').map(({ id }) => id)) : null,
      truncated: whole.truncated,
    }
  }, [whole, counted, day])
  const failed = [network, figures].find(({ data, error }) => data === undefined && error !== undefined)
  return {
    situation,
    failure: failed?.error === undefined ? null : describeError(failed.error),
    readAgain: () => void Promise.allSettled([network.refetch(), figures.refetch()]),
  }
}

type Named = readonly { readonly id: string }[]

function keepOnly(network: Network, present: Named, held: Named): Network {
  const ids = new Set([...present, ...held].map(({ id }) => id))
  const entities = new Map([...network.entities].filter(([id]) => ids.has(id)))
  const ties = new Map([...network.ties].filter(([id]) => ids.has(id)))
  return { ...network, entities, ties, tiesOf: indexByEnd(ties.values()) }
}
