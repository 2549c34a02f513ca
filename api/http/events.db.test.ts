import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#graph-schema/model/limits.ts'
import type { AppDeps } from '../app.ts'
import { type ActApi, startActApi } from '../testing/act-api.ts'
import { makeActor } from '../testing/records.ts'
import { startTestApi, type TestApi } from '../testing/test-api.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'

let store: TestStore
let staff: ActApi
let role: Role = 'PUBLIC'

beforeAll(async () => {
  store = await openTestStore()
  await store.load({ entities: [makeActor('smp')] })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

const apis: TestApi[] = []
afterEach(async () => {
  for (const api of apis.splice(0)) await api.stop()
})

async function startLive(live: AppDeps['live'] = {}): Promise<TestApi> {
  const viewerOf = async () => ({
    role,
    key: role,
    accountId: role === 'PUBLIC' ? null : `account:${role}`,
    name: null,
  })
  const api = await startTestApi(store.database, { viewerOf, live: { feed: { everyMs: 100 }, ...live } })
  apis.push(api)
  return api
}

/** A stream as a browser reads it. */
interface Watching {
  readonly response: Response
  /** Everything that was sent so far. */
  text(): string
  until(pattern: RegExp): Promise<string>
  readonly ended: Promise<void>
  stop(): void
}

async function watch({ address }: TestApi, headers: Record<string, string> = {}): Promise<Watching> {
  const abort = new AbortController()
  const response = await fetch(`${address}/events`, { headers, signal: abort.signal })
  let text = ''
  const read = async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString()
  }
  return {
    response,
    text: () => text,
    ended: read().catch(() => {}),
    stop: () => abort.abort(),
    async until(pattern) {
      for (let waited = 0; !pattern.test(text); waited += 20) {
        if (waited > 5_000) throw new Error(`${pattern} was not told: ${text}`)
        await pause(20)
      }
      return text
    },
  }
}

let count = 0
async function register(contact?: Record<string, unknown>): Promise<string> {
  count += 1
  const outcome = await staff.act('registerActor', {
    requestId: `live-${count}`,
    actor: { name: `Ente ${count}`, kind: 'UNION' },
    source: { sourceId: 'source:test' },
    ...(contact === undefined ? {} : { contact }),
  })
  return String(outcome['subjectId'])
}

function readEvents(text: string): { seq: number; subjects: string[] }[] {
  return [...text.matchAll(/^data: (.*)$/gmu)].map(([, data]) => JSON.parse(data ?? ''))
}

describe('what changes', () => {
  test('is told within a second of its commit, whichever process wrote it', async () => {
    role = 'PUBLIC'
    const watching = await watch(await startLive({ feed: {} }))
    expect(watching.response.headers.get('content-type')).toMatch(/^text\/event-stream/u)
    expect(watching.response.headers.get('cache-control')).toBe('no-store')
    await watching.until(/retry: 2000/u)
    const id = await register()
    const began = performance.now()
    const text = await watching.until(/event: change/u)
    expect(performance.now() - began).toBeLessThan(1_000)
    const [event] = readEvents(text)
    expect(text).toContain(`id: ${event?.seq}\n`)
    expect(event).toEqual({ seq: event?.seq, at: expect.any(String), subjects: [id], many: false })
    watching.stop()
  })

  test('of contacts is told to staff, not to the public', async () => {
    const api = await startLive()
    role = 'PUBLIC'
    const anybody = await watch(api)
    role = 'STAFF'
    const insider = await watch(api)
    await Promise.all([anybody.until(/hello/u), insider.until(/hello/u)])
    const id = await register({ name: 'Carla', legalBasis: 'CONSENT' })
    await insider.until(/contact:/u)
    await anybody.until(/change/u)
    expect(readEvents(anybody.text()).map(({ subjects }) => subjects)).toEqual([[id]])
    expect(insider.text()).not.toContain('Carla')
    anybody.stop()
    insider.stop()
  })

  test('that was missed is told to who comes back, once, and nothing to who comes for the first time', async () => {
    role = 'PUBLIC'
    const api = await startLive()
    const first = await watch(api)
    await first.until(/hello/u)
    const before = await register()
    await first.until(new RegExp(before, 'u'))
    const last = readEvents(first.text()).at(-1)?.seq ?? 0
    first.stop()
    const missed = await register()
    const back = await watch(api, { 'last-event-id': String(last) })
    const text = await back.until(new RegExp(missed, 'u'))
    const later = await register()
    await back.until(new RegExp(later, 'u'))
    expect(readEvents(back.text()).map(({ subjects }) => subjects)).toEqual([[missed], [later]])
    expect(text).not.toContain(before)
    const newcomer = await watch(api)
    await newcomer.until(/hello/u)
    await pause(300)
    expect(newcomer.text()).not.toContain('change')
    back.stop()
    newcomer.stop()
  })

  test('is not asked of the database while nobody listens, and once for all who do', async () => {
    role = 'PUBLIC'
    const api = await startLive({ feed: { everyMs: 50 } })
    await pause(150)
    store.takeStatements()
    await pause(200)
    expect(store.takeStatements().filter(({ operation }) => operation.startsWith('feed.'))).toEqual([])
    const watching = await Promise.all([watch(api), watch(api), watch(api)])
    store.takeStatements()
    await pause(500)
    const asked = store.takeStatements().filter(({ operation }) => operation === 'feed.after')
    expect(asked.length).toBeLessThanOrEqual(11)
    expect(asked.length).toBeGreaterThan(1)
    for (const one of watching) one.stop()
  })
})

describe('a stream', () => {
  test('gives signs of life', async () => {
    role = 'PUBLIC'
    const watching = await watch(await startLive({ heartbeatMs: 50 }))
    await watching.until(/: still here\n\n: still here/u)
    watching.stop()
  })

  test('ends when its viewer has another role by now', async () => {
    role = 'STAFF'
    const watching = await watch(await startLive({ heartbeatMs: 50 }))
    await watching.until(/still here/u)
    role = 'RESEARCHER'
    await watching.ended
  })

  test('is one of few for a viewer: one too many is told to come later', async () => {
    role = 'PUBLIC'
    const api = await startLive({ limits: { all: 10, viewer: 1, address: 10 } })
    const watching = await watch(api)
    await watching.until(/hello/u)
    const refused = await fetch(`${api.address}/events`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    await refused.text()
    watching.stop()
    await watching.ended
    await pause(100)
    const again = await watch(api)
    await again.until(/hello/u)
    again.stop()
  })

  test('ends at once when the server stops, which need not wait for it', async () => {
    role = 'PUBLIC'
    const api = await startLive()
    const watching = await watch(api)
    await watching.until(/retry/u)
    const began = performance.now()
    await api.stop()
    apis.splice(0)
    await watching.ended
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
