import type { CorrectTieInput } from '../../generated/graphql.ts'
import { askAgain, type Stale } from '../../lib/conflicts.ts'
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
  const kept = await askAgain({ type: tie.kind, stale, values: { period, certainty, role, invitedBy }, before })
  if (kept === null || kept === 'nothing') return kept
  const sent = { requestId: crypto.randomUUID(), id: tie.id, version: stale.version, ...kept }
  return { correction: reason === undefined ? sent : { ...sent, reason } }
}
