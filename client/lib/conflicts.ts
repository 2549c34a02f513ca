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

/** Fields of an input as a conflict compares them: what is undefined is not written. */
export function mineOf(written: object): MineField[] {
  return Object.entries(written).flatMap(([name, value]): MineField[] =>
    value === undefined ? [] : [{ name, mine: value === null ? null : JSON.stringify(value) }],
  )
}
