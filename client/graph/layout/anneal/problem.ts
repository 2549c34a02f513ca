import type { Box } from '../contract.ts'
import { countAllHops, degreeOf, type Topology } from '../structure/topology.ts'

/** Sizes of the vertices and their labels, plane px; a label of width 0 is not drawn. */
export interface Sizes {
  readonly halfWidth: Float64Array
  readonly halfHeight: Float64Array
  readonly labelWidth: Float64Array
  readonly labelHeight: Float64Array
}

/** How long a line wants to be and how the plane is stretched. */
export interface Scale {
  /** Rest length of an ordinary line. */
  readonly length: number
  /** Factors by which graph distances are longer across and down, so that the drawing has the canvas' shape. */
  readonly stretchX: number
  readonly stretchY: number
}

/** Holds vertices near where they were: `pull` a px of distance. */
interface Anchor {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly pull: number
}

/** Everything about a drawing that stays the same while its vertices move. */
export interface Problem extends Sizes {
  readonly topology: Topology
  readonly frame: Box
  readonly scale: Scale
  /** 1 ÷ the distance wanted between two vertices, row by row; 0 where there is no way between them. */
  readonly closeness: Float64Array
  /** Rest length of each line. */
  readonly restLength: Float64Array
  /** The vertex that two lines share, or −1, row by row. */
  readonly sharedVertex: Int16Array
  readonly anchor: Anchor | null
  /** Rectangles of the plane that nothing may cover. */
  readonly obstacles: readonly Box[]
}

export interface ProblemParts {
  readonly topology: Topology
  readonly sizes: Sizes
  readonly frame: Box
  readonly scale: Scale
  readonly anchor?: Anchor | null
  readonly obstacles?: readonly Box[]
}

/** A line to a leaf is short, one between hubs longer: they need room for their own. */
const LEAF_LENGTH = 0.75
const HUB_LENGTH = 0.06

export function buildProblem(parts: ProblemParts): Problem {
  const { topology, scale } = parts
  const hops = countAllHops(topology)
  const closeness = Float64Array.from(hops, (steps) => (steps > 0 ? 1 / (steps * scale.length) : 0))
  const restLength = Float64Array.from({ length: topology.tieCount }, (_, tie) => {
    const smaller = Math.min(
      degreeOf(topology, topology.source[tie] ?? 0),
      degreeOf(topology, topology.target[tie] ?? 0),
    )
    return scale.length * (smaller <= 1 ? LEAF_LENGTH : 1 + HUB_LENGTH * Math.sqrt(smaller - 1))
  })
  return {
    ...parts.sizes,
    topology,
    frame: parts.frame,
    scale,
    closeness,
    restLength,
    sharedVertex: findSharedVertices(topology),
    anchor: parts.anchor ?? null,
    obstacles: parts.obstacles ?? [],
  }
}

function findSharedVertices(topology: Topology): Int16Array {
  const { tieCount, source, target } = topology
  const shared = new Int16Array(tieCount * tieCount).fill(-1)
  for (let a = 0; a < tieCount; a += 1) {
    const from = source[a] ?? 0
    const to = target[a] ?? 0
    for (let b = 0; b < tieCount; b += 1) {
      if (a === b) continue
      if (source[b] === from || target[b] === from) shared[a * tieCount + b] = from
      else if (source[b] === to || target[b] === to) shared[a * tieCount + b] = to
    }
  }
  return shared
}
