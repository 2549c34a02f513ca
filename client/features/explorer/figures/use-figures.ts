import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { NetworkFiguresDocument } from '../../../generated/graphql.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { type FiguresFilter, figuresFilterOf } from './figures-filter.ts'
import type { Metrics } from './tell-figures.ts'

/** The figures of the view: those of the former filters stay while new ones are read, and when reading fails. */
export interface FiguresAnswer extends FiguresFilter {
  /** Null while the first are read, and where that failed. */
  readonly metrics: Metrics | null
  readonly failed: boolean
  readonly readAgain: () => void
}

/** Reads the figures of what the filters leave; panels that ask for the same share one answer. */
export function useFigures({ skip = false }: { readonly skip?: boolean } = {}): FiguresAnswer {
  const { question, exploration } = useExplorer()
  const asked = useMemo(() => figuresFilterOf(question, exploration), [question, exploration])
  const { data, previousData, error, refetch } = useQuery(NetworkFiguresDocument, {
    variables: { filter: asked.filter, asOf: asked.asOf },
    fetchPolicy: 'cache-first',
    skip,
  })
  return {
    ...asked,
    metrics: data?.metrics ?? previousData?.metrics ?? null,
    failed: error !== undefined,
    readAgain: () => void refetch(),
  }
}
