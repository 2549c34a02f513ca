import type { TerritoryCoverageQuery } from '../../../generated/graphql.ts'
import { type GapCell, type GapMatrix, readMatrix } from '../state/territory.ts'

const NO_ANSWER = { __typename: 'AnswerCount', answers: 0, few: false, reports: 0 } as const

/** A cell of which nothing is known, but for what is given. */
export function makeCell(areaId: string | null, needId: string, known: Partial<GapCell> = {}): GapCell {
  return {
    __typename: 'CoverageCell',
    id: `${areaId ?? 'unstated'}/${needId}`,
    areaId,
    needId,
    state: 'NOT_SURVEYED',
    sureState: 'NOT_SURVEYED',
    providers: { __typename: 'Band', sure: 0, possible: 0 },
    collectiveProviders: 0,
    needs: NO_ANSWER,
    resources: NO_ANSWER,
    knowledge: NO_ANSWER,
    seekers: 0,
    decision: null,
    ...known,
  }
}

/** Counts of answers. */
export function makeAnswers(answers: number, few = false): GapCell['needs'] {
  return { ...NO_ANSWER, answers, few }
}

/** Counts of providers. */
export function makeBand(sure: number, possible: number): GapCell['providers'] {
  return { __typename: 'Band', sure, possible }
}

/** Two needs in two micro-areas; cells that are not given are not surveyed. */
export function makeMatrix(
  cells: readonly GapCell[],
  counts: Partial<TerritoryCoverageQuery['coverage']> = {},
): GapMatrix {
  return readMatrix({
    __typename: 'Coverage',
    areas: [
      { __typename: 'MicroArea', id: 'micro-area:MA6', label: 'Alta Val Chisone', code: 'MA6' },
      { __typename: 'MicroArea', id: 'micro-area:MA1', label: 'Pinerolo', code: 'MA1' },
    ],
    needs: [
      { __typename: 'Need', id: 'need:N01', label: 'Salute e cure', code: 'N01' },
      { __typename: 'Need', id: 'need:N12', label: 'Accesso, informazione', code: 'N12' },
    ],
    cells: [...cells],
    totals: [],
    accepted: 0,
    unplaced: 0,
    unassigned: [],
    ...counts,
  })
}
