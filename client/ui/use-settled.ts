import { useEffect, useState } from 'react'

/** What is not needed at once comes after everything that is seen, ms. */
const SETTLED_MS = 4_000

/** False at first; true when the page has had the time to show what it has. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return settled
}
