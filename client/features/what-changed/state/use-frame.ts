import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { yearsBefore } from '#graph-schema/model/day.ts'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { dayInRome, endOfDayInRome } from '#graph-schema/model/rome-day.ts'
import { GrowthSeriesDocument, TimeFrameDocument, type TimeFrameQuery } from '../../../generated/graphql.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'
import { readToday } from '../../../lib/today.ts'
import type { KnownFrame } from './default-days.ts'
import { setsFilter, type TimeQuestion } from './question.ts'

export type KnownMeeting = TimeFrameQuery['meetings'][number]
export type NetworkQuestion = {
  readonly filter: { readonly sets?: FactSet[] }
  /** ISO instant; null for what is known now. */
  readonly recordedBefore: string | null
}

/** What the page knows before any two days are compared. */
export interface TimeFrame extends KnownFrame {
  readonly held: readonly KnownMeeting[]
  /** Since when the record knows, as an ISO instant. */
  readonly recordedSince: string
  /** Sets that any source is of. */
  readonly sets: readonly FactSet[]
  /** ISO day at whose end the record is read; null for what is known now. */
  readonly knownAt: string | null
  /** What every question of the page asks about. */
  readonly about: NetworkQuestion
}

export interface FrameAnswer {
  readonly frame: TimeFrame | null
  readonly failure: DisplayError | null
  readonly readAgain: () => void
}

/** Years that are looked through for the last one in which anything happened. */
const YEARS = 200

/** Reads meetings, what the record spans, and in which years anything surely happened. */
export function useFrame({ sets, knownAt }: TimeQuestion): FrameAnswer {
  const [today] = useState(() => readToday())
  const basics = useQuery(TimeFrameDocument)
  const present = useMemo(() => presentSets(basics.data), [basics.data])
  const since = basics.data?.recordSpan.first
  // A day before the record began cannot be asked: the page says so and tells what is known now.
  const known = knownAt !== null && since !== undefined && knownAt >= dayInRome(since) ? knownAt : null
  const about = useMemo(() => aboutOf(sets, present, known), [sets, present, known])
  const years = useQuery(GrowthSeriesDocument, {
    variables: { from: yearsBefore(today, YEARS), to: today, step: 'YEAR', ...about },
    skip: basics.data === undefined,
  })
  const growth = (years.data ?? years.previousData)?.growth
  const failed = [basics, years].find(({ data, previousData, error }) => (data ?? previousData) === undefined && error)
  const frame = useMemo(
    () =>
      basics.data === undefined || growth === undefined
        ? null
        : {
            today,
            about,
            knownAt: known,
            sets: present,
            held: basics.data.meetings,
            meetings: basics.data.meetings.map(({ heldOn }) => heldOn),
            recordedSince: basics.data.recordSpan.first,
            span: growth.span,
            years: growth.points.map(({ day, since }) => ({
              day,
              started: since?.started.surely ?? 0,
              ended: since?.ended.surely ?? 0,
              others: (since?.lives.surely ?? 0) + (since?.redrawings.surely ?? 0),
            })),
          },
    [today, about, known, present, basics.data, growth],
  )
  return {
    frame,
    failure: failed === undefined ? null : describeError(failed.error),
    readAgain: () => void failed?.refetch(),
  }
}

function presentSets(data: TimeFrameQuery | undefined): readonly FactSet[] {
  const found = new Set<string>(data?.sources.nodes.map(({ set }) => set))
  return FACT_SETS.filter((set) => found.has(set))
}

function aboutOf(sets: TimeQuestion['sets'], present: readonly FactSet[], knownAt: string | null): NetworkQuestion {
  return { filter: setsFilter(sets, present), recordedBefore: knownAt === null ? null : endOfDayInRome(knownAt) }
}
