/** How far an adhesion has come. */
export const ADHESION_STATES = ['RECEIVED', 'CONTACTED', 'DECIDED', 'SIGNED', 'WITHDRAWN', 'REJECTED'] as const
export type AdhesionState = (typeof ADHESION_STATES)[number]

/** Steps that follow the request; each has a date, and what proves it. */
export const ADHESION_STEPS = ['CONTACTED', 'DECIDED', 'SIGNED', 'WITHDRAWN', 'REJECTED'] as const
export type AdhesionStep = (typeof ADHESION_STEPS)[number]

/** States in which somebody still has to do something. */
export const OPEN_STATES: readonly AdhesionState[] = ['RECEIVED', 'CONTACTED', 'DECIDED']

/** Which steps can follow a state. What was rejected or withdrawn begins anew with a new request. */
export const NEXT_STEPS: Readonly<Record<AdhesionState, readonly AdhesionStep[]>> = {
  RECEIVED: ['CONTACTED', 'DECIDED', 'SIGNED', 'REJECTED'],
  CONTACTED: ['CONTACTED', 'DECIDED', 'SIGNED', 'REJECTED'],
  DECIDED: ['SIGNED', 'WITHDRAWN'],
  SIGNED: ['WITHDRAWN'],
  WITHDRAWN: [],
  REJECTED: [],
}

/** What an adherent answers of one of its ties. */
export const REPLY_ANSWERS = ['HOLDS', 'ENDED', 'WRONG', 'MISSING'] as const
