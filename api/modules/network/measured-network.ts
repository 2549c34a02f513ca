import type { GraphMeasures } from './graph-measures.ts'

/** A network with its figures; lists are by place in `ids`, which ascend. */
export interface MeasuredNetwork {
  readonly ids: readonly string[]
  readonly collective: readonly boolean[]
  /** Ties of each, parallel ones counted each. */
  readonly ties: readonly number[]
  /** Entities each is tied to. */
  readonly degrees: readonly number[]
  readonly pairCount: number
  readonly measures: GraphMeasures
}
