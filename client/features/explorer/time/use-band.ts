import { useMemo } from 'react'
import type { BandStep } from '#graph-schema/model/band.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { growthOf } from '../../../graph/model/band-of.ts'
import { spanYears, type TimeAxis, turnsOf } from '../../../graph/time/time-axis.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { isTooLarge } from '../state/is-counted.ts'
import { type DayMark, useDayMarks } from './use-day-marks.ts'
import { useGrowth } from './use-growth.ts'

/** What a time bar shows. Days are counted from 1970-01-01. */
export interface TimeBand {
  readonly steps: readonly BandStep[]
  readonly axis: TimeAxis
  readonly marks: readonly DayMark[]
  /** Days on which something changes or happened, in order: where the arrow keys lead. */
  readonly turns: readonly number[]
  /** Last day to which time runs by itself: today, or what is dated later. */
  readonly end: number
  /** Ties that no source dates; null where not all were read. */
  readonly undated: number | null
}

/** The band of what the legend keeps, from the bounds that the page has. */
export function useBand(): TimeBand {
  const { question, exploration } = useExplorer()
  const { filters, band, asOf } = question
  const { recorded, today } = exploration
  const onDay = asOf !== null
  const marks = useDayMarks()
  // What was read of a large network is a part of it: the server has counted all.
  const large = isTooLarge(exploration.network)
  const counted = useGrowth(large)
  const growth = useMemo(
    () => growthOf(recorded, { filters, onDay, today, subject: band }),
    [recorded, filters, onDay, today, band],
  )
  return useMemo(() => {
    const { steps, undated } = growth
    return toTimeBand(large ? (counted ?? []) : steps, large ? null : undated, marks, parseIsoDay(today) ?? 0)
  }, [growth, large, counted, marks, today])
}

function toTimeBand(
  steps: readonly BandStep[],
  undated: number | null,
  marks: readonly DayMark[],
  today: number,
): TimeBand {
  const turns = [...new Set([...turnsOf(steps), ...marks.map(({ day }) => day)])].sort((a, b) => a - b)
  return { steps, marks, turns, undated, axis: spanYears(turns, today), end: Math.max(today, turns.at(-1) ?? today) }
}
