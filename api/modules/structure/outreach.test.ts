import { describe, expect, test } from 'vitest'
import { makeState } from '../../testing/record-state.ts'
import {
  makeActor,
  makeEvent,
  makeFact,
  makeMicroArea,
  makeMunicipality,
  makeProject,
  makeTie,
} from '../../testing/records.ts'
import { DayView } from '../coverage/day-view.ts'
import { findOutreachBefore } from './outreach.ts'

const EVENTS = {
  near: { kind: 'DESK', period: '2020-01-10/2020-01-11', place: '000001' },
  nearer: { kind: 'SEMINAR', period: '2020-02-20/2020-02-21', place: '000001' },
  undated: { kind: 'SURVEY', period: '/', place: '000001' },
  after: { kind: 'DESK', period: '2020-03-01/2020-03-02', place: '000001' },
  milestone: { kind: 'MILESTONE', period: '2020-01-10/2020-01-11', place: '000001' },
  far: { kind: 'MEETING', period: '2020-01-01/2020-01-02', place: '000002' },
  attended: { kind: 'MEETING', period: '2020-02-29/2020-03-01', place: '000002' },
}

/** The valley's school adheres on 2020-03-01, the actor without a seat in an unknown year. */
const STATE = makeState({
  entities: [
    makeActor('school'),
    makeActor('wanderer'),
    makeProject('pact'),
    makeMunicipality('000001'),
    makeMunicipality('000002'),
    makeMicroArea('A'),
    ...Object.entries(EVENTS).map(([slug, { kind, period }]) => makeEvent(slug, { kind, period })),
  ],
  ties: [
    makeTie('school', 'ADHESION', ['actor:school', 'project:pact'], { period: '2020-03-01/..' }),
    makeTie('wanderer', 'ADHESION', ['actor:wanderer', 'project:pact']),
    ...['school', 'wanderer'].map((slug) =>
      makeTie(`took-${slug}`, 'PARTICIPATION', [`actor:${slug}`, 'event:attended'], { role: 'PARTNER' }),
    ),
  ],
  facts: [
    makeFact('seat', 'SEATED_IN', ['actor:school', 'municipality:000001']),
    makeFact('area', 'PART_OF_AREA', ['municipality:000001', 'micro-area:A']),
    ...Object.entries(EVENTS).map(([slug, { place }]) =>
      makeFact(slug, 'TAKES_PLACE_IN', [`event:${slug}`, `municipality:${place}`]),
    ),
  ],
})

describe('what came before an adhesion', () => {
  test('is outreach in its area or with its part, the nearest first, then what dates leave open', () => {
    const told = (slug: string, place: string, rest: object) => ({
      ...{ event: `event:${slug}`, places: [`municipality:${place}`], sameArea: true, tookPart: false, surely: true },
      ...rest,
    })
    expect(findOutreachBefore(new DayView(STATE, null, null))).toEqual([
      {
        ...{ adhesion: 'tie:school', actor: 'actor:school', areas: ['micro-area:A'] },
        before: [
          told('attended', '000002', { sameArea: false, tookPart: true, daysAtLeast: 1 }),
          // February 2020 has 29 days.
          told('nearer', '000001', { daysAtLeast: 10 }),
          told('near', '000001', { daysAtLeast: 51 }),
          told('undated', '000001', { surely: false, daysAtLeast: null }),
        ],
      },
      {
        ...{ adhesion: 'tie:wanderer', actor: 'actor:wanderer', areas: [] },
        before: [told('attended', '000002', { sameArea: false, tookPart: true, surely: false, daysAtLeast: null })],
      },
    ])
  })

  test('is told of the adhesions that are there on the day', () => {
    const [only, ...others] = findOutreachBefore(new DayView(STATE, 18_200, null))
    expect([only?.adhesion, others]).toEqual(['tie:wanderer', []])
  })
})
