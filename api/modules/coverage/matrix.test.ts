import { describe, expect, test } from 'vitest'
import { detailCell } from './cell-detail.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import { layMatrix } from './matrix.ts'
import { askOfRecord, decision, entity, fact, report } from './testing/small-record.ts'

/**
 * Worked out on paper. Two areas; `west` moved from A to B on 2023-01-01, `lost` is in neither.
 *
 * | service | of | offered by | serves | holds |
 * | --- | --- | --- | --- | --- |
 * | care | firms | anna, everyone (collective) | west | from 2020 on |
 * | visits | not told | berta | A | undated, seen in June 2020 or later |
 * | rides | citizens | berta | not told | always |
 * | classes | workers | carla, who serves east herself | not told | always |
 *
 * care and visits meet health; rides and classes meet mobility.
 */
const ask = askOfRecord({
  entities: [
    ...['micro-area:A', 'micro-area:B', 'need:health', 'need:mobility'].map((id) => entity(id)),
    ...['municipality:west', 'municipality:east', 'municipality:lost'].map((id) => entity(id)),
    ...['service:care', 'service:visits', 'service:rides', 'service:classes'].map((id) => entity(id)),
    ...['actor:anna', 'actor:berta', 'actor:carla'].map((id) => entity(id)),
    entity('actor:everyone', { collective: true }),
    entity('actor:firm', { kind: 'BUSINESS' }),
  ],
  facts: [
    fact('PART_OF_AREA municipality:west micro-area:A', '../2023-01-01'),
    fact('PART_OF_AREA municipality:west micro-area:B', '2023-01-01/..', 'context'),
    fact('PART_OF_AREA municipality:east micro-area:B'),
    fact('OFFERS actor:anna service:care', '2020-01-01/..'),
    fact('OFFERS actor:everyone service:care', '2020-01-01/..'),
    fact('MEETS service:care need:health'),
    fact('SERVES service:care municipality:west', '2020-01-01/..'),
    fact('OFFERS actor:berta service:visits', '/', 'vademecum'),
    fact('MEETS service:visits need:health', '/', 'vademecum'),
    fact('SERVES service:visits micro-area:A', '/', 'vademecum'),
    fact('OFFERS actor:berta service:rides'),
    fact('MEETS service:rides need:mobility'),
    fact('OFFERS actor:carla service:classes'),
    fact('MEETS service:classes need:mobility'),
    fact('SERVES actor:carla municipality:east'),
    fact('SEATED_IN actor:firm municipality:east', '2022-01-01/..'),
    fact('SEEKS actor:firm need:health', '2025-01-01/..'),
  ],
  ground: {
    subjects: new Map([
      ['service:care', 'FIRMS'],
      ['service:rides', 'CITIZENS'],
      ['service:classes', 'WORKERS'],
    ]),
    reports: [
      report('micro-area:A', 'need:health', 12, { subject: 'FIRMS', surveyedOn: '2021' }),
      report('micro-area:A', 'need:mobility', 3, { surveyedOn: '2024-03' }),
      report('micro-area:B', 'need:mobility', 9, { kind: 'RESOURCE', surveyedOn: '2021-05-01' }),
    ],
  },
})

const detail = (question: CoverageQuestion, area: string, need: string) =>
  detailCell(question, layMatrix(question), area, need)

/** Cells as `state/sure state, providers sure–possible, collective ones, answers`. */
function tell(asked: Parameters<typeof ask>[0] = {}): Record<string, string> {
  const { cells } = layMatrix(ask(asked))
  return Object.fromEntries(
    cells.map(({ id, state, sureState, providers, collectiveProviders, needs, seekers }) => [
      id.replace('micro-area:', '').replace('need:', ''),
      `${state}/${sureState} ${providers.sure}–${providers.possible} c${collectiveProviders} ${needs.answers}${needs.few ? '+' : ''} s${seekers}`,
    ]),
  )
}

const NOTHING = 'NOT_SURVEYED/NOT_SURVEYED 0–0 c0 0 s0'

describe('the states of a matrix made by hand', () => {
  test('count everything on record when no day is asked, nothing of it as merely possible', () => {
    expect(tell()).toEqual({
      // Comuni are where they are today: care reaches west in B alone.
      'A/health': 'FRAGILE/FRAGILE 1–1 c0 12 s0',
      // The firm has sought on some day.
      'B/health': 'FRAGILE/FRAGILE 1–1 c1 0 s1',
      'unstated/health': NOTHING,
      'A/mobility': 'UNMET/UNMET 0–0 c0 0+ s0',
      // A resource that a survey told of is no need.
      'B/mobility': 'UNREQUESTED/UNREQUESTED 1–1 c0 0 s0',
      'unstated/mobility': 'UNREQUESTED/UNREQUESTED 1–1 c0 0 s0',
    })
  })

  test('of a day tell the sure from the possible', () => {
    expect(tell({ asOf: '2022-06-01' })).toEqual({
      'A/health': 'COVERED/FRAGILE 1–2 c1 12 s0',
      'B/health': NOTHING,
      'unstated/health': NOTHING,
      'A/mobility': NOTHING,
      'B/mobility': 'UNREQUESTED/UNREQUESTED 1–1 c0 0 s0',
      'unstated/mobility': 'UNREQUESTED/UNREQUESTED 1–1 c0 0 s0',
    })
  })

  test('of a past day know neither later reports nor later services', () => {
    expect(tell({ asOf: '2019-06-01' })).toMatchObject({
      'A/health': 'UNREQUESTED/NOT_SURVEYED 0–1 c0 0 s0',
      'A/mobility': NOTHING,
    })
  })

  test('follow a comune into the area that it moved to, from that day on', () => {
    expect(tell({ asOf: '2022-12-31' })).toMatchObject({
      'A/health': 'COVERED/FRAGILE 1–2 c1 12 s0',
      'B/health': NOTHING,
    })
    expect(tell({ asOf: '2023-01-01' })).toMatchObject({
      'A/health': 'FRAGILE/UNMET 0–1 c0 12 s0',
      'B/health': 'UNREQUESTED/UNREQUESTED 1–1 c1 0 s0',
    })
  })

  test('count a survey of a month from its first day, and an actor that seeks where it is seated', () => {
    expect(tell({ asOf: '2024-02-29' })['A/mobility']).toBe(NOTHING)
    expect(tell({ asOf: '2024-03-01' })['A/mobility']).toBe('UNMET/UNMET 0–0 c0 0+ s0')
    expect(tell({ asOf: '2024-12-31' })['B/health']).toBe('UNREQUESTED/UNREQUESTED 1–1 c1 0 s0')
    expect(tell({ asOf: '2025-01-01' })['B/health']).toBe('FRAGILE/FRAGILE 1–1 c1 0 s1')
  })

  test('of one subject leave out what is not told to be of it', () => {
    expect(tell({ subject: 'FIRMS' })).toEqual({
      'A/health': 'UNMET/UNMET 0–0 c0 12 s0',
      'B/health': 'FRAGILE/FRAGILE 1–1 c1 0 s1',
      'unstated/health': NOTHING,
      'A/mobility': NOTHING,
      'B/mobility': NOTHING,
      'unstated/mobility': NOTHING,
    })
    expect(tell({ subject: 'WORKERS' })).toMatchObject({
      'A/health': NOTHING,
      'B/mobility': expect.stringContaining('1–1'),
    })
  })

  test('of one set of facts keep the areas and comuni, which all sets stand on', () => {
    expect(tell({ sets: ['vademecum'] })).toEqual({
      'A/health': 'UNREQUESTED/UNREQUESTED 1–1 c0 0 s0',
      'B/health': NOTHING,
      'unstated/health': NOTHING,
      'A/mobility': NOTHING,
      'B/mobility': NOTHING,
      'unstated/mobility': NOTHING,
    })
  })

  test('are counted without the column, and comuni outside every area are named', () => {
    const { totals, unassigned } = layMatrix(ask({ asOf: '2022-06-01' }))
    expect(Object.fromEntries(totals.map(({ state, count }) => [state, count]))).toEqual({
      NOT_SURVEYED: 2,
      UNMET: 0,
      FRAGILE: 0,
      COVERED: 1,
      UNREQUESTED: 1,
    })
    expect(unassigned).toEqual(['municipality:lost'])
  })
})

describe('what stands behind a cell', () => {
  test('is each service with who offers it, how it holds that day, and the comune it goes by', () => {
    expect(detail(ask({ asOf: '2022-06-01' }), 'micro-area:A', 'need:health')?.services).toEqual([
      { service: 'service:care', provider: 'actor:anna', presence: 'SURE', through: 'municipality:west', until: null },
      {
        service: 'service:care',
        provider: 'actor:everyone',
        presence: 'SURE',
        through: 'municipality:west',
        until: null,
      },
      { service: 'service:visits', provider: 'actor:berta', presence: 'POSSIBLE', through: null, until: null },
    ])
  })

  test('tells the answers of a small report to staff alone', () => {
    const of = (role: 'RESEARCHER' | 'STAFF') =>
      detail(ask({ role }), 'micro-area:A', 'need:mobility')?.reports.map(({ answers, few }) => ({ answers, few }))
    expect(of('RESEARCHER')).toEqual([{ answers: null, few: true }])
    expect(of('STAFF')).toEqual([{ answers: 3, few: true }])
  })

  test('is nothing where the matrix has no such cell', () => {
    expect(detail(ask(), 'micro-area:C', 'need:health')).toBeNull()
  })
})

describe('services that are over by today', () => {
  /** On 2026-11-29 of what meets health in A only the help goes on, until 2027; the desk was withdrawn, dora closed. */
  const withdrawn = askOfRecord({
    entities: [
      ...['micro-area:A', 'need:health', 'service:help', 'service:meals', 'actor:anna', 'actor:berta'].map((id) =>
        entity(id),
      ),
      entity('service:desk', { period: '2024/2025-06-30' }),
      entity('actor:dora', { period: '../2026' }),
      entity('actor:carla', { period: '../2026-11-29' }),
    ],
    facts: [
      fact('OFFERS actor:anna service:desk', '2024/2025-06-30'),
      fact('MEETS service:desk need:health', '2024/2025-06-30'),
      fact('SERVES service:desk micro-area:A', '2024/2025-06-30'),
      fact('OFFERS actor:berta service:help', '2024/2027'),
      fact('OFFERS actor:carla service:help'),
      fact('OFFERS actor:dora service:help'),
      fact('MEETS service:help need:health'),
      fact('SERVES service:help micro-area:A'),
      fact('OFFERS actor:anna service:meals', '/2024-03'),
      fact('MEETS service:meals need:health'),
      fact('SERVES service:meals micro-area:A'),
    ],
  })
  const told = (asOf?: string) => {
    const found = detail(withdrawn(asOf === undefined ? {} : { asOf }), 'micro-area:A', 'need:health')
    const services = found?.services.map(({ service, provider, until }) => `${service} ${provider} ${until ?? '–'}`)
    return [`${found?.cell.providers.sure}–${found?.cell.providers.possible}`, ...(services ?? [])]
  }

  test('do not count when no day is asked, and are told after those that go on, with their end', () => {
    expect(told()).toEqual([
      '2–2',
      // The year in which dora closes is not over: perhaps she still offers it.
      'service:help actor:berta 2027',
      'service:help actor:dora 2026',
      'service:desk actor:anna 2025-06-30',
      'service:help actor:carla 2026-11-29',
      'service:meals actor:anna 2024-03',
    ])
  })

  test('count on the days on which they were offered', () => {
    expect(told('2025-01-01')).toEqual([
      '4–4',
      'service:desk actor:anna 2025-06-30',
      'service:help actor:berta 2027',
      'service:help actor:carla 2026-11-29',
      'service:help actor:dora 2026',
    ])
    expect(told('2025-06-30')[0]).toBe('3–3')
  })
})

describe('a territory that was drawn anew', () => {
  /** A ended on 2026-01-01, its comune went to B, which began then; C begins in 2027. */
  const redrawn = askOfRecord({
    entities: [
      entity('micro-area:A', { period: '2020-01-01/2026-01-01' }),
      entity('micro-area:B', { period: '2026-01-01/2027-01-01' }),
      entity('micro-area:C', { period: '2027-01-01/..' }),
      ...['need:health', 'municipality:west', 'service:care', 'actor:anna'].map((id) => entity(id)),
    ],
    facts: [
      fact('PART_OF_AREA municipality:west micro-area:A', '2020-01-01/2026-01-01'),
      fact('PART_OF_AREA municipality:west micro-area:B', '2026-01-01/2027-01-01'),
      fact('PART_OF_AREA municipality:west micro-area:C', '2027-01-01/..'),
      fact('OFFERS actor:anna service:care'),
      fact('MEETS service:care need:health'),
      fact('SERVES service:care micro-area:A', '2020-01-01/2026-01-01'),
      fact('SERVES service:care municipality:west', '2026-01-01/..'),
    ],
  })
  const columns = (asOf?: string) =>
    layMatrix(redrawn(asOf === undefined ? {} : { asOf })).cells.map(({ id, state }) => `${id} ${state}`)

  test('has the areas of today when no day is asked, neither those that ended nor those that are yet to begin', () => {
    expect(columns()).toEqual(['micro-area:B/need:health UNREQUESTED', 'unstated/need:health NOT_SURVEYED'])
  })

  test('has the past areas on a past day, and those to come on a day to come', () => {
    expect(columns('2025-12-31')).toEqual(['micro-area:A/need:health UNREQUESTED', 'unstated/need:health NOT_SURVEYED'])
    expect(columns('2027-01-01')).toEqual(['micro-area:C/need:health UNREQUESTED', 'unstated/need:health NOT_SURVEYED'])
  })
})

/**
 * Worked out on paper. A, B, C and L end on 2026-01-01, when their comuni move; `a0` had left A a year before. E takes
 * those of A and B and one of C, and is renewed as F in March.
 *
 * | comune | until 2026 | then |
 * | --- | --- | --- |
 * | a0 | A, from 2025 D | D |
 * | a1, a2, b1 | A, A, B | E, from 2026-03-01 F |
 * | c1; c2 | C | D; E, then F |
 * | d1 | D | D |
 * | l1; l2 | L | D; none |
 */
const merged = askOfRecord({
  entities: [
    ...['A', 'B', 'C', 'L'].map((code) => entity(`micro-area:${code}`, { period: '2020-01-01/2026-01-01' })),
    entity('micro-area:D', { period: '2020-01-01/..' }),
    entity('micro-area:E', { period: '2026-01-01/2026-03-01' }),
    entity('micro-area:F', { period: '2026-03-01/..' }),
    ...['a0', 'a1', 'a2', 'b1', 'c1', 'c2', 'd1', 'l1', 'l2'].map((slug) => entity(`municipality:${slug}`)),
    entity('need:health'),
  ],
  facts: [
    fact('PART_OF_AREA municipality:a0 micro-area:A', '2020-01-01/2025-01-01'),
    fact('PART_OF_AREA municipality:a0 micro-area:D', '2025-01-01/..'),
    ...['a1 A', 'a2 A', 'b1 B', 'c1 C', 'c2 C', 'l1 L', 'l2 L'].map((ends) => part(ends, '2020-01-01/2026-01-01')),
    ...['a1 E', 'a2 E', 'b1 E', 'c2 E'].map((ends) => part(ends, '2026-01-01/2026-03-01')),
    ...['a1 F', 'a2 F', 'b1 F', 'c2 F'].map((ends) => part(ends, '2026-03-01/..')),
    ...['c1 D', 'l1 D'].map((ends) => part(ends, '2026-01-01/..')),
    part('d1 D', '2020-01-01/..'),
  ],
  ground: {
    reports: [
      report('micro-area:A', 'need:health', 12, { id: 'need-report:a', surveyedOn: '2024' }),
      report('micro-area:B', 'need:health', 7, { id: 'need-report:b', surveyedOn: '2025' }),
      report('micro-area:C', 'need:health', 5, { id: 'need-report:c' }),
      report('micro-area:L', 'need:health', 5, { id: 'need-report:l' }),
    ],
    decisions: [
      decision('micro-area:A', 'need:health'),
      decision('micro-area:B', 'need:health', { since: '2025-06-01', until: '2025-12-31' }),
      decision('micro-area:C', 'need:health'),
    ],
  },
})

function part(ends: string, period: string) {
  const [municipality = '', area = ''] = ends.split(' ')
  return fact(`PART_OF_AREA municipality:${municipality} micro-area:${area}`, period)
}

describe('results and accepted gaps of areas that have ended', () => {
  /** What each area knows: its state, answers, and the area for which its gap was accepted. */
  const known = (asOf?: string) => {
    const { cells, accepted, unplaced } = layMatrix(merged(asOf === undefined ? {} : { asOf }))
    const told = cells.map(({ areaId, state, needs, decision: taken }) => {
      const by = taken === null ? '–' : `${taken.areaId.slice(-1)}${taken.due ? ' due' : ''}`
      return `${areaId?.slice(-1) ?? '–'} ${state} ${needs.answers} ${by}`
    })
    return { told, accepted, unplaced }
  }

  test('stand where they were taken on a day before the end', () => {
    expect(known('2025-12-31')).toEqual({
      told: ['A UNMET 12 A', 'B UNMET 7 B', 'C UNMET 5 C', 'D NOT_SURVEYED 0 –', 'L UNMET 5 –', '– NOT_SURVEYED 0 –'],
      ...{ accepted: 3, unplaced: 0 },
    })
  })

  test('count in the area that holds all their comuni from then on, and in none where there are several', () => {
    expect(known('2026-01-01')).toEqual({
      told: ['D NOT_SURVEYED 0 –', 'E UNMET 19 A', '– NOT_SURVEYED 0 –'],
      ...{ accepted: 1, unplaced: 2 },
    })
  })

  test('follow their comuni through later drawings, when no day is asked too', () => {
    const today = {
      told: ['D NOT_SURVEYED 0 –', 'F UNMET 19 A', '– NOT_SURVEYED 0 –'],
      ...{ accepted: 1, unplaced: 2 },
    }
    expect(known('2026-03-01')).toEqual(today)
    expect(known()).toEqual(today)
  })

  test('are told by the area that was surveyed, behind the cell in which they count', () => {
    const found = detail(merged(), 'micro-area:F', 'need:health')
    expect(found?.reports.map(({ id, areaId }) => `${id} ${areaId}`)).toEqual([
      'need-report:b micro-area:B',
      'need-report:a micro-area:A',
    ])
    expect(found?.cell.decision).toMatchObject({ id: 'gap-decision:A', areaId: 'micro-area:A' })
  })
})
