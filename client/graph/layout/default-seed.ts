import type { CanvasClass } from './contract.ts'

/** Seeds that give a good picture of the vademecum; any other integer works too. */
const DEFAULT_SEEDS: Record<CanvasClass, number> = { desktop: 1, wide: 1, phone: 2 }

export function defaultSeed(canvasClass: CanvasClass): number {
  return DEFAULT_SEEDS[canvasClass]
}
