import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import {
  ChangesBackgroundDocument,
  SeatsDocument,
  type SeatsQuery,
  WhatChangedDocument,
  type WhatChangedQuery,
} from '../../../generated/graphql.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'
import { type Change, readChange, type Seats } from '../changes/change.ts'
import { type ChangeGroup, groupChanges } from '../changes/change-groups.ts'
import { type Background, findGrowth } from '../changes/find-growth.ts'
import type { Growth } from '../changes/tell-title.ts'
import type { DaySpan } from './question.ts'
import type { NetworkQuestion } from './use-frame.ts'

type Answer = WhatChangedQuery['compareNetwork']

/** What changed between two days, read for the page. */
export interface Difference extends Pick<Answer, 'before' | 'after' | 'totals' | 'undecided' | 'truncated'> {
  readonly days: DaySpan
  readonly changes: readonly Change[]
  readonly groups: readonly ChangeGroup[]
  /** Whose members grew the most; null where nobody's did. */
  readonly growth: Growth | null
  /** The network round the changes; null until it is read. */
  readonly background: Background | null
  readonly seats: Seats
}

export interface DifferenceAnswer {
  readonly difference: Difference | null
  readonly failure: DisplayError | null
  readonly isReading: boolean
  readonly readAgain: () => void
}

/** Entities of the network that are read for the drawing: all of any network that can be drawn whole. */
const MOST_ENTITIES = 1_000

/** Between a day and itself nothing can change: then nothing is asked, and there is no difference. */
export function useDifference(days: DaySpan, about: NetworkQuestion): DifferenceAnswer {
  const skip = days.from === days.to
  const changed = useQuery(WhatChangedDocument, { variables: { from: days.from, to: days.to, ...about }, skip })
  const around = useQuery(ChangesBackgroundDocument, { variables: { limit: MOST_ENTITIES, ...about } })
  const located = useQuery(SeatsDocument, { variables: { limit: MOST_ENTITIES, filter: about.filter } })
  const seats = useMemo(
    () => readSeats((located.data ?? located.previousData)?.network),
    [located.data, located.previousData],
  )
  const answer = skip ? undefined : (changed.data ?? changed.previousData)?.compareNetwork
  const background = (around.data ?? around.previousData)?.network ?? null
  const difference = useMemo(
    () => (answer === undefined ? null : readDifference(answer, background, seats)),
    [answer, background, seats],
  )
  return {
    difference,
    failure: changed.error === undefined ? null : describeError(changed.error),
    isReading: changed.loading,
    readAgain: () => void changed.refetch(),
  }
}

function readSeats(network: SeatsQuery['network'] | undefined): Seats {
  return new Map(
    (network?.entities ?? []).flatMap((entity) => {
      const area = 'seat' in entity ? (entity.seat?.microArea ?? null) : null
      return area === null ? [] : [[entity.id, area] as const]
    }),
  )
}

function readDifference(answer: Answer, background: Background | null, seats: Seats): Difference {
  const { before, after, totals, undecided, truncated } = answer
  // The days of the answer, not those asked: while another is on its way the page still tells of this one.
  const days = { from: before.day, to: after.day }
  const changes = answer.changes.map((change) => readChange(change, seats))
  return {
    ...{ before, after, totals, undecided, truncated, days, changes, background, seats },
    groups: groupChanges(changes, totals),
    growth: findGrowth(changes, background, days.from, days.to),
  }
}
