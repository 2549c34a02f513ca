import type { TieToChangeQuery } from '../../generated/graphql.ts'

/** What may be done to a tie. */
export const TIE_ACTS = ['confirm', 'end', 'correct'] as const
export type TieAct = (typeof TIE_ACTS)[number]

type Found = NonNullable<TieToChangeQuery['node']>
/** A tie as it is now, with the version that a change of it has to name. */
export type TieToChange = Extract<Found, { version: number; kind: unknown; confirmations: unknown; role: unknown }>

/** Whether what was found is a tie. */
export function isTie(found: Found): found is TieToChange {
  return 'confirmations' in found && 'role' in found
}

/** Who invited, as a tie has it; an empty name where nobody is on record. */
export function inviterOf(tie: TieToChange): { readonly id: string; readonly name: string } {
  const found = 'invitedBy' in tie ? tie.invitedBy : null
  return found === null ? { id: '', name: '' } : { id: found.id, name: found.label }
}

export interface TieFormProps {
  readonly tie: TieToChange
  readonly onDone: () => void
}
