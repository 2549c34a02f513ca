import { useEffect, useState } from 'react'

/**
 * A part of the program that is fetched when it is first wanted; null until it is there, and where it cannot be had:
 * the page then does without.
 * @param load the same function at every call
 */
export function useLate<Found>(load: () => Promise<Found>, wanted: boolean): Found | null {
  const [found, setFound] = useState<{ readonly part: Found } | null>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    load().then(
      (part) => {
        if (!gone) setFound({ part })
      },
      // The server is gone, and the page says so elsewhere.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [load, wanted])
  return found?.part ?? null
}
