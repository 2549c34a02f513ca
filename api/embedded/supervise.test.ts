import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DatabaseProcess } from './database-process.ts'
import { type Supervision, superviseDatabase } from './supervise.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function pretendProcess(pid: number): DatabaseProcess & { die(): void } {
  let die = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    die = resolve
  })
  return { identity: { pid, started: 'now' }, ended, die }
}

/** A supervision that writes down what happens and when; `starts` says what each new start gives. */
function record(starts: (DatabaseProcess | null)[]): Supervision & { events: string[] } {
  const events: string[] = []
  const begun = Date.now()
  const note = (text: string): number => events.push(`${(Date.now() - begun) / 1000}s ${text}`)
  return {
    events,
    async start() {
      return starts.shift() ?? null
    },
    onRestart: (attempt) => note(`start ${attempt}`),
    onGiveUp: () => note('give up'),
  }
}

test('a database that cannot be started again is tried after 1, 2 and 4 seconds and then left', async () => {
  const first = pretendProcess(1)
  const supervision = record([null, null, null])
  superviseDatabase(first, supervision)
  first.die()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(supervision.events).toEqual(['1s start 1', '3s start 2', '7s start 3', '7s give up'])
})

test('one that dies soon after each start runs out of attempts; one that lived a minute has them all again', async () => {
  const [first, second, third] = [pretendProcess(1), pretendProcess(2), pretendProcess(3)]
  const supervision = record([second, third])
  superviseDatabase(first, supervision)
  first.die()
  await vi.advanceTimersByTimeAsync(2_000)
  second.die()
  await vi.advanceTimersByTimeAsync(70_000)
  third.die()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(supervision.events).toEqual([
    '1s start 1',
    '4s start 2',
    '73s start 1',
    '75s start 2',
    '79s start 3',
    '79s give up',
  ])
})

test('a released database is not started again, and release answers the process that runs', async () => {
  const [first, second] = [pretendProcess(1), pretendProcess(2)]
  const supervision = record([second])
  const supervisor = superviseDatabase(first, supervision)
  first.die()
  await vi.advanceTimersByTimeAsync(5_000)
  expect((await supervisor.release())?.identity.pid).toBe(2)
  second.die()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(supervision.events).toEqual(['1s start 1'])
})

test('release while the database is down ends the waiting', async () => {
  const first = pretendProcess(1)
  const supervision = record([])
  const supervisor = superviseDatabase(first, supervision)
  first.die()
  await vi.advanceTimersByTimeAsync(500)
  expect(await supervisor.release()).toBeNull()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(supervision.events).toEqual([])
})
