import type { CanvasSize, Layout } from '#client/graph/layout/contract.ts'
import type { AnsweredNetwork } from '#client/graph/model/network.ts'

/** A vertex for libraries that know neither kinds nor layouts: canvas px at fit. */
export interface PlainVertex {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Its name where our picture writes it at fit, else "". */
  readonly label: string
  /** Name of the CSS variable that holds its colour. */
  readonly colour: string
}

interface PlainEdge {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** A day of the network: what is surely not there, by id. */
export interface StepDay {
  /** ISO day. */
  readonly day: string
  readonly vertices: readonly string[]
  readonly edges: readonly string[]
}

/** One step of a time slider: two days, and what each lacks for those who do not work it out from the day. */
export interface SliderStep {
  readonly before: StepDay
  readonly after: StepDay
}

/** One graph as every contender gets it: the answer of the API and our layout, and the same in plain form. */
export interface BenchGraph {
  readonly canvas: CanvasSize
  /** ISO day that decides which ties have ended. */
  readonly today: string
  readonly answer: AnsweredNetwork
  readonly layout: Layout
  readonly vertices: readonly PlainVertex[]
  readonly edges: readonly PlainEdge[]
  readonly step: SliderStep
  /** How many vertices and lines the step changes from there to not there, or back. */
  readonly changed: number
  /** Where nothing is drawn: a drag that begins here moves the picture, not a vertex. Canvas px. */
  readonly empty: { readonly x: number; readonly y: number }
}
