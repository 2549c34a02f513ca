/**
 * The part of a question's options that says the day. What holds on one day is not kept in the cache, where the same
 * entity has one presence and one list of ties: it would be told of every other day too.
 */
export function askOnDay(day: string | null) {
  return day === null
    ? ({ fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } as const)
    : ({ fetchPolicy: 'no-cache', nextFetchPolicy: 'no-cache' } as const)
}

/** The variable that says the day; none for everything on record, so that what was read of it serves. */
export function dayVariable(day: string | null): { readonly asOf?: string } {
  return day === null ? {} : { asOf: day }
}
