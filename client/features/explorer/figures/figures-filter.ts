import type { NetworkFilter } from '../../../generated/graphql.ts'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import { queryOfView } from '../as-graphql/view-query.ts'
import type { Exploration } from '../state/explore.ts'
import type { Question } from '../state/question.ts'

/** A choice of a reader that the figures do not see: `hand` is what was isolated, folded or taken off. */
const UNSEEN = ['hand', 'roles', 'dates', 'alone', 'cut'] as const
export type Unseen = (typeof UNSEEN)[number]

/** Which network the figures of a view are about. */
export interface FiguresFilter {
  readonly filter: NetworkFilter
  /** ISO day; null for everything on record. */
  readonly asOf: string | null
  readonly unseen: readonly Unseen[]
}

/** The filter of a view, as its GraphQL query has it, and how what it leaves differs from what the page shows. */
export function figuresFilterOf(question: Question, exploration: Exploration): FiguresFilter {
  const { scope } = question
  const { filter, asOf, differences } = queryOfView({ ...question, scope: { ...scope, isolated: null } }, exploration)
  const unseen = new Set<Unseen>(isNarrowed(scope) ? ['hand'] : [])
  for (const { what } of differences) {
    if (what === 'ended' || what === 'presences') unseen.add('dates')
    else if (what === 'roles' || what === 'dates' || what === 'alone' || what === 'cut') unseen.add(what)
  }
  return { filter, asOf, unseen: UNSEEN.filter((one) => unseen.has(one)) }
}
