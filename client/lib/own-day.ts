import { useEffect } from 'react'
import { createStore, useStore } from 'zustand'

/** The day of a page that has one of its own: the control in the header shows and sets it. */
export interface OwnDay {
  /** ISO day. */
  readonly day: string
  readonly setDay: (day: string) => void
}

const given = createStore<{ readonly own: OwnDay | null }>(() => ({ own: null }))

/** The day of the page that is open; null where it has none of its own. */
export function useOwnDay(): OwnDay | null {
  return useStore(given, ({ own }) => own)
}

/** Gives the header the day of this page, as long as the page stands. `setDay` must stay the same between two days. */
export function useGiveOwnDay(day: string, setDay: OwnDay['setDay']): void {
  useEffect(() => {
    given.setState({ own: { day, setDay } })
    return () => given.setState({ own: null })
  }, [day, setDay])
}
