import { useMatches, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { AS_OF, type AskedDay, readAsOf } from './as-of-address.ts'

export interface AsOf extends AskedDay {
  /** Asks for another day, or with null for everything on record; the way back leads to the day before. */
  readonly setDay: (day: string | null) => void
}

/** The day that the whole page is asked about. It stands in the address and nowhere else. */
export function useAsOf(): AsOf {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const setDay = useCallback(
    (day: string | null) =>
      void navigate({
        to: '.',
        search: (current) => ({ ...current, [AS_OF]: day ?? '' }),
        hash: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return { ...readAsOf(search), setDay }
}

/** Nothing on the page has a date, or it has a day of its own. */
export function useIsTimeless(): boolean {
  return useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.timeless === true) })
}
