import type { CorrectTieInput } from '../../generated/graphql.ts'
import { askConflict, mineOf, type Stale } from '../../lib/conflicts.ts'
import { inviterOf, type TieToChange } from './tie-form.ts'

/**
 * What a person still wants of a correction after having seen what somebody else has written meanwhile: only fields
 * that were changed here are asked about.
 */
export async function askTieAgain(
  tie: TieToChange,
  correction: CorrectTieInput,
  stale: Stale,
): Promise<{ readonly correction: CorrectTieInput } | 'nothing' | null> {
  const { period, certainty, role, invitedBy, reason } = correction
  const before = { period: tie.period.text, certainty: tie.certainty, role: tie.role, invitedBy: inviterOf(tie).id }
  const written = { period, certainty, role, invitedBy }
  const mine = mineOf(written).filter(({ name, mine: own }) => own !== jsonOf(Reflect.get(before, name)))
  const names = await askConflict(tie.kind, stale, mine)
  if (names === null) return null
  if (names.size === 0) return 'nothing'
  const kept = Object.fromEntries(Object.entries(written).filter(([name]) => names.has(name)))
  const sent = { requestId: crypto.randomUUID(), id: tie.id, version: stale.version, ...kept }
  return { correction: reason === undefined ? sent : { ...sent, reason } }
}

function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}
