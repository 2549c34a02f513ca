import { useEffect, useState } from 'react'
import type { ShownDays } from './default-days.ts'
import type { Ask, DaySpan } from './question.ts'

/** Puts days that an address has the wrong way round right in it; true as long as the page shows such days. */
export function usePutRight({ from, to, reversed }: ShownDays, ask: Ask): boolean {
  const [exchanged, setExchanged] = useState<DaySpan | null>(null)
  useEffect(() => {
    if (!reversed) return
    setExchanged({ from, to })
    ask({ from, to }, true)
  }, [from, to, reversed, ask])
  return reversed || (exchanged?.from === from && exchanged.to === to)
}
