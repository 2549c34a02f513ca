import { createContext, useContext } from 'react'
import type { RegistrationOptionsQuery } from '../../../generated/graphql.ts'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'

export interface FormOptions {
  readonly options: RegistrationOptionsQuery
  readonly renderPicker: RenderEntityPicker
}

export const OptionsContext = createContext<FormOptions | null>(null)

/** What the lists of the form offer, read once. */
export function useFormOptions(): FormOptions {
  const options = useContext(OptionsContext)
  if (options === null) throw new TypeError('a list of the registration stands outside of its form')
  return options
}
