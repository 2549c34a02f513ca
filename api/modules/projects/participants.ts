import type { ParticipantInput } from '../../generated/schema.ts'
import type { Stating } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { stateTie } from '../../write/new-records.ts'
import { problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'

/** The title that was sent, or the one there was where none was; a blank one is noted as a problem. */
export function readTitle(draft: Draft, given: string | null | undefined, before: string): string {
  if (given === undefined) return before
  const title = trimmed(given)
  if (title === null) draft.fail(problem('title', 'REQUIRED', given, 'a title is needed'))
  return title ?? before
}

/** Puts who takes part in a project or event, each as long as it lasts unless told. */
export async function putParticipants(
  draft: Draft,
  to: string,
  participants: readonly ParticipantInput[],
  dated: Stating,
): Promise<void> {
  await draft.load(participants.map(({ actor }) => actor))
  for (const [place, { actor, role, period }] of participants.entries()) {
    const said = { kind: 'PARTICIPATION', from: actor, to, role: role ?? 'PARTNER', note: null } as const
    await stateTie(draft, `participants.${place}`, said, { ...dated, period: period ?? dated.period })
  }
}
