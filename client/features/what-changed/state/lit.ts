import { createContext, useContext } from 'react'

/** Which line of the list, with what it tells of in the drawing, stands out. */
export interface Lit {
  /** Ids of lines; empty for none. */
  readonly lines: readonly string[]
  readonly light: (lines: readonly string[]) => void
}

export const LitContext = createContext<Lit>({ lines: [], light: () => {} })

export function useLit(): Lit {
  return useContext(LitContext)
}
