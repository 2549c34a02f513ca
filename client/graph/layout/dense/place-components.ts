import { divideFrame } from '../arrange/stage.ts'
import { drawByStress, type Points, stretchInto, turnToLongSide } from '../arrange/stress-start.ts'
import type { Box } from '../contract.ts'
import { findComponents, type Topology, takeSubgraph } from '../structure/topology.ts'
import { relaxByForces } from './force-atlas.ts'
import { choosePivots, drawByPivots } from './pivots.ts'
import { relaxSparseStress } from './sparse-stress.ts'
import { spreadInto } from './spread.ts'

/** Components up to this size are drawn small, in cells beside the others. */
const LARGEST_SMALL = 8
const CELL = { width: 130, height: 90 }
const LARGEST_SMALL_SHARE = 0.3

const PIVOTS = 50
const MARGIN = 26

/**
 * Draws a large graph into a frame: each large component in a part of its own, by its number of vertices; small ones
 * in cells of the last part. Vertices may still overlap.
 */
export function placeComponents(topology: Topology, frame: Box, seed: number, report: (share: number) => void): Points {
  const components = findComponents(topology)
  const large = components.filter((component) => component.length > LARGEST_SMALL)
  const small = components.slice(large.length)
  const frames = divideFrame(frame, shareOut(large, small.length, frame.width * frame.height))
  const x = new Float64Array(topology.count)
  const y = new Float64Array(topology.count)
  function keep(component: readonly number[], points: Points): void {
    component.forEach((vertex, i) => {
      x[vertex] = points.x[i] ?? 0
      y[vertex] = points.y[i] ?? 0
    })
  }
  large.forEach((component, index) => {
    keep(component, drawLarge(takeSubgraph(topology, component), frames[index] ?? frame, seed))
    report((index + 1) / (large.length + 1))
  })
  const cells = cutCells(frames[large.length] ?? frame, small.length)
  small.forEach((component, index) => {
    keep(component, drawSmall(takeSubgraph(topology, component), cells[index] ?? frame, seed + index))
  })
  return { x, y }
}

/** Room for each large component, and for all small ones together. */
function shareOut(large: readonly (readonly number[])[], smallCount: number, room: number): number[] {
  const forSmall = Math.min(smallCount * CELL.width * CELL.height, (large.length > 0 ? LARGEST_SMALL_SHARE : 1) * room)
  const vertices = large.reduce((sum, component) => sum + component.length, 0)
  const forLarge = large.map((component) => ((room - forSmall) * component.length) / vertices)
  return smallCount > 0 ? [...forLarge, forSmall] : forLarge
}

function cutCells(frame: Box, count: number): Box[] {
  const columns = Math.max(1, Math.round(Math.sqrt((count * frame.width * CELL.height) / (frame.height * CELL.width))))
  const rows = Math.max(1, Math.ceil(count / columns))
  const width = Math.min(CELL.width, frame.width / columns)
  const height = Math.min(CELL.height, frame.height / rows)
  return Array.from({ length: count }, (_, index) => ({
    x: frame.x + ((index % columns) + 0.5) * (frame.width / columns) - width / 2,
    y: frame.y + (Math.floor(index / columns) + 0.5) * (frame.height / rows) - height / 2,
    width,
    height,
  }))
}

function drawSmall(topology: Topology, cell: Box, seed: number): Points {
  const drawn = turnToLongSide(drawByStress(topology, seed), cell.height > cell.width)
  return stretchInto(drawn, cell, cell.width * 0.2, cell.height * 0.2).points
}

/** Pivot MDS, sparse stress and ForceAtlas2, turned to the long side of the frame and spread in it. */
function drawLarge(topology: Topology, frame: Box, seed: number): Points {
  const pivots = choosePivots(topology, PIVOTS, seed)
  const start = drawByPivots(pivots, topology.count, seed)
  const relaxed = relaxSparseStress(topology, pivots, start, seed)
  const settled = relaxByForces(topology, centre(relaxed))
  return spreadInto(turnToLongSide(settled, frame.height > frame.width), frame, MARGIN)
}

/** Gravity pulls towards 0, 0. */
function centre(points: Points): Points {
  const middleX = points.x.reduce((sum, value) => sum + value, 0) / points.x.length
  const middleY = points.y.reduce((sum, value) => sum + value, 0) / points.y.length
  return { x: points.x.map((value) => value - middleX), y: points.y.map((value) => value - middleY) }
}
