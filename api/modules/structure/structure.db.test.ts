import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadSets } from '../../commands/load-seed.ts'
import { OPERATOR } from '../../database/run.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  api = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

async function dataOf(query: string) {
  const { data, errors } = await api.ask(query)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const band = z.object({ sure: z.number(), possible: z.number() })
const gaps = z.object({
  structuralGaps: z.array(
    z.object({
      ...{ id: z.string(), kind: z.string(), surely: z.boolean(), area: z.object({ code: z.string() }) },
      ...{ areaDegree: band.nullable(), otherDegree: band.nullable(), expected: z.number().nullable() },
    }),
  ),
})
const GAP = 'id kind surely area { code } areaDegree { sure possible } otherDegree { sure possible } expected'

describe('what the structure of the seeded network shows', () => {
  test('is, of the vademecum, categories of the four areas with a seat and nothing else: who has a seat and a tie is in Pinerolo', async () => {
    const { structuralGaps } = gaps.parse(await dataOf(`{ structuralGaps(sets: ["vademecum"]) { ${GAP} } }`))
    expect(structuralGaps.filter(({ kind }) => kind !== 'MISSING_CATEGORY')).toEqual([])
    // Four areas with a seat and 22 categories, of which Pinerolo has three and each of the three named comuni its administration.
    expect(structuralGaps).toHaveLength(4 * 22 - 6)
  })

  test('is the same on a day of today as without a day, told as perhaps where no date makes it sure', async () => {
    const query = `{ day: structuralGaps(asOf: "2026-01-01", sets: ["vademecum"]) { ${GAP} }
      always: structuralGaps(sets: ["vademecum"]) { ${GAP} } }`
    const { day, always } = z
      .object({ day: gaps.shape.structuralGaps, always: gaps.shape.structuralGaps })
      .parse(await dataOf(query))
    expect(day.map(({ id }) => id)).toEqual(always.map(({ id }) => id))
    expect(new Set(always.map(({ surely }) => surely))).toEqual(new Set([true]))
    expect(new Set(day.map(({ surely }) => surely))).toEqual(new Set([false]))
  })

  test('is only perhaps on a day before anybody is known to have been there', async () => {
    const { structuralGaps } = gaps.parse(await dataOf(`{ structuralGaps(asOf: "1980-01-01") { ${GAP} } }`))
    expect(structuralGaps.length).toBeGreaterThan(0)
    expect(structuralGaps.filter(({ surely }) => surely)).toEqual([])
  })

  test('misses the bridges that ties and seats counted one by one miss', async () => {
    const counted = z.object({
      network: z.object({
        entities: z.array(
          z.object({
            id: z.string(),
            seat: z.object({ microArea: z.object({ id: z.string(), code: z.string() }) }).nullable(),
          }),
        ),
        ties: z.array(z.object({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) })),
      }),
    })
    const { network } = counted.parse(
      await dataOf(`{ network(filter: { entityTypes: [ACTOR], collective: false }) {
        entities { id ... on Actor { seat { microArea { id code } } } } ties { from { id } to { id } } } }`),
    )
    const areaOf = new Map(network.entities.map(({ id, seat }) => [id, seat?.microArea.id]))
    const pairs = new Set(network.ties.map(({ from, to }) => [from.id, to.id].sort().join(' ')))
    const ends = [...pairs].map((pair) => pair.split(' ').map((id) => areaOf.get(id)))
    const sure = (count: number) => ({ sure: count, possible: count })
    const areas = [...new Set(network.entities.flatMap(({ seat }) => seat?.microArea.id ?? []))].sort()
    const degree = (area: string) => ends.flat().filter((end) => end === area).length
    const missing = areas.flatMap((a, place) =>
      areas.slice(place + 1).flatMap((b) => {
        const expected = (degree(a) * degree(b)) / (2 * pairs.size)
        if (expected < 1 || ends.some((two) => two.includes(a) && two.includes(b))) return []
        return [{ id: `MISSING_BRIDGE/${a}+${b}`, areaDegree: sure(degree(a)), otherDegree: sure(degree(b)), expected }]
      }),
    )
    const { structuralGaps } = gaps.parse(await dataOf(`{ structuralGaps { ${GAP} } }`))
    const found = structuralGaps.filter(({ kind }) => kind === 'MISSING_BRIDGE')
    expect(missing.length).toBeGreaterThan(2)
    expect(found.map(({ kind, area, surely, ...gap }) => gap)).toEqual(missing)
  })

  test('counts, of what the vademecum expects, what the text tells; of large firms it tells nothing', async () => {
    const results = z.object({
      expectedResults: z.array(
        z.object({
          measured: z.boolean(),
          evidence: z.array(
            z.object({
              measure: z.string(),
              count: z.object({ sure: z.number(), possible: z.number() }),
              entities: z.array(z.object({ id: z.string() })),
            }),
          ),
        }),
      ),
    })
    const query = `{ expectedResults(sets: ["vademecum"], asOf: "2021-01-01") { order measured
      evidence { measure count { sure possible } entities { id } } } }`
    const { expectedResults } = results.parse(await dataOf(query))
    expect(
      expectedResults.map(({ measured, evidence }) => [
        measured,
        ...evidence.map(({ measure, count }) => `${measure} ${count.sure}–${count.possible}`),
      ]),
    ).toEqual([
      [true, 'SMALL_FIRMS 0–0', 'USING_AND_SUPPLYING_FIRMS 0–0', 'OUTREACH_EVENTS 0–6'],
      [true, 'PROFESSIONS 0–2'],
      // The eleven of its fifteen projects that some sentence joins to another.
      [true, 'CALL_PARTICIPANTS 0–1', 'JOINED_PROJECTS 0–11'],
      [false, 'LARGE_FIRMS 0–0', 'LARGE_FIRMS_IN_NODES 0–0'],
      [true, 'LOCAL_NODES 0–0', 'ADHERENTS 0–6'],
    ])
    expect(expectedResults[1]?.evidence[0]?.entities).toEqual([
      { id: 'actor:oas_piemonte' },
      { id: 'actor:odcec_torino' },
    ])
  })

  test('is asked of chairs and of what came before an adhesion, the records as they are selected', async () => {
    const data = await dataOf(`{
      chairs(sets: ["vademecum"]) { id seated { possible } who: actors { name } }
      outreachBeforeAdhesions(sets: ["vademecum"]) { adhesion { id } actor { name } before { event { title } surely } } }`)
    const chair = { seated: { possible: 1 }, who: [{ name: 'Comune di Pomaretto' }] }
    expect(data['chairs']).toContainEqual({ id: 'any/micro-area:MA7/LOCAL_ADMINISTRATION', ...chair })
    expect(data['outreachBeforeAdhesions']).toContainEqual({
      ...{ adhesion: { id: 'tie:r50' }, actor: { name: 'Comune di Pinerolo' } },
      before: [
        { event: { title: 'Seminari informativi in forma di apericena a km 0' }, surely: false },
        { event: { title: 'Sportello fisso presso la sede legale' }, surely: false },
      ],
    })
    const { errors } = await api.ask('{ chairs(theme: "theme:nothing") { id } }')
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.message).toContain('chairs.theme: "theme:nothing" is no theme on record')
  })

  test('would change if an actor served a need or two collaborated, and nothing is written by asking', async () => {
    const seq = () => store.database.changeSeq(OPERATOR)
    const before = await seq()
    const whatIf = `whatIf(
      services: [{ actor: "actor:acli", need: "need:N02", area: "micro-area:MA6" }]
      ties: [{ a: "actor:smp", b: "actor:comune_luserna" }]
      sets: ["vademecum"]
    ) { cells { before { id state } after { state providers { sure possible } } }
        areas { a { code } b { code } tiesBefore tiesAfter stepsBefore stepsAfter } closes }`
    expect((await dataOf(`{ ${whatIf} }`))['whatIf']).toEqual({
      cells: [
        {
          before: { id: 'micro-area:MA6/need:N02', state: 'NOT_SURVEYED' },
          after: { state: 'UNREQUESTED', providers: { sure: 1, possible: 1 } },
        },
      ],
      // Luserna hosts the itinerant desk, which the project carries out, which the mutual society promotes.
      areas: [{ a: { code: 'MA1' }, b: { code: 'MA4' }, tiesBefore: 0, tiesAfter: 1, stepsBefore: 3, stepsAfter: 1 }],
      closes: [],
    })
    expect(await seq()).toBe(before)
  })

  test.each([
    ['whatIf { closes }', 'whatIf'],
    ['whatIf(ties: [{ a: "actor:smp", b: "actor:smp" }]) { closes }', 'whatIf.ties.0.b'],
    ['whatIf(ties: [{ a: "actor:smp", b: "project:patto" }]) { closes }', 'whatIf.ties.0.b'],
    ['whatIf(services: [{ actor: "actor:smp", area: "micro-area:MA6" }]) { closes }', 'whatIf.services.0.service'],
    [
      'whatIf(services: [{ actor: "actor:smp", need: "need:N99", area: "micro-area:MA6" }]) { closes }',
      'whatIf.services.0.need',
    ],
  ])('refuses to suppose what makes no sense: %s', async (asked, field) => {
    const { errors } = await api.ask(`{ ${asked} }`)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })
})

test('no question about coverage or structure is asked of no set at all', async () => {
  const asked = {
    coverage: 'coverage(sets: []) { accepted }',
    coverageCell: 'coverageCell(need: "need:N01", sets: []) { need { id } }',
    territory: 'territory(sets: []) { areas { pieces } }',
    structuralGaps: 'structuralGaps(sets: []) { id }',
    chairs: 'chairs(sets: []) { id }',
    expectedResults: 'expectedResults(sets: []) { order }',
    outreachBeforeAdhesions: 'outreachBeforeAdhesions(sets: []) { actor { id } }',
    whatIf: 'whatIf(sets: [], ties: [{ a: "actor:smp", b: "actor:acli" }]) { closes }',
  }
  const refused = await Promise.all(Object.values(asked).map((field) => api.ask(`{ ${field} }`)))
  expect(refused.map(({ errors }) => errors?.[0]?.extensions?.['field'])).toEqual(
    Object.keys(asked).map((field) => `${field}.sets`),
  )
})
