import type { BenchGraph, SliderStep } from './bench-graph.ts'

/** From data to picture, ms. */
interface FirstFrame {
  /** Until the first complete picture was handed to the screen. */
  readonly picture: number
  /** Until the library itself had drawn it and answered the pointer; the same where nothing is painted before. */
  readonly ready: number
}

/** A layout made from nothing, for its time and its quality. */
export interface FirstLayout {
  readonly ms: number
  /** Longest time in which the page's thread answered nothing, ms. */
  readonly block: number
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[]
}

/** What each page offers to the runner. */
export interface Contender {
  /** Draws the graph whose data lie ready. */
  show(graph: BenchGraph): Promise<FirstFrame>
  /** Frames that the library has drawn so far. */
  frames(): number
  /** Goes to a day of the step, from all of it or from the other day; ms from the day until drawn. */
  step(to: keyof SliderStep): Promise<number>
  /** Null where the library brings no layout that is compared. */
  layout: ((graph: BenchGraph) => Promise<FirstLayout>) | null
}

/** What the runner calls; results are plain data. */
interface Bench {
  /** Fetches a graph; fonts and data are there before any clock starts. */
  readonly load: (graphPath: string) => Promise<void>
  readonly show: () => Promise<FirstFrame>
  readonly frames: () => number
  readonly step: (to: keyof SliderStep) => Promise<number>
  readonly layout: () => Promise<FirstLayout | null>
}

declare global {
  interface Window {
    bench: Bench
  }
}

/** Gives the runner its contender. */
export function enter(contender: Contender): void {
  let graph: BenchGraph | null = null
  const loaded = () => {
    if (graph === null) throw new Error('no graph is loaded')
    return graph
  }
  window.bench = {
    load: async (path) => {
      graph = await fetchGraph(path)
      await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "Titillium Web"`)))
      await pause(300)
    },
    show: () => contender.show(loaded()),
    frames: () => contender.frames(),
    step: (to) => contender.step(to),
    layout: async () => (contender.layout === null ? null : contender.layout(loaded())),
  }
}

async function fetchGraph(path: string): Promise<BenchGraph> {
  return (await fetch(path)).json()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** When the frame that shows what was just drawn has left the page's thread. */
export function presented(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now()))
      port1.start()
      port2.postMessage(null)
    })
  })
}

/** The element that the picture is drawn in. */
export function findStage(): HTMLElement {
  const stage = document.getElementById('stage')
  if (stage === null) throw new Error('the page has no #stage')
  return stage
}

/** Colours of the page by the name of their variable. */
export function readColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** Runs something and says the longest time in which the page's thread did not come round. */
export async function watchBlocks<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly ms: number; readonly block: number }> {
  const began = performance.now()
  let last = began
  let block = 0
  const come = () => {
    const now = performance.now()
    block = Math.max(block, now - last)
    last = now
  }
  const timer = setInterval(come, 4)
  const result = await run()
  come()
  clearInterval(timer)
  return { result, ms: performance.now() - began, block }
}
