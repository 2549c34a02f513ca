import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { TerritoryBoundariesDocument } from '../../../generated/graphql.ts'
import { type Boundaries, readBoundaries } from '../../../graph/map/boundary-cells.ts'

export interface SuppliedBoundaries {
  /** The line to print beside the map; null where the operator has supplied no boundaries. */
  readonly attribution: string | null
  /** Null until they are read, and where there are none. */
  readonly boundaries: Boundaries | null
  readonly failed: boolean
}

type Reading = 'unread' | 'failed' | Boundaries

/** Real boundaries, where the operator has supplied them; they are read when a map wants them. */
export function useBoundaries(wanted: boolean): SuppliedBoundaries {
  const { data } = useQuery(TerritoryBoundariesDocument)
  const [reading, setReading] = useState<Reading>('unread')
  const supplied = data?.boundaries ?? null
  const path = wanted ? (supplied?.path ?? null) : null
  useEffect(() => {
    if (path === null) return
    const leaving = new AbortController()
    readFile(path, leaving.signal).then(
      (boundaries) => setReading(boundaries ?? 'failed'),
      () => {
        if (!leaving.signal.aborted) setReading('failed')
      },
    )
    return () => leaving.abort()
  }, [path])
  return {
    attribution: supplied?.attribution ?? null,
    boundaries: typeof reading === 'string' ? null : reading,
    failed: reading === 'failed',
  }
}

async function readFile(path: string, signal: AbortSignal): Promise<Boundaries | null> {
  const answer = await fetch(path, { signal })
  if (!answer.ok) return null
  const file: unknown = await answer.json()
  return readBoundaries(file)
}
