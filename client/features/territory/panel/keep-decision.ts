/** What was written of a decision and not sent: why, and the last day (ISO; null while it cannot be read). */
export interface KeptDecision {
  readonly reason: string
  readonly until: string
}

/** One an account and cell, so that people who share a computer do not read each other's. */
function keyOf(owner: string, cell: string): string {
  return `trama.draft.gap.${owner}.${cell}`
}

/** Keeps a decision on this browser until it is sent; nothing where storage is refused. */
export function keepDecision(owner: string, cell: string, written: KeptDecision): void {
  try {
    if (written.reason.trim() === '' && written.until === '') localStorage.removeItem(keyOf(owner, cell))
    else localStorage.setItem(keyOf(owner, cell), JSON.stringify(written))
  } catch {
    // Storage is refused or full: the dialog itself still holds it.
  }
}

/** What this browser keeps of a cell; null where that is nothing that can be read. */
export function readKeptDecision(owner: string, cell: string): KeptDecision | null {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(keyOf(owner, cell)) ?? 'null')
    if (typeof held !== 'object' || held === null) return null
    const [reason, until]: unknown[] = [Reflect.get(held, 'reason'), Reflect.get(held, 'until')]
    return typeof reason === 'string' && typeof until === 'string' ? { reason, until } : null
  } catch {
    return null
  }
}
