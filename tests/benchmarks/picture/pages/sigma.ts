import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import ForceAtlas2Worker from 'graphology-layout-forceatlas2/worker'
import Sigma from 'sigma'
import type { BenchGraph, SliderStep, StepDay } from './bench-graph.ts'
import { enter, findStage, presented, readColour, watchBlocks } from './contender.ts'
import { changeBetween, type StepChange } from './step-change.ts'

/** Rounds of ForceAtlas2 from places by chance. */
const ROUNDS = 500

/** Every label that ours shows, and nothing that costs and is not seen. */
const SETTINGS = {
  hideEdgesOnMove: true,
  hideLabelsOnMove: true,
  labelRenderedSizeThreshold: 0,
  labelDensity: 100,
  enableEdgeEvents: false,
} as const

let frames = 0
let change: (told: StepChange) => void = () => undefined
let days: SliderStep = { before: { day: '', vertices: [], edges: [] }, after: { day: '', vertices: [], edges: [] } }
let current: StepDay | null = null
let drawn: () => void = () => undefined

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    drawn = resolve
  })
}

function draw(graph: BenchGraph): void {
  // At 45 %, as our lines.
  const tie = `${readColour('--tie')}73`
  const model = new Graph({ multi: true, type: 'directed' })
  for (const { id, x, y, radius, label, colour } of graph.vertices) {
    // Its plane has y upwards.
    model.addNode(id, { x, y: -y, size: radius, color: readColour(colour), label })
  }
  for (const { id, source, target } of graph.edges) {
    model.addEdgeWithKey(id, source, target, { size: 0.8, color: tie })
  }
  const sigma = new Sigma(model, findStage(), { settings: SETTINGS })
  sigma.on('afterRender', () => {
    frames += 1
    drawn()
  })
  days = graph.step
  change = ({ vertices, edges }) => {
    for (const isHidden of [true, false]) {
      const ids = (found: StepChange['edges']) => found.filter(({ hidden }) => hidden === isHidden).map(({ id }) => id)
      sigma.setEdgesState(ids(edges), { isHidden })
      sigma.setNodesState(ids(vertices), { isHidden })
    }
  }
}

function layOut(graph: BenchGraph): Promise<Graph> {
  const model = new Graph({ multi: true, type: 'directed' })
  let seed = 7
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (const { id } of graph.vertices) model.addNode(id, { x: chance() * 1_000, y: chance() * 1_000 })
  for (const { id, source, target } of graph.edges) model.addEdgeWithKey(id, source, target)
  const settings = forceAtlas2.inferSettings(model)
  return new Promise((resolve) => {
    const layout = new ForceAtlas2Worker(model, { settings })
    let rounds = 0
    model.on('eachNodeAttributesUpdated', () => {
      rounds += 1
      if (rounds < ROUNDS) return
      layout.kill()
      resolve(model)
    })
    layout.start()
  })
}

enter({
  async show(graph) {
    const began = performance.now()
    // It draws while it is made.
    draw(graph)
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
  async layout(graph) {
    const { result, ms, block } = await watchBlocks(() => layOut(graph))
    const places = result.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }))
    return { ms, block, places }
  },
})
