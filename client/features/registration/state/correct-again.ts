import type { CorrectActorInput, ResultPartsFragment } from '../../../generated/graphql.ts'
import { askConflict, mineOf } from '../../../lib/conflicts.ts'

/**
 * Sends a correction; where somebody else has written the actor meanwhile, both versions are shown and what is still
 * wanted is sent again.
 */
export async function correctAgain(
  correction: CorrectActorInput,
  send: (correction: CorrectActorInput) => Promise<ResultPartsFragment>,
): Promise<ResultPartsFragment> {
  const result = await send(correction)
  if (result.__typename !== 'StaleVersion') return result
  const names = await askConflict('ACTOR', result, mineOf(correction.actor))
  if (names === null) return result
  if (names.size === 0) return { __typename: 'Recorded', subjectId: correction.id, changeId: '', replayed: true }
  const actor = Object.fromEntries(Object.entries(correction.actor).filter(([name]) => names.has(name)))
  const { version } = result
  return correctAgain({ ...correction, requestId: `${correction.requestId}-${version}`, version, actor }, send)
}
