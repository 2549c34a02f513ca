import { createStore, type StoreApi } from 'zustand/vanilla'
import { canvasClassOf, type Layout, type LayoutRequest, type View } from '../layout/contract.ts'
import type { NetworkPicture } from '../picture.ts'
import { chooseRequest, keepsView, storedPlaces } from './choose-request.ts'
import { arrangeAnew, keepPlaced, keyOf, type PictureQuestion, placesAll, toQuestion } from './picture-question.ts'
import { findMoved, placeOver, placingOf } from './place-over.ts'
import type { Placing } from './placing.ts'
import { fits, isTooSmall, type Standing, sameSize, viewIn } from './standing.ts'
import type { ArrangementStore } from './stored-arrangements.ts'

/** Runs a layout outside the page's thread. Rejects when the signal aborts it, or when it fails. */
export type RunLayout = (request: LayoutRequest, signal: AbortSignal) => Promise<Layout>

export interface ArrangerState {
  /** The picture and its layout; the last good one while another is made. Null before the first. */
  readonly drawn: { readonly picture: NetworkPicture; readonly layout: Layout } | null
  /** Shows the whole of it in the canvas. A new object only when the reader shall see it from the start. */
  readonly view: View | null
  /** How many vertices are being laid out; null when nothing runs that a reader waits for. */
  readonly running: number | null
  /** The last run was called off, or it failed, and the picture asked for is not drawn. */
  readonly stopped: 'cancelled' | 'failed' | null
}

export interface Arranger extends Pick<StoreApi<ArrangerState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Asks for a picture in a canvas. What is remembered comes at once; otherwise a layout runs. */
  readonly ask: (question: PictureQuestion) => void
  /** Lays out anew, from nothing. */
  readonly askAgain: () => void
  /**
   * Mends crossings by moving everything a little, but for the pinned.
   * @returns every place after it; null when it was called off or nothing is drawn
   */
  readonly tidy: (pinned: readonly string[]) => Promise<Placing | null>
  /** Calls the running layout off; the picture stays as it is. */
  readonly cancel: () => void
  /** The reader is at work on the picture: from now on no better layout may replace it. */
  readonly touch: () => void
  readonly stop: () => void
}

/** What an arranger knows; its functions change it. */
interface Machine {
  readonly run: RunLayout
  readonly memory: ArrangementStore
  readonly store: StoreApi<ArrangerState>
  asked: PictureQuestion | null
  /** The layout as it was made, without the places that people gave. */
  base: Standing | null
  /** What is drawn. */
  current: (Standing & { readonly openGroups: readonly string[] }) | null
  abort: AbortController | null
  touched: boolean
}

/** Makes the arranger of one page: it decides what to lay out when, remembers it, and never moves what is looked at. */
export function createArranger(run: RunLayout, memory: ArrangementStore): Arranger {
  const store = createStore<ArrangerState>(() => ({ drawn: null, view: null, running: null, stopped: null }))
  const machine: Machine = { run, memory, store, asked: null, base: null, current: null, abort: null, touched: false }
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    ask: (question) => ask(machine, question),
    askAgain: () => {
      if (machine.asked !== null) start(machine, machine.asked, arrangeAnew(machine.asked))
    },
    tidy: (pinned) => tidy(machine, pinned),
    cancel: () => {
      machine.abort?.abort()
      if (store.getState().running !== null) store.setState({ running: null, stopped: 'cancelled' })
    },
    touch: () => {
      machine.touched = true
    },
    stop: () => machine.abort?.abort(),
  }
}

function ask(machine: Machine, question: PictureQuestion): void {
  const { current, base, store, memory } = machine
  const key = keyOf(question)
  const resized = machine.asked === null || !sameSize(machine.asked.canvas, question.canvas)
  machine.asked = question
  if (current?.key === key && isTooSmall(current, question.canvas)) {
    start(machine, question, arrangeAnew(question))
    return
  }
  if (current?.key === key && (base?.key === key || placesAll(question))) {
    if (store.getState().running === null) settle(machine, question, current, resized)
    return
  }
  if (current?.key !== key) machine.touched = false
  const remembered = memory.read(key)
  if (remembered !== null && fits(remembered, question.picture) && !isTooSmall(remembered, question.canvas)) {
    machine.abort?.abort()
    machine.base = { ...remembered, key }
    settle(machine, question, { ...remembered, key }, true)
    return
  }
  const sameClass = current?.layout.canvasClass === canvasClassOf(question.canvas)
  if (placesAll(question)) start(machine, question, keepPlaced(question))
  else start(machine, question, chooseRequest(toQuestion(question), sameClass ? current : null))
}

/** Draws `from` with the places that people gave, and lets the labels near to what that moves choose their side. */
function settle(machine: Machine, question: PictureQuestion, from: Standing, newView: boolean): void {
  const { base } = machine
  const unplaced = base?.key === from.key ? placingOf(base.layout) : placingOf(from.layout)
  const target: Placing = new Map([...unplaced, ...question.placed])
  const moved = findMoved(from.layout, target)
  const layout = moved.length === 0 ? from.layout : placeOver(from.layout, target)
  draw(machine, question, { ...from, layout }, newView)
  if (moved.length === 0) return
  machine.touched = true
  const request: LayoutRequest = {
    ...toQuestion(question),
    task: 'choose-sides',
    stored: storedPlaces(layout),
    frame: layout.frame,
    moved,
  }
  runAlone(machine, request).then(
    (sided) => {
      if (sided !== null) draw(machine, latestOf(machine, question), { ...from, layout: sided }, false)
    },
    // The labels stay as they are.
    () => undefined,
  )
}

function draw(machine: Machine, question: PictureQuestion, standing: Standing, newView: boolean): void {
  const { picture, canvas, openGroups } = question
  const { layout } = standing
  machine.current = { ...standing, openGroups }
  const { view } = machine.store.getState()
  machine.store.setState({
    drawn: { picture, layout },
    view: newView || view === null ? viewIn(standing, canvas) : view,
    running: null,
    stopped: null,
  })
}

/** Calls off what runs, and runs this. Null when it was called off itself. */
async function runAlone(machine: Machine, request: LayoutRequest): Promise<Layout | null> {
  machine.abort?.abort()
  const own = new AbortController()
  machine.abort = own
  const layout = await machine.run(request, own.signal).catch((failure: unknown) => {
    if (own.signal.aborted) return null
    throw failure
  })
  return own.signal.aborted ? null : layout
}

/** Makes the layout of a picture, while a reader waits for it. */
function start(machine: Machine, question: PictureQuestion, request: LayoutRequest): void {
  machine.store.setState({ running: request.picture.vertices.length, stopped: null })
  runAlone(machine, request).then(
    (layout) => {
      if (layout === null) return
      const base = { canvas: question.canvas, layout, key: keyOf(question) }
      const latest = latestOf(machine, question)
      // What was only put where people placed it is no layout to go back to.
      if (!placesAll(question)) remember(machine, base)
      settle(machine, latest, base, !keepsView(request))
      if (request.task === 'arrange' && request.effort === 'quick') improve(machine, question, request, layout)
    },
    () => machine.store.setState({ running: null, stopped: 'failed' }),
  )
}

function remember(machine: Machine, base: Standing): void {
  machine.base = base
  machine.memory.write(base.key, { canvas: base.canvas, layout: base.layout })
}

/** The question as it stands now: the canvas may have changed its size while the layout was made. */
function latestOf({ asked }: Machine, question: PictureQuestion): PictureQuestion {
  return asked !== null && keyOf(asked) === keyOf(question) ? asked : question
}

type ArrangeRequest = Extract<LayoutRequest, { task: 'arrange' }>

/** The longer search, behind the first picture; its result counts only while nobody has touched that. */
function improve(machine: Machine, question: PictureQuestion, request: ArrangeRequest, first: Layout): void {
  if (first.density === 'dense' || first.cost === 0 || machine.touched) return
  runAlone(machine, { ...request, effort: 'thorough' }).then(
    (layout) => {
      if (layout === null || machine.touched || layout.cost >= first.cost) return
      const base = { canvas: question.canvas, layout, key: keyOf(question) }
      remember(machine, base)
      draw(machine, latestOf(machine, question), base, true)
    },
    // The first picture stands.
    () => undefined,
  )
}

async function tidy(machine: Machine, pinned: readonly string[]): Promise<Placing | null> {
  const { asked, current } = machine
  if (asked === null || current === null) return null
  machine.touched = true
  machine.store.setState({ running: current.layout.places.length, stopped: null })
  const request: LayoutRequest = {
    ...toQuestion(asked),
    task: 'tidy',
    stored: storedPlaces(current.layout),
    frame: current.layout.frame,
    fixed: pinned,
  }
  try {
    const layout = await runAlone(machine, request)
    if (layout === null) return null
    draw(machine, latestOf(machine, asked), { ...current, layout }, false)
    return placingOf(layout)
  } catch {
    machine.store.setState({ running: null, stopped: 'failed' })
    return null
  }
}
