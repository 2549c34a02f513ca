import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import {
  TerritoryCoverageDocument,
  TerritoryFiguresDocument,
  TerritorySetsDocument,
} from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'
import { setsVariable, type TerritoryQuestion } from './question.ts'
import { type Figures, type GapMatrix, readMatrix } from './territory.ts'

/** What the page tells of, read for one day. */
export interface Territory {
  readonly matrix: GapMatrix
  readonly figures: Figures
  /** Sets that any source is of. */
  readonly sets: readonly FactSet[]
}

export interface TerritoryAnswer {
  readonly territory: Territory | null
  readonly failure: DisplayError | null
  readonly isReading: boolean
  readonly readAgain: () => void
}

// The same cell has other counts for another subject, set or day: one place in the cache would mix them.
const APART = { fetchPolicy: 'no-cache' } as const

/** Reads matrix and figures; what was read last stays while more is on its way. */
export function useTerritory(question: TerritoryQuestion, day: string | null): TerritoryAnswer {
  const { subject, sets } = question
  const about = { ...dayVariable(day), ...setsVariable(sets) }
  const covered = useQuery(TerritoryCoverageDocument, {
    variables: { ...about, ...(subject === null ? {} : { subject }) },
    ...APART,
  })
  const counted = useQuery(TerritoryFiguresDocument, { variables: about, ...APART })
  const sources = useQuery(TerritorySetsDocument)
  const coverage = (covered.data ?? covered.previousData)?.coverage
  const figures = (counted.data ?? counted.previousData)?.territory
  const present = sources.data?.sources.nodes
  const territory = useMemo(() => {
    if (coverage === undefined || figures === undefined) return null
    const found = new Set<string>(present?.map(({ set }) => set))
    return { matrix: readMatrix(coverage), figures, sets: FACT_SETS.filter((set) => found.has(set)) }
  }, [coverage, figures, present])
  const failed = [covered, counted].find(({ data, error }) => data === undefined && error !== undefined)
  return {
    territory,
    failure: failed?.error === undefined ? null : describeError(failed.error),
    isReading: covered.loading || counted.loading,
    readAgain: () => void Promise.allSettled([covered.refetch(), counted.refetch()]),
  }
}
