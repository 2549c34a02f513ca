import { describe, expect, test } from 'vitest'
import type { Layout, LayoutRequest } from '../layout/contract.ts'
import { drawNetwork, type NetworkPicture } from '../picture.ts'
import { makeActor, makeNetwork, makeTie } from '../testing/build-network.ts'
import { makeLayout, placeInRow } from '../testing/make-layout.ts'
import { type Arranger, createArranger } from './arranger.ts'
import { fitView } from './fit-view.ts'
import type { PictureQuestion } from './picture-question.ts'
import { createArrangementStore } from './stored-arrangements.ts'

const CANVAS = { width: 700, height: 600 }

function makePicture(count: number): NetworkPicture {
  const actors = Array.from({ length: count }, (_, index) => makeActor(String(index).padStart(2, '0')))
  const ties = actors
    .slice(1)
    .map(({ id }, index) => makeTie(String(index), 'actor:00', id, index % 2 === 0 ? 'COLLABORATION' : 'CONTRACT'))
  return drawNetwork(makeNetwork(actors, ties), { nameGroup: () => '', today: '2026-11-22', collapse: false })
}

function makeQuestion(picture: NetworkPicture, rest: Partial<PictureQuestion> = {}): PictureQuestion {
  return { picture, canvas: CANVAS, openGroups: [], keepClear: [], shelfHeadingWidth: 0, placed: new Map(), ...rest }
}

interface PendingRun {
  readonly request: LayoutRequest
  readonly finish: (layout: Layout) => Promise<void>
  readonly fail: () => Promise<void>
  readonly signal: AbortSignal
}

/** An arranger whose layouts the test finishes by hand. */
function startArranger(storage = new Map<string, string>()) {
  const runs: PendingRun[] = []
  const memory = createArrangementStore({
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => void storage.set(key, value),
    removeItem: (key) => void storage.delete(key),
  })
  const arranger = createArranger((request, signal) => {
    const settle = () => new Promise<void>((done) => setTimeout(done, 0))
    return new Promise<Layout>((resolve, reject) => {
      runs.push({
        request,
        signal,
        finish: (layout) => {
          resolve(layout)
          return settle()
        },
        fail: () => {
          reject(new Error('no layout'))
          return settle()
        },
      })
    })
  }, memory)
  return { arranger, runs, storage }
}

function placesOf(arranger: Arranger): readonly string[] | undefined {
  return arranger.getState().drawn?.layout.places.map(({ id, x }) => `${id} ${x}`)
}

function layoutOf(picture: NetworkPicture, rest: Partial<Layout> = {}): Layout {
  return makeLayout(placeInRow(picture.forLayout), rest)
}

describe('a picture seen for the first time', () => {
  test('is arranged from nothing, and said to be running until it is drawn', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(3)
    arranger.ask(makeQuestion(picture))
    expect(arranger.getState()).toEqual({ drawn: null, view: null, running: 3, stopped: null })
    expect(runs.map(({ request }) => request.task)).toEqual(['arrange'])
    await runs[0]?.finish(layoutOf(picture))
    expect(arranger.getState().running).toBeNull()
    expect(placesOf(arranger)).toEqual(['actor:00 100', 'actor:01 200', 'actor:02 300'])
  })

  test('shows the better layout whole in the canvas of now, also when that has shrunk meanwhile', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    const shrunk = { width: 600, height: 520 }
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 9 }))
    arranger.ask(makeQuestion(picture, { canvas: shrunk }))
    const better = layoutOf(picture, { cost: 1 })
    await runs[1]?.finish(better)
    expect(placesOf(arranger)).toEqual(better.places.map(({ id, x }) => `${id} ${x}`))
    expect(arranger.getState().view).toEqual(fitView(better, shrunk))
  })

  test('takes the better layout of the longer search while nobody has touched it', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 10 }))
    expect(runs[1]?.request).toMatchObject({ task: 'arrange', effort: 'thorough' })
    await runs[1]?.finish(layoutOf(picture, { cost: 5, seed: 7 }))
    expect(arranger.getState().drawn?.layout.seed).toBe(7)
  })

  test('keeps the first layout once it has been touched, and where the longer search found no better', async () => {
    for (const [touch, cost] of [
      [true, 5],
      [false, 11],
    ] as const) {
      const { arranger, runs } = startArranger()
      const picture = makePicture(2)
      arranger.ask(makeQuestion(picture))
      await runs[0]?.finish(layoutOf(picture, { cost: 10 }))
      if (touch) arranger.touch()
      await runs[1]?.finish(layoutOf(picture, { cost, seed: 7 }))
      expect(arranger.getState().drawn?.layout.seed).toBe(1)
    }
  })

  test('can be called off, and asked for again', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    arranger.ask(makeQuestion(picture))
    arranger.cancel()
    expect(runs[0]?.signal.aborted).toBe(true)
    expect(arranger.getState()).toMatchObject({ running: null, stopped: 'cancelled' })
    arranger.askAgain()
    await runs[1]?.finish(layoutOf(picture))
    expect(arranger.getState()).toMatchObject({ running: null, stopped: null })
    expect(arranger.getState().drawn).not.toBeNull()
  })

  test('says so when it cannot be laid out', async () => {
    const { arranger, runs } = startArranger()
    arranger.ask(makeQuestion(makePicture(2)))
    await runs[0]?.fail()
    expect(arranger.getState()).toMatchObject({ drawn: null, running: null, stopped: 'failed' })
  })
})

describe('a picture seen before', () => {
  test('comes from memory at once, on another visit too', async () => {
    const first = startArranger()
    const picture = makePicture(3)
    first.arranger.ask(makeQuestion(picture))
    await first.runs[0]?.finish(layoutOf(picture))
    const second = startArranger(first.storage)
    second.arranger.ask(makeQuestion(makePicture(3)))
    expect(second.runs).toEqual([])
    expect(placesOf(second.arranger)).toEqual(placesOf(first.arranger))
  })

  test('is laid out anew where what is remembered cannot be read', async () => {
    const first = startArranger()
    const picture = makePicture(2)
    first.arranger.ask(makeQuestion(picture))
    await first.runs[0]?.finish(layoutOf(picture))
    const broken = new Map([...first.storage].map(([key]) => [key, '{"canvas":1}']))
    const second = startArranger(broken)
    second.arranger.ask(makeQuestion(picture))
    expect(second.runs).toHaveLength(1)
  })

  test('stays where it is when more stands in it: what is new is put beside it', async () => {
    const { arranger, runs } = startArranger()
    arranger.ask(makeQuestion(makePicture(3)))
    await runs[0]?.finish(layoutOf(makePicture(3)))
    arranger.ask(makeQuestion(makePicture(4)))
    expect(runs.at(-1)?.request).toMatchObject({
      task: 'keep',
      stored: [
        { id: 'actor:00', x: 100 },
        { id: 'actor:01', x: 200 },
        { id: 'actor:02', x: 300 },
      ],
    })
    expect(arranger.getState().drawn?.picture.vertices.size).toBe(3)
  })

  test('is another picture when most of it is new', async () => {
    const { arranger, runs } = startArranger()
    arranger.ask(makeQuestion(makePicture(3)))
    await runs[0]?.finish(layoutOf(makePicture(3)))
    arranger.ask(makeQuestion(makePicture(20)))
    expect(runs.at(-1)?.request.task).toBe('arrange')
  })
})

describe('a group', () => {
  test('is opened in place from what stands, and closed by the former layout itself', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(3)
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 0 }))
    const closed = arranger.getState().drawn?.layout
    arranger.ask(makeQuestion(picture, { openGroups: ['actor:02'] }))
    expect(runs.at(-1)?.request).toMatchObject({ task: 'open-group', groupId: 'actor:02' })
    await runs.at(-1)?.finish(layoutOf(picture, { seed: 9 }))
    expect(arranger.getState().drawn?.layout.seed).toBe(9)
    arranger.ask(makeQuestion(picture))
    expect(runs).toHaveLength(2)
    expect(arranger.getState().drawn?.layout).toEqual(closed)
  })
})

describe('a place that people gave', () => {
  test('wins over the layout at once, asks for the sides of labels only, and is given back when it is taken off', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 0 }))
    const { view } = arranger.getState()
    arranger.ask(makeQuestion(picture, { placed: new Map([['actor:01', { x: 42, y: 24 }]]) }))
    expect(placesOf(arranger)).toEqual(['actor:00 100', 'actor:01 42'])
    expect(runs.at(-1)?.request).toMatchObject({ task: 'choose-sides', moved: ['actor:01'] })
    expect(arranger.getState()).toMatchObject({ running: null })
    expect(arranger.getState().view).toBe(view)
    arranger.ask(makeQuestion(picture))
    expect(placesOf(arranger)).toEqual(['actor:00 100', 'actor:01 200'])
  })

  test('is kept by the layout of a first visit', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(3)
    arranger.ask(makeQuestion(picture, { placed: new Map([['actor:01', { x: 42, y: 24 }]]) }))
    expect(runs[0]?.request.task).toBe('arrange')
    await runs[0]?.finish(layoutOf(picture, { cost: 9 }))
    expect(placesOf(arranger)).toEqual(['actor:00 100', 'actor:01 42', 'actor:02 300'])
    expect(runs.map(({ request }) => request.task)).toEqual(['arrange', 'choose-sides'])
  })

  test('needs no search where everything was placed', async () => {
    const { arranger, runs, storage } = startArranger()
    const picture = makePicture(2)
    const placed = new Map([
      ['actor:00', { x: 7, y: 8 }],
      ['actor:01', { x: 42, y: 24 }],
    ])
    arranger.ask(makeQuestion(picture, { placed }))
    expect(runs[0]?.request).toMatchObject({
      task: 'keep',
      stored: [
        { id: 'actor:00', x: 7, y: 8 },
        { id: 'actor:01', x: 42, y: 24 },
      ],
    })
    await runs[0]?.finish(layoutOf(picture))
    expect(placesOf(arranger)).toEqual(['actor:00 7', 'actor:01 42'])
    // It is no layout to come back to without those places.
    expect([...storage.keys()]).toEqual([])
  })
})

describe('tidying', () => {
  test('moves all but the pinned, tells every place, and keeps what the reader looks at', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 0 }))
    const { view } = arranger.getState()
    const tidied = arranger.tidy(['actor:00'])
    expect(runs.at(-1)?.request).toMatchObject({ task: 'tidy', fixed: ['actor:00'] })
    const moved = layoutOf(picture)
    const places = moved.places.map((place) => ({ ...place, x: place.x + 5 }))
    await runs.at(-1)?.finish({ ...moved, places })
    expect(await tidied).toEqual(new Map(places.map(({ id, x, y }) => [id, { x, y }])))
    expect(arranger.getState().view).toBe(view)
  })

  test('tells nothing when it is called off', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 0 }))
    const tidied = arranger.tidy([])
    arranger.cancel()
    await runs.at(-1)?.fail()
    expect(await tidied).toBeNull()
    expect(placesOf(arranger)).toEqual(['actor:00 100', 'actor:01 200'])
  })
})

describe('a canvas of another size', () => {
  test('shows the same layout while names can be read', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(2)
    arranger.ask(makeQuestion(picture))
    await runs[0]?.finish(layoutOf(picture, { cost: 0 }))
    arranger.ask(makeQuestion(picture, { canvas: { width: 800, height: 640 } }))
    expect(runs).toHaveLength(1)
    expect(placesOf(arranger)).toEqual(['actor:00 100', 'actor:01 200'])
  })

  test('gets a layout of its own where they cannot', async () => {
    const { arranger, runs } = startArranger()
    const picture = makePicture(10)
    arranger.ask(makeQuestion(picture, { canvas: { width: 1200, height: 900 } }))
    await runs[0]?.finish(layoutOf(picture, { cost: 0 }))
    arranger.ask(makeQuestion(picture, { canvas: { width: 600, height: 500 } }))
    expect(runs.at(-1)?.request).toMatchObject({ task: 'arrange', canvas: { width: 600, height: 500 } })
  })
})
