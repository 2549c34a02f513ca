import { DataSet, Network } from 'vis-network/standalone'
import type { BenchGraph, SliderStep, StepDay } from './bench-graph.ts'
import { enter, findStage, presented, readColour } from './contender.ts'
import { changeBetween, type StepChange } from './step-change.ts'

interface VisEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly hidden?: boolean
}

/** vis-network without its physics, with straight lines that it leaves out while the picture moves. */
const OPTIONS = {
  autoResize: false,
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hideEdgesOnDrag: true, hideEdgesOnZoom: true, hover: false, tooltipDelay: 1_000 },
  nodes: { shape: 'dot', borderWidth: 0, font: { size: 11, face: 'Titillium Web' }, chosen: false },
  edges: { smooth: false, width: 0.8, chosen: false, hoverWidth: 0, selectionWidth: 0 },
} as const

let frames = 0
let change: (told: StepChange) => void = () => undefined
let days: SliderStep = { before: { day: '', vertices: [], edges: [] }, after: { day: '', vertices: [], edges: [] } }
let current: StepDay | null = null

/** The next time the library says that it has drawn. */
let drawn: () => void = () => undefined

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    drawn = resolve
  })
}

function draw(graph: BenchGraph): void {
  const vertices = new DataSet<{ id: string; hidden?: boolean }>(
    graph.vertices.map(({ id, x, y, radius, label, colour }) => ({
      id,
      x,
      y,
      size: radius,
      color: readColour(colour),
      ...(label === '' ? {} : { label }),
    })),
  )
  const edges = new DataSet<VisEdge>(graph.edges.map(({ id, source, target }) => ({ id, from: source, to: target })))
  const options = { ...OPTIONS, edges: { ...OPTIONS.edges, color: { color: readColour('--tie'), opacity: 0.45 } } }
  const network = new Network(findStage(), { nodes: vertices, edges }, options)
  network.moveTo({ position: { x: graph.canvas.width / 2, y: graph.canvas.height / 2 }, scale: 1 })
  network.on('afterDrawing', () => {
    frames += 1
    drawn()
  })
  days = graph.step
  change = (told) => {
    edges.update([...told.edges])
    vertices.update([...told.vertices])
  }
}

enter({
  async show(graph) {
    const began = performance.now()
    const first = nextFrame()
    draw(graph)
    await first
    const ms = (await presented()) - began
    return { picture: ms, ready: ms }
  },
  frames: () => frames,
  async step(to) {
    // It is told what changes; we work that out from the day.
    const told = changeBetween(current, days[to])
    current = days[to]
    const began = performance.now()
    const next = nextFrame()
    change(told)
    await next
    return (await presented()) - began
  },
  layout: null,
})
