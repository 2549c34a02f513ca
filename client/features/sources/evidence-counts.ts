import {
  type Certainty,
  DATE_STATUSES,
  type DateStatus,
  FACT_SETS,
  type FactSet,
} from '#graph-schema/model/evidence.ts'

/** How many facts are founded so and dated so. */
export interface EvidenceCell {
  readonly certainty: Certainty
  readonly dateStatus: DateStatus
  readonly count: number
}

/** Facts of one kind, by how they are dated; how many of them a reader inferred. */
export interface EvidenceSummary {
  readonly total: number
  readonly inferred: number
  /** In the order given, implied, unknown; all three, also where none is dated so. */
  readonly byDate: readonly { readonly status: DateStatus; readonly count: number }[]
}

/** Adds up the cells of a count. */
export function summarise(cells: readonly EvidenceCell[]): EvidenceSummary {
  const sum = (kept: (cell: EvidenceCell) => boolean) =>
    cells.filter(kept).reduce((total, { count }) => total + count, 0)
  return {
    total: sum(() => true),
    inferred: sum(({ certainty }) => certainty === 'INFERRED'),
    byDate: DATE_STATUSES.map((status) => ({ status, count: sum(({ dateStatus }) => dateStatus === status) })),
  }
}

/** Which facts the page counts: those of one set, or all. */
export type SetChoice = FactSet | 'all'

/** The choices there are: each set that a source belongs to, and all of them where there is more than one. */
export function choicesOf(sources: readonly { readonly set: string }[]): readonly SetChoice[] {
  const sets = FACT_SETS.filter((set) => sources.some((source) => source.set === set))
  return sets.length > 1 ? [...sets, 'all'] : sets
}

/** The choice an address names, if it is there; else the vademecum, else the only set, else all. */
export function chooseSet(asked: SetChoice | null, choices: readonly SetChoice[]): SetChoice {
  if (asked !== null && choices.includes(asked)) return asked
  return choices[0] ?? 'all'
}
