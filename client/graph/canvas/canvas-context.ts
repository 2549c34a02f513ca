import type { Core } from 'cytoscape'
import { createContext, useContext } from 'react'

export const CanvasContext = createContext<Core | null>(null)

/** The canvas that this lies over; null while it is being made. */
export function useCanvas(): Core | null {
  return useContext(CanvasContext)
}
