import { describe, expect, test } from 'vitest'
import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { makeState } from '../../testing/record-state.ts'
import { makeActor, makeFact, makeLocalNode, makeMicroArea, makeMunicipality, makeTie } from '../../testing/records.ts'
import { DayView } from '../coverage/day-view.ts'
import { askOfRecord, entity, fact, tie } from '../coverage/testing/small-record.ts'
import { findStructuralGaps } from './structural-gaps.ts'

/**
 * Four areas of one comune each. A: p, q and the collective k · B: r, s · C: t · D: x, y · without a seat: u, v, w.
 *
 *   p–q  p–u p–v q–u q–v      r–s  r–u r–v s–u s–v      t–p (inferred)      x–w (twice) y–w      k–r (collective: no tie)
 *
 * m = 13 pairs. Ends of ties: K_A = 4 (p) + 3 (q) = 7, K_B = 3 + 3 = 6, K_C = 1, K_D = 2.
 * E_AB = 7·6 / 26 = 1.615…; all others are below 1: E_AC = 7/26, E_AD = 14/26, E_BC = 6/26, E_BD = 12/26, E_CD = 2/26.
 * p–r held from 2010 up to 2020.
 */
const SEATS = { A: ['p', 'q', 'k'], B: ['r', 's'], C: ['t'], D: ['x', 'y'] }
const PAIRS = ['pq', 'pu', 'pv', 'qu', 'qv', 'rs', 'ru', 'rv', 'su', 'sv', 'xw', 'yw', 'kr']

/** Where nothing else is said it has always held; with another period everything may. */
function makeTies(period: string) {
  const tie = (pair: string, id: string, details = {}) =>
    makeTie(id, 'COLLABORATION', [`actor:${pair[0]}`, `actor:${pair[1]}`], { period, ...details })
  return [
    ...PAIRS.map((pair) => tie(pair, pair)),
    tie('wx', 'wx2'),
    tie('tp', 'tp', { certainty: 'INFERRED' }),
    tie('pr', 'pr', { period: '2010-01-01/2020-01-01' }),
    makeTie('member', 'MEMBERSHIP', ['actor:p', 'local-node:n'], { period, role: 'MEMBER' }),
  ]
}

function makeView(day: string | null, period: string, tiePeriod = period): DayView {
  const letters = Object.values(SEATS).flat()
  const state = makeState({
    entities: [
      ...[...letters, 'u', 'v', 'w'].map((letter) =>
        makeActor(letter, { period, collective: letter === 'k', categories: letter === 'p' ? ['SCHOOL'] : [] }),
      ),
      ...Object.keys(SEATS).map((area) => makeMicroArea(area, { period })),
      ...['000001', '000002', '000003', '000004'].map((code) => makeMunicipality(code, { period })),
      makeLocalNode('n', { period }),
    ],
    ties: makeTies(tiePeriod),
    facts: Object.entries(SEATS).flatMap(([area, seated], place) => [
      makeFact(`area-${area}`, 'PART_OF_AREA', [`municipality:00000${place + 1}`, `micro-area:${area}`], { period }),
      ...seated.map((one) =>
        makeFact(`seat-${one}`, 'SEATED_IN', [`actor:${one}`, `municipality:00000${place + 1}`], { period }),
      ),
      ...(area === 'A' || area === 'B'
        ? [makeFact(`covers-${area}`, 'COVERS', ['local-node:n', `micro-area:${area}`], { period })]
        : []),
    ]),
  })
  return new DayView(state, day === null ? null : parseIsoDay(day), null)
}

const gapsOn = (day: string | null, period = '../..', tiePeriod = period) =>
  findStructuralGaps(makeView(day, period, tiePeriod))
const sure = (count: number) => ({ sure: count, possible: count })
const EMPTY = {
  ...{ otherArea: null, category: null, group: null, actor: null, tie: null },
  ...{ areaDegree: null, otherDegree: null, pairs: null, expected: null },
}

describe('the structure of a small network', () => {
  test('misses a bridge, a member and lets two areas hang on one tie and on one actor', () => {
    expect(gapsOn('2022-05-05').filter(({ kind }) => kind !== 'MISSING_CATEGORY')).toEqual([
      {
        ...EMPTY,
        id: 'MISSING_BRIDGE/micro-area:A+micro-area:B',
        kind: 'MISSING_BRIDGE',
        surely: true,
        ...{
          area: 'micro-area:A',
          otherArea: 'micro-area:B',
          areaDegree: sure(7),
          otherDegree: sure(6),
          pairs: sure(13),
        },
        expected: 42 / 26,
        actors: sure(4),
        lit: ['actor:p', 'actor:q', 'actor:r', 'actor:s'],
      },
      {
        ...EMPTY,
        id: 'GROUP_WITHOUT_AREA/local-node:n+micro-area:B',
        kind: 'GROUP_WITHOUT_AREA',
        surely: true,
        ...{ area: 'micro-area:B', group: 'local-node:n', actors: sure(2) },
        lit: ['local-node:n', 'actor:p', 'tie:member'],
      },
      {
        ...EMPTY,
        id: 'SINGLE_CONNECTION/micro-area:C',
        kind: 'SINGLE_CONNECTION',
        surely: true,
        ...{ area: 'micro-area:C', tie: 'tie:tp', pairs: sure(1), actors: sure(1) },
        lit: ['actor:p', 'actor:t', 'tie:tp'],
      },
      {
        ...EMPTY,
        id: 'SINGLE_CONNECTION/micro-area:D',
        kind: 'SINGLE_CONNECTION',
        surely: true,
        ...{ area: 'micro-area:D', actor: 'actor:w', pairs: sure(2), actors: sure(2) },
        lit: ['actor:w', 'actor:x', 'tie:wx2', 'tie:xw', 'actor:y', 'tie:yw'],
      },
    ])
  })

  test('misses the same, perhaps, on a day on which everything is only possible', () => {
    const open = (count: number) => ({ sure: 0, possible: count })
    const openOrNone = (band: { possible: number } | null) => (band === null ? null : open(band.possible))
    expect(gapsOn('2022-05-05', '/')).toEqual(
      gapsOn('2022-05-05').map((gap) => ({
        ...gap,
        surely: false,
        areaDegree: openOrNone(gap.areaDegree),
        otherDegree: openOrNone(gap.otherDegree),
        pairs: openOrNone(gap.pairs),
        actors: open(gap.actors.possible),
      })),
    )
  })

  test('misses surely what hangs on no tie, where only ties are open', () => {
    expect(
      gapsOn('2022-05-05', '../..', '/')
        .filter(({ kind, area }) => kind !== 'MISSING_CATEGORY' || area === 'micro-area:C')
        .map(({ kind, surely }) => `${kind} ${surely}`)
        .filter((told, place, all) => all.indexOf(told) === place),
    ).toEqual(['MISSING_BRIDGE false', 'MISSING_CATEGORY true', 'GROUP_WITHOUT_AREA true', 'SINGLE_CONNECTION false'])
  })

  test('misses nothing on a day on which nobody can have been seated', () => {
    expect(gapsOn('1980-01-01', '1990/..')).toEqual([])
  })

  test.each([
    ['../..', true],
    ['/', false],
  ])('hangs on one tie surely only where no tie inside may turn out to lead outside (a seat of %s)', (seat, surely) => {
    const always = { period: '../..' }
    const ask = askOfRecord({
      entities: ['micro-area:A', 'municipality:A', 'actor:a1', 'actor:a2', 'actor:hub'].map((id) => entity(id)),
      facts: [
        fact('PART_OF_AREA municipality:A micro-area:A', '../..'),
        fact('SEATED_IN actor:a1 municipality:A', '../..'),
        fact('SEATED_IN actor:a2 municipality:A', seat),
      ],
      ties: [tie('out', 'actor:a1', 'actor:hub', always), tie('in', 'actor:a1', 'actor:a2', always)],
    })
    const found = findStructuralGaps(ask({ asOf: '2022-05-05' }).view)
    expect(found.filter(({ kind }) => kind === 'SINGLE_CONNECTION').map((gap) => [gap.tie, gap.surely])).toEqual([
      ['tie:out', surely],
    ])
  })

  test.each(['2015-05-05', null])('has no bridge missing where a tie held (%s)', (day) => {
    expect(gapsOn(day).filter(({ kind }) => kind === 'MISSING_BRIDGE')).toEqual([])
  })

  test('misses each category in each area, but the one that somebody seated there is of', () => {
    const missing = gapsOn(null).filter(({ kind }) => kind === 'MISSING_CATEGORY')
    expect(missing.map(({ area, category }) => `${area} ${category}`)).toEqual(
      Object.keys(SEATS).flatMap((area) =>
        ACTOR_CATEGORIES.filter((category) => area !== 'A' || category !== 'SCHOOL').map(
          (category) => `micro-area:${area} ${category}`,
        ),
      ),
    )
    expect(missing.find(({ area }) => area === 'micro-area:A')).toMatchObject({
      actors: sure(2),
      lit: ['actor:p', 'actor:q'],
    })
  })
})
