import type { Core } from 'cytoscape'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { showOn } from '#client/features/explorer/state/explore.ts'
import type { Drawn } from '#client/graph/canvas/drawn.ts'
import { NO_EMPHASIS } from '#client/graph/canvas/emphasis.ts'
import { type CanvasWords, NetworkCanvas } from '#client/graph/canvas/network-canvas.tsx'
import type { CanvasEvents } from '#client/graph/canvas/use-pointer.ts'
import { runLayout } from '#client/graph/layout/run-layout.ts'
import { ALL_SHOWN } from '#client/graph/model/filters.ts'
import { buildNetwork, type Network } from '#client/graph/model/network.ts'
import type { Outline } from '#client/graph/model/outlines.ts'
import { WHOLE } from '#client/graph/model/view-scope.ts'
import { drawNetwork } from '#client/graph/picture.ts'
import type { BenchGraph, SliderStep } from './bench-graph.ts'
import { enter, findStage, presented, watchBlocks } from './contender.ts'

const NOTHING = () => undefined
const EVENTS: CanvasEvents = {
  select: NOTHING,
  open: NOTHING,
  act: NOTHING,
  menu: NOTHING,
  setSteps: NOTHING,
  page: NOTHING,
  hover: NOTHING,
  walk: NOTHING,
  move: NOTHING,
  touch: NOTHING,
}
const WORDS: CanvasWords = {
  label: 'network',
  describedBy: 'stage',
  roleDescription: 'picture',
  zoomIn: 'in',
  zoomOut: 'out',
  fit: 'fit',
  shelfHeading: 'apart',
  describeVertex: ({ name }) => name,
  describeEdge: () => [],
}
const NONE_MISSING: ReadonlyMap<string, number> = new Map()
const NO_OUTLINES: readonly Outline[] = []

/** A step of the slider as the page takes it: another day is asked. */
let setDay: (day: string) => void = NOTHING
let days: SliderStep | null = null
const EVERYTHING = { filters: ALL_SHOWN, scope: WHOLE }
let frames = 0
let drawn: () => void = NOTHING

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    drawn = resolve
  })
}

interface PageProps {
  readonly drawn: Drawn
  readonly network: Network
  readonly graph: BenchGraph
}

/** The canvas of the product, with the props that its page gives it. */
function Page({ drawn: picture, network, graph }: PageProps) {
  const [day, set] = useState<string | null>(null)
  setDay = set
  const { visible } = useMemo(() => showOn(network, EVERYTHING, day, graph.today), [network, day, graph])
  return (
    <NetworkCanvas
      drawn={picture}
      view={picture.layout.view}
      size={graph.canvas}
      visible={visible}
      emphasis={NO_EMPHASIS}
      missing={NONE_MISSING}
      events={EVENTS}
      words={WORDS}
      outlines={NO_OUTLINES}
      coveredBelow={0}
    />
  )
}

/** The data as the page keeps them, drawn as the page draws them. */
function draw(graph: BenchGraph): void {
  const network = buildNetwork(graph.answer)
  const picture = drawNetwork(network, { nameGroup: () => '', today: graph.today, collapse: false })
  days = graph.step
  createRoot(findStage()).render(<Page drawn={{ picture, layout: graph.layout }} network={network} graph={graph} />)
}

/** When something on the page comes to be; asked at every change of the page. */
function once<Found>(find: () => Found | null): Promise<Found> {
  return new Promise((resolve) => {
    const look = () => {
      const found = find()
      if (found === null) return
      observer.disconnect()
      resolve(found)
    }
    const observer = new MutationObserver(look)
    observer.observe(findStage(), { childList: true, subtree: true, attributes: true })
    look()
  })
}

/** The drawing library's own object, which it keeps at its element. */
function findCore(): Core | null {
  const element = document.querySelector('.network-canvas-drawing')
  const core = element === null ? null : Reflect.get(element, '_cyreg')?.cy
  return core ?? null
}

function isPainted(): boolean {
  return document.querySelector<HTMLCanvasElement>('.network-canvas-paper')?.hidden === false
}

async function firstRender(): Promise<void> {
  const cy = await once(findCore)
  await new Promise<void>((resolve) => {
    cy.on('render', () => {
      if (cy.elements().nonempty()) resolve()
    })
  })
  cy.on('render', () => {
    frames += 1
    drawn()
  })
}

enter({
  async show(graph) {
    const began = performance.now()
    const painted = once(() => (isPainted() ? true : null)).then(presented)
    const rendered = firstRender().then(presented)
    draw(graph)
    const picture = (await Promise.race([painted, rendered])) - began
    return { picture, ready: (await rendered) - began }
  },
  frames: () => frames,
  async step(to) {
    if (days === null) throw new Error('nothing is drawn')
    const { day } = days[to]
    const began = performance.now()
    const next = nextFrame()
    setDay(day)
    await next
    return (await presented()) - began
  },
  async layout(graph) {
    const network = buildNetwork(graph.answer)
    const picture = drawNetwork(network, { nameGroup: () => '', today: graph.today, collapse: false })
    const request = { task: 'arrange', effort: 'quick', picture: picture.forLayout, canvas: graph.canvas } as const
    const { result, ms, block } = await watchBlocks(() => runLayout(request).outcome)
    if (result.status !== 'done') throw new Error('the layout was called off')
    return { ms, block, places: result.layout.places.map(({ id, x, y }) => ({ id, x, y })) }
  },
})
