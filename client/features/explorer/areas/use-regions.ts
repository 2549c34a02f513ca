import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { MicroAreaNamesDocument } from '../../../generated/graphql.ts'
import { listRegions, type Region } from '../../../graph/areas/regions.ts'
import { useExplorer } from '../state/explorer-context.ts'

/**
 * The regions of the slice, those in which nobody stands with them. Null while the names of the micro-areas are read;
 * where they cannot be read, only the regions that the slice knows.
 */
export function useRegions(): readonly Region[] | null {
  const { recorded } = useExplorer().exploration
  const { data, error } = useQuery(MicroAreaNamesDocument)
  const known = data?.microAreas ?? (error === undefined ? null : [])
  return useMemo(() => (known === null ? null : listRegions(recorded, known)), [recorded, known])
}
