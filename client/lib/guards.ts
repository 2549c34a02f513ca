/**
 * Tells whether something from outside – an answer, a storage – is of a form. Small enough for the first load, which a
 * library of parsers is not.
 */
export type Guard<Value> = (value: unknown) => value is Value

/** What a guard lets pass. */
export type Guarded<Of> = Of extends Guard<infer Value> ? Value : never

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

export function isPositive(value: unknown): value is number {
  return isNumber(value) && value > 0
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

/** Anything with names: no list, and not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One of a few words or numbers. */
export function isOneOf<const Known extends string | number>(known: readonly Known[]): Guard<Known> {
  return (value): value is Known => known.some((one) => one === value)
}

export function isNullOr<Value>(guard: Guard<Value>): Guard<Value | null> {
  return (value): value is Value | null => value === null || guard(value)
}

export function isMissingOr<Value>(guard: Guard<Value>): Guard<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || guard(value)
}

export function isListOf<Value>(guard: Guard<Value>): Guard<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every((one) => guard(one))
}

/** A record in which each of these names stands for what its guard lets pass; others may stand beside them. */
export function isShaped<Shape extends Readonly<Record<string, Guard<unknown>>>>(
  shape: Shape,
): Guard<{ [Name in keyof Shape]: Guarded<Shape[Name]> }> {
  const parts = Object.entries(shape)
  return (value): value is { [Name in keyof Shape]: Guarded<Shape[Name]> } =>
    isRecord(value) && parts.every(([name, guard]) => guard(value[name]))
}
