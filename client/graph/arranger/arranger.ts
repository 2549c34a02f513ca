import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type Box,
  type CanvasSize,
  canvasClassOf,
  type Layout,
  type LayoutRequest,
  READABLE_LABEL_PX,
  type View,
} from '../layout/contract.ts'
import type { NetworkPicture } from '../picture.ts'
import { type ArrangementQuestion, chooseRequest, keepsView, storedPlaces } from './choose-request.ts'
import { fitView } from './fit-view.ts'
import { type Arrangement, type ArrangementStore, keyOfArrangement } from './stored-arrangements.ts'

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

export interface PictureQuestion {
  readonly picture: NetworkPicture
  readonly canvas: CanvasSize
  readonly openGroups: readonly string[]
  readonly keepClear: readonly Box[]
  /** Room for the words before what has no ties, plane px. */
  readonly shelfHeadingWidth: number
}

export interface Arranger extends Pick<StoreApi<ArrangerState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Asks for a picture in a canvas. What is remembered comes at once; otherwise a layout runs. */
  readonly ask: (question: PictureQuestion) => void
  /** Lays out anew, from nothing. */
  readonly askAgain: () => void
  /** Calls the running layout off; the picture stays as it is. */
  readonly cancel: () => void
  /** A vertex was dragged: it stays there, and labels near it choose their side again. */
  readonly move: (id: string, place: { readonly x: number; readonly y: number }) => void
  /** The reader is at work on the picture: from now on no better layout may replace it. */
  readonly touch: () => void
  readonly stop: () => void
}

/** Labels smaller than this at fit are worth a layout of their own for the canvas. */
const SMALLEST_LABEL_PX = 9

/** A canvas that differs less from the one a layout was made for gains nothing from another. */
const OTHER_SIZE = 0.15

/** What an arranger knows; its functions change it. */
interface Machine {
  readonly run: RunLayout
  readonly memory: ArrangementStore
  readonly store: StoreApi<ArrangerState>
  asked: PictureQuestion | null
  current: (Arrangement & { readonly key: string; readonly openGroups: readonly string[] }) | null
  abort: AbortController | null
  touched: boolean
}

/** Makes the arranger of one page: it decides what to lay out when, remembers it, and never moves what is looked at. */
export function createArranger(run: RunLayout, memory: ArrangementStore): Arranger {
  const store = createStore<ArrangerState>(() => ({ drawn: null, view: null, running: null, stopped: null }))
  const machine: Machine = { run, memory, store, asked: null, current: null, abort: null, touched: false }
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    ask: (question) => ask(machine, question),
    askAgain: () => {
      if (machine.asked !== null) start(machine, machine.asked, keyOf(machine.asked), arrangeAnew(machine.asked), true)
    },
    cancel: () => {
      machine.abort?.abort()
      if (store.getState().running !== null) store.setState({ running: null, stopped: 'cancelled' })
    },
    move: (id, place) => move(machine, id, place),
    touch: () => {
      machine.touched = true
    },
    stop: () => machine.abort?.abort(),
  }
}

function ask(machine: Machine, question: PictureQuestion): void {
  const { current, store, memory } = machine
  const key = keyOf(question)
  const resized = machine.asked === null || !sameSize(machine.asked.canvas, question.canvas)
  machine.asked = question
  if (current?.key === key) {
    if (tooSmall(current, question.canvas)) start(machine, question, key, arrangeAnew(question), true)
    else if (store.getState().running === null) show(machine, question, key, current, resized)
    return
  }
  machine.touched = false
  const remembered = memory.read(key)
  if (remembered !== null && fits(remembered, question.picture) && !tooSmall(remembered, question.canvas)) {
    machine.abort?.abort()
    show(machine, question, key, remembered, true)
    return
  }
  const sameClass = current?.layout.canvasClass === canvasClassOf(question.canvas)
  start(machine, question, key, chooseRequest(toQuestion(question), sameClass ? current : null), true)
}

function show(
  machine: Machine,
  question: PictureQuestion,
  key: string,
  arrangement: Arrangement,
  newView: boolean,
): void {
  const { picture, canvas, openGroups } = question
  const { canvas: madeFor, layout } = arrangement
  machine.current = { canvas: madeFor, layout, key, openGroups }
  const { view } = machine.store.getState()
  machine.store.setState({
    drawn: { picture, layout },
    view: newView || view === null ? viewIn(arrangement, canvas) : view,
    running: null,
    stopped: null,
  })
}

/** `waits`: a reader waits for it, so the page says that it runs. */
function start(machine: Machine, question: PictureQuestion, key: string, request: LayoutRequest, waits: boolean): void {
  machine.abort?.abort()
  const own = new AbortController()
  machine.abort = own
  if (waits) machine.store.setState({ running: request.picture.vertices.length, stopped: null })
  machine.run(request, own.signal).then(
    (layout) => {
      if (own.signal.aborted) return
      const arrangement = { canvas: question.canvas, layout }
      machine.memory.write(key, arrangement)
      show(machine, latestOf(machine, question, key), key, arrangement, !keepsView(request))
      if (request.task === 'arrange' && request.effort === 'quick') improve(machine, question, key, request, own)
    },
    () => {
      if (!own.signal.aborted && waits) machine.store.setState({ running: null, stopped: 'failed' })
    },
  )
}

/** The question as it stands now: the canvas may have changed its size while the layout was made. */
function latestOf({ asked }: Machine, question: PictureQuestion, key: string): PictureQuestion {
  return asked !== null && keyOf(asked) === key ? asked : question
}

type ArrangeRequest = Extract<LayoutRequest, { task: 'arrange' }>

/** The longer search, behind the first picture; its result counts only while nobody has touched that. */
function improve(
  machine: Machine,
  question: PictureQuestion,
  key: string,
  request: ArrangeRequest,
  own: AbortController,
): void {
  const first = machine.current?.layout
  if (first === undefined || first.density === 'dense' || first.cost === 0 || machine.touched) return
  machine.run({ ...request, effort: 'thorough' }, own.signal).then(
    (layout) => {
      if (own.signal.aborted || machine.touched || layout.cost >= first.cost) return
      const arrangement = { canvas: question.canvas, layout }
      machine.memory.write(key, arrangement)
      show(machine, latestOf(machine, question, key), key, arrangement, true)
    },
    // The first picture stands.
    () => undefined,
  )
}

function move(machine: Machine, id: string, place: { readonly x: number; readonly y: number }): void {
  const { asked, current, memory } = machine
  machine.touched = true
  if (asked === null || current === null) return
  const places = current.layout.places.map((known) => (known.id === id ? { ...known, ...place } : known))
  const layout = { ...current.layout, places }
  memory.write(current.key, { canvas: current.canvas, layout })
  show(machine, asked, current.key, { canvas: current.canvas, layout }, false)
  const request: LayoutRequest = {
    ...toQuestion(asked),
    task: 'choose-sides',
    stored: storedPlaces(layout),
    frame: layout.frame,
    moved: [id],
  }
  start(machine, asked, current.key, request, false)
}

function keyOf({ picture, canvas, openGroups }: PictureQuestion): string {
  return keyOfArrangement(picture.forLayout, canvasClassOf(canvas), openGroups)
}

function toQuestion({ picture, ...rest }: PictureQuestion): ArrangementQuestion {
  return { ...rest, picture: picture.forLayout }
}

function arrangeAnew(question: PictureQuestion): LayoutRequest {
  return { ...toQuestion(question), task: 'arrange', effort: 'quick' }
}

function viewIn({ canvas, layout }: Arrangement, size: CanvasSize): View {
  return sameSize(canvas, size) ? { ...layout.view } : fitView(layout, size)
}

function sameSize(a: CanvasSize, b: CanvasSize): boolean {
  return a.width === b.width && a.height === b.height
}

/** True when names could no longer be read in a canvas that is plainly another than the one the layout was made for. */
function tooSmall({ canvas, layout }: Arrangement, size: CanvasSize): boolean {
  if (layout.density === 'dense') return false
  const change = Math.max(Math.abs(size.width / canvas.width - 1), Math.abs(size.height / canvas.height - 1))
  return change > OTHER_SIZE && fitView(layout, size).zoom * READABLE_LABEL_PX < SMALLEST_LABEL_PX
}

/** A remembered layout is of use only when it places what is drawn now. */
function fits({ layout }: Arrangement, picture: NetworkPicture): boolean {
  const shelved = layout.shelf === null ? [] : [...layout.shelf.isolates, ...layout.shelf.smallComponents.flat()]
  const known = new Set([...layout.places.map(({ id }) => id), ...shelved])
  return [...picture.vertices.keys()].every((id) => known.has(id))
}
