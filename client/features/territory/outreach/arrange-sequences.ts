import type { OutreachBeforeAdhesionsQuery } from '../../../generated/graphql.ts'

export type Sequence = OutreachBeforeAdhesionsQuery['outreachBeforeAdhesions'][number]
export type Earlier = Sequence['before'][number]

/** Adhesions with and without something before them. */
export interface ArrangedSequences {
  /** Those that something surely precedes first, then those that something may precede; each by name. */
  readonly preceded: readonly Sequence[]
  readonly rest: readonly Sequence[]
  /** Adhesions that no source dates. */
  readonly undated: number
}

/** Puts first what tells most. */
export function arrangeSequences(sequences: readonly Sequence[]): ArrangedSequences {
  const isSure = ({ before }: Sequence) => before.some(({ surely }) => surely)
  const preceded = sequences.filter(({ before }) => before.length > 0)
  return {
    preceded: preceded.toSorted((a, b) => Number(isSure(b)) - Number(isSure(a))),
    rest: sequences.filter(({ before }) => before.length === 0),
    undated: sequences.filter(({ adhesion }) => adhesion.dateStatus === 'UNKNOWN').length,
  }
}
