import { readSheet, type SheetValues } from './sheet-values.ts'

/** A sheet as this browser keeps it until it is recorded. */
export interface KeptSheet {
  /** ISO instant. */
  readonly savedAt: string
  readonly values: SheetValues
}

/** One sheet an account, so that people who share a computer do not read each other's. */
function keyOf(owner: string): string {
  return `trama.draft.survey.${owner}`
}

/** Keeps a sheet on this browser; false where storage is refused or full. */
export function keepSheet(owner: string, sheet: KeptSheet): boolean {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(sheet))
    return true
  } catch {
    return false
  }
}

export function dropSheet(owner: string): void {
  try {
    localStorage.removeItem(keyOf(owner))
  } catch {
    // Storage is refused: there is nothing to drop.
  }
}

/** The sheet that this browser keeps; null where there is none that can be read. */
export function readKeptSheet(owner: string): KeptSheet | null {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null')
    if (typeof held !== 'object' || held === null) return null
    const savedAt: unknown = Reflect.get(held, 'savedAt')
    const values = readSheet(Reflect.get(held, 'values'))
    return values === null || typeof savedAt !== 'string' ? null : { savedAt, values }
  } catch {
    return null
  }
}
