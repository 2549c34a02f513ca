import { useEffect, useMemo, useRef } from 'react'
import { isoDay } from '#graph-schema/model/day.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'

/** A hand that rests so long has chosen, ms. */
const REST_MS = 160

/** What moves the day that is shown. Days are counted from 1970-01-01. */
export interface DayActs {
  /** The picture goes there; the page follows when the hand is taken off, with {@link keep}. */
  readonly move: (day: number) => void
  /** The picture goes there; the page follows when no other day comes soon. */
  readonly nudge: (day: number) => void
  /** The whole page goes there; null shows everything on record. One step to undo. */
  readonly keep: (day: number | null) => void
  /** As {@link keep}, as a part of the step before. */
  readonly carryOn: (day: number) => void
}

/** Moves the day, so that the picture follows a hand and the rest of the page where it rests. One of them on a page. */
export function useDayActs(): DayActs {
  const { question, ask, askPlain } = useExplorer()
  const { asOf } = question
  const store = useExplorerStore()
  const latest = useRef({ asOf, ask, askPlain })
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // The page has arrived where the hand is, or somebody else has chosen another day.
    if (latest.current.asOf !== asOf) store.setState({ dayUnderHand: null })
    latest.current = { asOf, ask, askPlain }
  }, [asOf, ask, askPlain, store])
  useEffect(() => () => clearTimeout(rest.current), [])
  return useMemo(() => {
    function show(day: number): void {
      clearTimeout(rest.current)
      store.setState({ dayUnderHand: isoDay(day) })
    }
    function settle(day: string | null, isPart: boolean): void {
      clearTimeout(rest.current)
      if (day === latest.current.asOf) store.setState({ dayUnderHand: null })
      else if (isPart) latest.current.askPlain({ asOf: day }, 'replace')
      else latest.current.ask({ asOf: day })
    }
    return {
      move: show,
      nudge: (day) => {
        show(day)
        rest.current = setTimeout(() => settle(isoDay(day), false), REST_MS)
      },
      keep: (day) => settle(day === null ? null : isoDay(day), false),
      carryOn: (day) => settle(isoDay(day), true),
    }
  }, [store])
}
