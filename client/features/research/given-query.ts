import { PARAMS } from '../../app/paths.ts'

/** A question that came with the address, as the two editors hold it. */
export interface GivenQuery {
  readonly query: string
  /** JSON; "" for none. */
  readonly variables: string
}

/** A longer text is not one that a page of ours wrote. */
const LONGEST = 20_000

/** The question that an address carries; null where it carries none. */
export function readGivenQuery(params: Readonly<Record<string, string | undefined>>): GivenQuery | null {
  const query = params[PARAMS.query]
  if (query === undefined || query.trim() === '' || query.length > LONGEST) return null
  const variables = params[PARAMS.variables] ?? ''
  return { query, variables: parseVariables(variables) === null ? '' : variables }
}

/** The variables that an editor holds; null where the text is not the JSON of an object. */
export function parseVariables(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
