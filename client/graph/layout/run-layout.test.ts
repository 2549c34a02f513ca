import { describe, expect, test } from 'vitest'
import type { Layout, LayoutRequest } from './contract.ts'
import { LayoutFailure, type LayoutMessage, type LayoutWorker, runLayout } from './run-layout.ts'

const REQUEST: LayoutRequest = {
  task: 'arrange',
  picture: { vertices: [], lines: [], groups: [] },
  canvas: { width: 820, height: 640 },
  effort: 'quick',
}

const LAYOUT: Layout = {
  density: 'readable',
  canvasClass: 'desktop',
  seed: 1,
  view: { zoom: 1, panX: 0, panY: 0 },
  frame: { x: 0, y: 0, width: 1, height: 1 },
  places: [],
  boxes: [],
  shelf: null,
  cost: 0,
  mustShow: [],
}

/** A worker whose messages a test writes. */
function fakeWorker() {
  const events = new EventTarget()
  const asked: LayoutRequest[] = []
  let terminated = 0
  const worker: LayoutWorker = {
    addEventListener: (type: string, listener: (event: never) => void) => {
      events.addEventListener(type, (event) => listener(event as never))
    },
    postMessage: (request) => asked.push(request),
    terminate: () => {
      terminated += 1
    },
  }
  return {
    worker,
    asked,
    say: (data: LayoutMessage) => events.dispatchEvent(new MessageEvent('message', { data })),
    fail: (message: string) => events.dispatchEvent(Object.assign(new Event('error'), { message })),
    terminations: () => terminated,
  }
}

describe('running a layout in a worker', () => {
  test('asks it once, passes its progress on, and ends it with its answer', async () => {
    const fake = fakeWorker()
    const shares: number[] = []
    const run = runLayout(
      REQUEST,
      (share) => shares.push(share),
      () => fake.worker,
    )
    fake.say({ kind: 'progress', share: 0.5 })
    fake.say({ kind: 'done', layout: LAYOUT })
    expect(await run.outcome).toEqual({ status: 'done', layout: LAYOUT })
    expect(fake.asked).toEqual([REQUEST])
    expect(shares).toEqual([0.5])
    expect(fake.terminations()).toBe(1)
  })

  test('stops it at once when cancelled', async () => {
    const fake = fakeWorker()
    const run = runLayout(REQUEST, undefined, () => fake.worker)
    run.cancel()
    expect(await run.outcome).toEqual({ status: 'cancelled' })
    expect(fake.terminations()).toBe(1)
  })

  test.each([
    ['says that it failed', (fake: ReturnType<typeof fakeWorker>) => fake.say({ kind: 'failed', reason: 'no room' })],
    ['breaks', (fake: ReturnType<typeof fakeWorker>) => fake.fail('no room')],
  ])('rejects when the worker %s', async (_, end) => {
    const fake = fakeWorker()
    const run = runLayout(REQUEST, undefined, () => fake.worker)
    end(fake)
    await expect(run.outcome).rejects.toEqual(new LayoutFailure('no room'))
    expect(fake.terminations()).toBe(1)
  })
})
