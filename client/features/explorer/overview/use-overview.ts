import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { isCellId } from '#graph-schema/model/cell-id.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { NetworkOverviewDocument } from '../../../generated/graphql.ts'
import { buildOverview, type Overview } from '../../../graph/overview/overview.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'
import { type Difference, filterOfView } from '../as-graphql/view-query.ts'
import { useExplorer } from '../state/explorer-context.ts'

/** The counted network of the page: the last good one stays while another is read. */
export interface OverviewData {
  readonly overview: Overview | null
  readonly reading: boolean
  readonly failure: DisplayError | null
  readonly readAgain: () => void
  /** What the filters ask that cannot be counted. */
  readonly ignored: readonly Difference['what'][]
}

/** Counts the network as the page's filters ask, with the cells open that the address names. */
export function useOverview(): OverviewData {
  const { question, exploration } = useExplorer()
  const { filters, sets, asOf, cells, text, scope } = question
  const { today } = exploration
  const words = useMemo(() => filterOfView({ filters, sets, asOf }, today), [filters, sets, asOf, today])
  const { data, previousData, loading, error, refetch } = useQuery(NetworkOverviewDocument, {
    variables: {
      filter: { ...words.filter, includeIsolated: !words.tiesFiltered },
      asOf,
      open: cells.filter(isCellId).slice(-LIMITS.openCells),
    },
  })
  const answer = data?.networkOverview ?? previousData?.networkOverview
  const overview = useMemo(() => (answer === undefined ? null : buildOverview(answer)), [answer])
  return {
    overview,
    reading: loading,
    failure: error === undefined ? null : describeError(error),
    readAgain: () => void refetch(),
    ignored: [
      ...new Set(words.differences.map(({ what }) => what)),
      ...(text === '' ? [] : (['lit'] as const)),
      ...(scope.hidden.length === 0 ? [] : (['hidden'] as const)),
    ],
  }
}
