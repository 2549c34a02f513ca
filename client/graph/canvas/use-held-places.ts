import type { Core } from 'cytoscape'
import { useEffect } from 'react'

/** Where a place says something – the region that a vertex belongs to – nobody can drag it elsewhere. */
export function useHeldPlaces(cy: Core | null, held: boolean): void {
  useEffect(() => {
    cy?.autoungrabify(held)
  }, [cy, held])
}
