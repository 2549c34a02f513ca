import { describe, expect, test } from 'vitest'
import { bandOn } from '#graph-schema/model/band.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import { PRESENCE_CASES } from '#graph-schema/model/presence.cases.ts'
import { createRandom, drawIndex, type Random } from '../layout/maths/random.ts'
import { answerPeriod, makeActor, makeNetwork, makeTie } from '../testing/build-network.ts'
import { growthOf } from './band-of.ts'
import { boundsOf } from './bounds.ts'
import { ALL_SHOWN } from './filters.ts'
import { takeOn } from './on-day.ts'

const ALWAYS = { period: answerPeriod('../..') }

const CASES = PRESENCE_CASES.flatMap(({ period, attested, on }) =>
  Object.entries(on).map(([day, presence]) => ({ period, attested, day, presence })),
)

describe('a day of the network', () => {
  test.each(PRESENCE_CASES)('reads the bounds of $period ($attested) as they were derived', ({ period, attested }) => {
    const { startEarliest, startLatest, endEarliest, endLatest } = parsePeriod(period, attested)
    expect(boundsOf(answerPeriod(period, attested))).toEqual({ startEarliest, startLatest, endEarliest, endLatest })
  })

  test.each(CASES)('finds $period ($attested) $presence on $day', ({ period, attested, day, presence }) => {
    const dated = { period: answerPeriod(period, attested) }
    const network = makeNetwork(
      [makeActor('a', ALWAYS), makeActor('b', ALWAYS), makeActor('own', dated)],
      [makeTie('t', 'actor:a', 'actor:b', 'COLLABORATION', null, dated)],
    )
    const there = takeOn(network, day)
    expect(there.entities.get('actor:own')?.presence ?? 'ABSENT').toBe(presence)
    expect(there.ties.get('tie:t')?.presence ?? 'ABSENT').toBe(presence)
  })

  test('leaves a tie out where an end was not there, and makes the ends of a sure tie sure', () => {
    const network = makeNetwork(
      [
        makeActor('sure', ALWAYS),
        makeActor('unknown'),
        makeActor('gone', { period: answerPeriod('../2015-01-01') }),
        makeActor('alone'),
      ],
      [
        makeTie('sure', 'actor:sure', 'actor:unknown', 'COLLABORATION', null, ALWAYS),
        makeTie('gone', 'actor:sure', 'actor:gone', 'COLLABORATION', null, ALWAYS),
      ],
    )
    const there = takeOn(network, '2020-12-31')
    expect([...there.ties.keys()]).toEqual(['tie:sure'])
    expect([...there.entities].map(([id, { presence }]) => `${id} ${presence}`)).toEqual([
      'actor:sure SURE',
      'actor:unknown SURE',
      'actor:alone POSSIBLE',
    ])
    expect([...(there.sure ?? [])].sort()).toEqual(['actor:sure', 'actor:unknown', 'tie:sure'])
    expect([there.totals, there.tiesOf.get('actor:gone')]).toEqual([{ entities: 3, ties: 1 }, undefined])
    expect(takeOn(network, null)).toBe(network)
  })

  test('has as many ties as the band says, whatever the periods and the day', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed)
      const network = growDated(random)
      const question = { filters: ALL_SHOWN, onDay: true, today: '2026-11-22' } as const
      const ties = growthOf(network, { ...question, subject: 'ties' })
      const actors = growthOf(network, { ...question, subject: 'actors' })
      for (let time = 0; time < 12; time += 1) {
        const day = `${1990 + drawIndex(random, 40)}-0${1 + drawIndex(random, 9)}-1${drawIndex(random, 10)}`
        const there = takeOn(network, day)
        const at = parseIsoDay(day) ?? 0
        const sure = [...there.ties.values()].filter(({ presence }) => presence === 'SURE')
        const ends = (list: typeof sure) => new Set(list.flatMap(({ from, to }) => [from, to])).size
        expect({ seed, at, band: bandOn(ties.steps, at) }).toMatchObject({
          ...{ seed, at },
          band: { sure: sure.length, possible: there.ties.size },
        })
        expect({ seed, at, band: bandOn(actors.steps, at) }).toMatchObject({
          ...{ seed, at },
          band: { sure: ends(sure), possible: ends([...there.ties.values()]) },
        })
      }
    }
  })
})

const PERIODS = [
  '/',
  '../..',
  '1996/..',
  '2013/',
  '[2014..]/',
  '2016-01-01/2025-01-01',
  '2019/2020',
  '../2016',
  '2020-05/',
]

function growDated(random: Random): ReturnType<typeof makeNetwork> {
  const dated = () => ({ period: answerPeriod(PERIODS[drawIndex(random, PERIODS.length)] ?? '/') })
  const actors = Array.from({ length: 9 }, (_, index) => makeActor(`a${index}`, dated()))
  const pick = () => actors[drawIndex(random, actors.length)]?.id ?? ''
  const ties = Array.from({ length: 24 }, (_, index) =>
    makeTie(`t${index}`, pick(), pick(), 'COLLABORATION', null, dated()),
  ).filter(({ from, to }) => from.id !== to.id)
  return makeNetwork(actors, ties)
}
