import { createContext, useContext } from 'react'
import type { ActOptionsQuery } from '../../../generated/graphql.ts'

export const OptionsContext = createContext<ActOptionsQuery | null>(null)

/** What the lists of the forms offer. */
export function useActOptions(): ActOptionsQuery {
  const options = useContext(OptionsContext)
  if (options === null) throw new TypeError('a list of an act stands outside of its form')
  return options
}
