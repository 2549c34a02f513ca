// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createServerStatus } from './server-status.ts'
import { watchServer } from './watch-server.ts'

let healthy = true
let probes = 0

beforeEach(() => {
  vi.useFakeTimers()
  healthy = true
  probes = 0
  vi.stubGlobal('fetch', async () => {
    probes += 1
    return new Response(null, { status: healthy ? 200 : 503 })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function watch() {
  const status = createServerStatus()
  const healed = vi.fn()
  return { status, healed, stop: watchServer({ status, onHealed: healed }) }
}

test('notices by itself that the database has gone, asks ever less often, and heals by itself', async () => {
  const { status, healed, stop } = watch()
  healthy = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect([status.getState().kind, probes]).toEqual(['down', 1])
  // After 1, 2 and 4 seconds.
  await vi.advanceTimersByTimeAsync(7_000)
  expect(probes).toBe(4)
  healthy = true
  await vi.advanceTimersByTimeAsync(8_000)
  expect([status.getState().kind, healed.mock.calls.length]).toEqual(['up', 1])
  stop()
})

test('asks within a second when another request has just failed', async () => {
  const { status, healed, stop } = watch()
  status.reportSilence()
  await vi.advanceTimersByTimeAsync(1_000)
  expect([probes, status.getState().kind, healed.mock.calls.length]).toEqual([1, 'up', 1])
  stop()
})

test('asks nothing once it is stopped', async () => {
  const { stop } = watch()
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(probes).toBe(0)
})
