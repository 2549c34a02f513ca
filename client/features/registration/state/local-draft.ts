import { type RegistrationValues, readValues } from './values.ts'

/** A draft as this browser keeps it. */
export interface LocalDraft {
  readonly id: string
  /** Version that the server has of it; 0 while it has none. */
  readonly version: number
  /** ISO instant. */
  readonly savedAt: string
  readonly values: RegistrationValues
}

/** One draft an account, so that people who share a computer do not read each other's. */
function keyOf(owner: string): string {
  return `trama.draft.registration.${owner}`
}

/** Keeps a draft on this browser; false where storage is refused or full. */
export function keepLocalDraft(owner: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ ...draft, values: JSON.stringify(draft.values) }))
    return true
  } catch {
    return false
  }
}

export function dropLocalDraft(owner: string): void {
  try {
    localStorage.removeItem(keyOf(owner))
  } catch {
    // Storage is refused: there is nothing to drop.
  }
}

/** The draft that this browser keeps; null where there is none that can be read. */
export function readLocalDraft(owner: string): LocalDraft | null {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null')
    if (typeof held !== 'object' || held === null) return null
    const [id, version, savedAt, content] = ['id', 'version', 'savedAt', 'values'].map((name) =>
      Reflect.get(held, name),
    )
    if (typeof id !== 'string' || typeof version !== 'number') return null
    if (typeof savedAt !== 'string' || typeof content !== 'string') return null
    const values = readValues(content)
    return values === null ? null : { id, version, savedAt, values }
  } catch {
    return null
  }
}

/** An id for a new draft. */
export function makeDraftId(): string {
  return `draft:${crypto.randomUUID()}`
}
