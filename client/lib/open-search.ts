import { createContext, useContext } from 'react'

/** Opens the search over every page; given by the shell. */
export const OpenSearchContext = createContext<() => void>(() => undefined)

/** A function that opens the search, for pages that have nothing to show. */
export function useOpenSearch(): () => void {
  return useContext(OpenSearchContext)
}
