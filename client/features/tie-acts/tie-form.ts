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

export interface TieFormProps {
  readonly tie: TieToChange
  readonly onDone: () => void
}
