import { describe, expect, test } from 'vitest'
import { parseIsoDay, readStoredDay } from '#graph-schema/model/day.ts'
import { presenceOn } from '#graph-schema/model/presence.ts'
import { checkedSeed, countBy } from './testing/records.ts'

const { entities, ties, facts } = checkedSeed()
const ofContext = ties.filter(({ sets }) => sets.includes('context'))
const ground = entities.flatMap((entity) => (entity.type === 'MUNICIPALITY' ? [entity] : []))

function membersOf(group: string, iso: string) {
  const day = parseIsoDay(iso) ?? Number.NaN
  return ties.filter(
    (tie) =>
      tie.kind === 'MEMBERSHIP' &&
      tie.to === group &&
      presenceOn(
        {
          startEarliest: readStoredDay(tie.startEarliest),
          startLatest: readStoredDay(tie.startLatest),
          endEarliest: readStoredDay(tie.endEarliest),
          endLatest: readStoredDay(tie.endLatest),
        },
        day,
      ) === 'SURE',
  )
}

describe('the context set', () => {
  test('adds its own actors, projects, events and ties, each with its sources', () => {
    const own = entities.filter(({ sets }) => sets.join() === 'context')
    expect(countBy(own, ({ type }) => type)).toEqual({
      ACTOR: 57,
      GOVERNANCE_BODY: 2,
      PROJECT: 9,
      EVENT: 3,
      MUNICIPALITY: 43,
      MICRO_AREA: 7,
      NEED: 12,
      SOURCE: 39,
    })
    expect(countBy(ofContext, ({ kind }) => kind)).toEqual({ MEMBERSHIP: 80, PARTICIPATION: 60, LINK: 13 })
  })

  test.each([
    ['1997-06-30', 0],
    ['1997-07-01', 22],
    ['2015-12-31', 22],
    ['2016-01-01', 30],
    ['2024-12-31', 30],
    ['2025-01-01', 47],
  ])('knows the comuni of CISS on %s: %i', (day, count) => {
    expect(membersOf('actor:ciss', day)).toHaveLength(count)
  })

  test('knows the comuni of the mountain unions on the day their source saw them', () => {
    expect(membersOf('actor:unione_montana_pinerolese', '2020-01-01')).toHaveLength(13)
    expect(membersOf('actor:unione_montana_valli_chisone_germanasca', '2024-08-04')).toHaveLength(14)
    expect(membersOf('actor:unione_montana_valli_chisone_germanasca', '2024-08-05')).toEqual([])
    expect(membersOf('actor:unione_montana_via_lattea', '2025-01-08').map(({ from }) => String(from))).toEqual([
      'actor:comune_pragelato',
      'actor:comune_sestriere',
    ])
  })

  test('has the facts round the project by name and date', () => {
    const lives = new Map(entities.map(({ name, period }) => [name, period]))
    expect(
      [
        'Se io sono, tu sei e noi siamo',
        'Ci-conosciamo-ci',
        'Patto per il Lavoro',
        'Accordo fra ASL TO3 e CPE',
        'Protocollo per un tavolo di lavoro dopo We.Ca.Re.',
        'Accordo We-Pin',
        'Unione Montana del Pinerolese',
        'Ripartiamo insieme',
        'Manifesto per il Pinerolese',
      ].map((name) => lives.get(name)),
    ).toEqual([
      '2019/2021',
      '2019/2021',
      '2019-09-17/',
      '2020-06-10/',
      '2021-03-29/',
      '2023-03-28/',
      '2016-01-01/..',
      '2020-05/..',
      '[2020-05..]/',
    ])
  })

  test('says where a local branch is only inferred to be one', () => {
    const branches = ofContext.filter(({ role }) => role === 'PART' || role === 'MEMBER')
    const inferred = branches.filter(({ certainty }) => certainty === 'INFERRED')
    expect(inferred.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'actor:cgil actor:sindacati',
      'actor:cisl actor:sindacati',
      'actor:uil actor:sindacati',
      'project:se_io_sono project:altri_wecare',
      'project:ci_conosciamo_ci project:altri_wecare',
      'actor:diaconia_valdese_valli actor:diaconia_valdese',
    ])
  })

  test('has both ends of a tie in every set that the tie is in, so that a set can be shown alone', () => {
    const setsOf = new Map(entities.map(({ id, sets }) => [String(id), sets]))
    const torn = ties.filter(({ from, to, sets }) =>
      [from, to].some((id) => sets.some((set) => setsOf.get(id)?.includes(set) !== true)),
    )
    expect(torn.map(({ id }) => String(id))).toEqual([])
  })

  test('keeps one actor for a comune that both sets name', () => {
    const comuni = entities.filter(({ type, name }) => type === 'ACTOR' && name.startsWith('Comune di '))
    expect(comuni).toHaveLength(47)
    const both = comuni.filter(({ sets }) => sets.includes('vademecum') && sets.includes('context'))
    expect(both.map(({ id }) => String(id))).toEqual([
      'actor:comune_pinerolo',
      'actor:comune_luserna',
      'actor:comune_porte',
      'actor:comune_pomaretto',
    ])
  })
})

describe('the territory', () => {
  test('is 47 comuni with six-digit codes, and the comune called None is not one of them', () => {
    expect(ground).toHaveLength(47)
    expect(ground.filter(({ id, istatCode }) => id !== `municipality:${istatCode}`)).toEqual([])
    expect(ground.every(({ istatCode }) => /^001\d{3}$/u.test(istatCode))).toBe(true)
    expect(ground.filter(({ name, istatCode }) => name === 'None' || istatCode === '001168')).toEqual([])
  })

  test('keeps the leading zeros of the tax codes', () => {
    const codes = entities.flatMap((entity) =>
      entity.type === 'ACTOR' && entity.taxCode !== null ? [entity.taxCode] : [],
    )
    expect(codes).toHaveLength(47)
    expect(codes).toContain('01750860015')
    expect(codes.every((code) => code.length === 11)).toBe(true)
  })

  test('names four comuni, reaches 23 by their valley and 20 by implication', () => {
    expect(countBy(ground, ({ scope }) => scope)).toEqual({ NAMED: 4, VALLEY: 23, IMPLIED: 20 })
  })

  test('is parted into seven micro-areas with these comuni and inhabitants', () => {
    const areas = facts.filter(({ relationship }) => relationship === 'PART_OF_AREA')
    const of = (area: string) => areas.filter(({ to }) => to === `micro-area:${area}`).map(({ from }) => String(from))
    const peopled = ['MA1', 'MA2', 'MA3', 'MA4', 'MA5', 'MA6', 'MA7'].map((area) => {
      const comuni = ground.filter(({ id }) => of(area).includes(id))
      return [area, comuni.length, comuni.reduce((sum, { population }) => sum + population, 0)]
    })
    expect(peopled).toEqual([
      ['MA1', 1, 35_546],
      ['MA2', 7, 21_645],
      ['MA3', 13, 33_683],
      ['MA4', 9, 22_906],
      ['MA5', 7, 13_693],
      ['MA6', 5, 3_136],
      ['MA7', 5, 1_969],
    ])
    expect(areas.every(({ certainty }) => certainty === 'INFERRED')).toBe(true)
  })

  test('has a seat for each municipal body in its own comune', () => {
    const seats = facts.filter(
      ({ relationship, from }) => relationship === 'SEATED_IN' && from.startsWith('actor:comune_'),
    )
    const names = new Map(entities.map(({ id, name }) => [String(id), name]))
    expect(seats).toHaveLength(47)
    expect(seats.filter(({ from, to }) => names.get(from) !== `Comune di ${names.get(to)}`)).toEqual([])
  })
})
