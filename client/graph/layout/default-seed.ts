import type { CanvasClass } from './contract.ts'

/** Seeds that give a good picture of the vademecum; any other integer works too. */
const DEFAULT_SEEDS: Record<CanvasClass, number> = { desktop: 5, wide: 1, phone: 3, projected: 1 }

export function defaultSeed(canvasClass: CanvasClass): number {
  return DEFAULT_SEEDS[canvasClass]
}
