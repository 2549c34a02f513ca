import { expect, test } from 'vitest'
import { spanOf } from '#graph-schema/model/band.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { flowWithin } from '#graph-schema/model/flow.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import { countFlows, type Flowing, prepareFlow } from './count-flow.ts'
import { countLives, countRedrawings } from './count-others.ts'
import type { Redrawing } from './find-redrawings.ts'
import { RecordState } from './record-state.ts'
import type { TimedTie } from './timed-records.ts'

const PERIODS = [
  '/',
  '2010/',
  '2019/2020',
  '2020-05/..',
  '2020-05-04/',
  '../2016',
  '[2016..]/',
  '[2014..2020]/2021',
  '2018-03-02/2018-06',
]
const DAYS = Array.from({ length: 60 }, (_, place) => 14_600 + place * 91)

const ALWAYS = parsePeriod('../..')
const entity = (id: string) => ({
  ...{ id, period: '../..', bounds: ALWAYS, recordedAt: '', name: id, nameKey: id, code: null, kind: null },
  ...{ collective: false, structural: false, sets: [], searchKeys: [], categories: [], sizeClass: null },
})
const ties = PERIODS.map((period, place): TimedTie => {
  const bounds = parsePeriod(period, period === '/' || period === '2010/' ? ['2020-06-30'] : [])
  const facts = { kind: 'CONTRACT', certainty: 'STATED', dateStatus: 'GIVEN', lastAttested: null, sets: [] } as const
  return { id: `tie:${place}`, from: 'actor:a', to: 'actor:b', period, bounds, recordedAt: '', ...facts }
})

function prepare(): Flowing {
  const state = new RecordState({
    entities: new Map(['actor:a', 'actor:b'].map((id) => [id, entity(id)])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    facts: new Map(),
    rewound: new Map(),
  })
  const sliced = ties.map((tie) => [tie.id, { item: tie, span: spanOf(tie.bounds) }] as const)
  return prepareFlow(state, { entities: new Map(), ties: new Map(sliced) })
}

test('what is counted in the steps that hold a bound is what is counted looking at every step', () => {
  const counted = countFlows(prepare(), DAYS).map((flow) => flow && { started: flow.started, ended: flow.ended })
  const expected = DAYS.map((upTo, place) => {
    const after = DAYS[place - 1]
    if (after === undefined) return null
    const flows = ties.map(({ bounds }) => flowWithin(bounds, after, upTo))
    const count = (side: 'began' | 'ended') => ({
      surely: flows.filter((flow) => flow[side] === 'SURE').length,
      possibly: flows.filter((flow) => flow[side] === 'POSSIBLE').length,
    })
    return { started: count('began'), ended: count('ended') }
  })
  expect(counted).toEqual(expected)
})

test('lives are counted also where they have no tie, and each thing that a drawing of the micro-areas changed', () => {
  const life = (period: string) => {
    const bounds = parsePeriod(period)
    return { item: { ...entity(`event:${period}`), period, bounds }, span: spanOf(bounds) }
  }
  const days = ['2019-12-31', '2020-12-31', '2021-12-31'].map((day) => parseIsoDay(day) ?? 0)
  // An event of one day begins and ends; a life of which no date tells the beginning is no news.
  const lives = ['2020-05-04/2020-05-05', '2020-06/..', '/', '../2021-03-01'].map(life)
  expect(countLives(lives, days).map(({ surely, possibly }) => [surely, possibly])).toEqual([
    [0, 0],
    [3, 0],
    [1, 0],
  ])
  const drawn = (earliest: string, latest: string): Redrawing => ({
    ...{ act: 'MOVED', subjectId: 'municipality:m', left: [], entered: [] },
    ...{ earliest: parseIsoDay(earliest) ?? 0, latest: parseIsoDay(latest) ?? 0 },
  })
  const redrawings = [drawn('2021-01-01', '2021-01-01'), drawn('2020-06-01', '2021-06-01')]
  expect(countRedrawings(redrawings, days).map(({ surely, possibly }) => [surely, possibly])).toEqual([
    ...[
      [0, 0],
      [0, 1],
      [1, 1],
    ],
  ])
})
