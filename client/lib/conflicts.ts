import { createStore } from 'zustand'
import type { ResultPartsFragment } from '../generated/graphql.ts'

/** A record that somebody else has written since it was read, as it is now. */
export type Stale = Extract<ResultPartsFragment, { __typename: 'StaleVersion' }>

/** One field that was to be written, its value as JSON; null empties it. */
export interface MineField {
  readonly name: string
  readonly mine: string | null
}

/** Both versions of a record, and who waits for the choice. */
export interface Conflict {
  /** What the record is: `ACTOR`, `MEMBERSHIP`. */
  readonly type: string
  readonly stale: Stale
  readonly fields: readonly (MineField & { readonly theirs: string | null })[]
  /** Names of the fields that shall be written nevertheless; null to write nothing. */
  readonly answer: (names: ReadonlySet<string> | null) => void
}

/** The conflict that is open on this page, if any. */
export const openConflict = createStore<{ readonly conflict: Conflict | null }>(() => ({ conflict: null }))

/**
 * Shows both versions of a record that somebody else has written meanwhile, and waits for the choice field by field.
 * Whoever asks then sends again what was chosen, with the version that is on record now.
 * @returns names of the fields to write nevertheless; null when the person wants to think again.
 */
export function askConflict(
  type: string,
  stale: Stale,
  mine: readonly MineField[],
): Promise<ReadonlySet<string> | null> {
  const current = new Map(stale.current.map(({ name, value }) => [name, value]))
  const fields = mine
    .map((field) => ({ ...field, theirs: current.get(field.name) ?? null }))
    .filter(({ mine: own, theirs }) => own !== theirs)
  return new Promise((resolve) => {
    openConflict.setState({
      conflict: {
        type,
        stale,
        fields,
        answer(names) {
          openConflict.setState({ conflict: null })
          resolve(names)
        },
      },
    })
  })
}

/** What somebody was writing when it turned out that somebody else had written the same record. */
export interface Written<Values extends object> {
  /** What the record is: `ACTOR`, `MEMBERSHIP`. */
  readonly type: string
  readonly stale: Stale
  /** What was sent. */
  readonly values: Values
  /** The same fields as they were read: one that was left as it was is not asked about. Null where nothing was read. */
  readonly before: object | null
}

/**
 * What a person still wants to write after having seen what somebody else has written meanwhile.
 * @returns the values to send again; `nothing` where the version on record shall stand; null to think again.
 */
export async function askAgain<Values extends object>({
  type,
  stale,
  values,
  before,
}: Written<Values>): Promise<Partial<Values> | 'nothing' | null> {
  const mine = mineOf(values).filter(({ name, mine: own }) => before === null || own !== jsonOf(before, name))
  const names = await askConflict(type, stale, mine)
  if (names === null) return null
  if (names.size === 0) return 'nothing'
  const kept: Partial<Values> = { ...values }
  for (const name of Object.keys(values)) if (!names.has(name)) Reflect.deleteProperty(kept, name)
  return kept
}

/** A text of a record as somebody else has written it; null where it has none. */
export function theirText(stale: Stale, name: string): string | null {
  const json = stale.current.find((property) => property.name === name)?.value ?? null
  const value: unknown = json === null ? null : JSON.parse(json)
  return typeof value === 'string' ? value : null
}

function jsonOf(record: object, name: string): string | null {
  const value: unknown = Reflect.get(record, name)
  return value === null || value === undefined ? null : JSON.stringify(value)
}

/** Fields of an input as a conflict compares them: what is undefined is not written. */
export function mineOf(written: object): MineField[] {
  return Object.entries(written).flatMap(([name, value]): MineField[] =>
    value === undefined ? [] : [{ name, mine: value === null ? null : JSON.stringify(value) }],
  )
}
