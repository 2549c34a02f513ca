import type { StepDay } from './bench-graph.ts'

/** What a library is told at a step: ids to hide and to show, of vertices and of lines. */
export interface StepChange {
  readonly vertices: readonly HiddenId[]
  readonly edges: readonly HiddenId[]
}

interface HiddenId {
  readonly id: string
  readonly hidden: boolean
}

/** From one day to another, as a difference; null is before any day, when everything is shown. */
export function changeBetween(from: StepDay | null, to: StepDay): StepChange {
  return {
    vertices: differ(from?.vertices ?? [], to.vertices),
    edges: differ(from?.edges ?? [], to.edges),
  }
}

function differ(lackedBefore: readonly string[], lackedAfter: readonly string[]): readonly HiddenId[] {
  const [before, after] = [new Set(lackedBefore), new Set(lackedAfter)]
  return [
    ...lackedAfter.filter((id) => !before.has(id)).map((id) => ({ id, hidden: true })),
    ...lackedBefore.filter((id) => !after.has(id)).map((id) => ({ id, hidden: false })),
  ]
}
