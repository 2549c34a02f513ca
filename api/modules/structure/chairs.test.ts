import { describe, expect, test } from 'vitest'
import { makeState } from '../../testing/record-state.ts'
import { makeActor, makeFact, makeMicroArea, makeMunicipality, makeTheme } from '../../testing/records.ts'
import { DayView } from '../coverage/day-view.ts'
import { findChairs } from './chairs.ts'

/** One area with two schools and a library; one school is about the theme from 2020 on, the collective one about it always. */
const STATE = makeState({
  entities: [
    makeActor('old-school', { categories: ['SCHOOL'] }),
    makeActor('new-school', { categories: ['SCHOOL'] }),
    makeActor('all-schools', { categories: ['SCHOOL'], collective: true }),
    makeActor('library', { categories: ['LIBRARY'] }),
    makeMicroArea('A'),
    makeMunicipality('000001'),
    makeTheme('work'),
  ],
  facts: [
    makeFact('area', 'PART_OF_AREA', ['municipality:000001', 'micro-area:A'], { period: '../..' }),
    ...['old-school', 'new-school', 'all-schools', 'library'].map((slug) =>
      makeFact(`seat-${slug}`, 'SEATED_IN', [`actor:${slug}`, 'municipality:000001'], { period: '../..' }),
    ),
    makeFact('about', 'ABOUT', ['actor:new-school', 'theme:work'], { period: '2020-01-01/..' }),
    makeFact('about-all', 'ABOUT', ['actor:all-schools', 'theme:work']),
  ],
})

/** Chairs that somebody takes or could take. */
function chairsOn(day: number | null, theme: string | null) {
  return findChairs(new DayView(STATE, day, null), theme).filter(
    ({ seated, candidates }) => seated.possible > 0 || candidates.length > 0,
  )
}

const day = (iso: string) => Date.parse(iso) / 86_400_000

describe('the chairs of a theme', () => {
  test('are one for each area and category, empty ones too', () => {
    expect(findChairs(new DayView(STATE, null, null), 'theme:work')).toHaveLength(22)
  })

  test('name who sits, and who could be asked first', () => {
    const seat = { areaId: 'micro-area:A', category: 'SCHOOL', id: 'theme:work/micro-area:A/SCHOOL' }
    const library = { areaId: 'micro-area:A', category: 'LIBRARY', id: 'theme:work/micro-area:A/LIBRARY' }
    const empty = { seated: { sure: 0, possible: 0 }, actors: [], candidates: ['actor:library'] }
    expect(chairsOn(null, 'theme:work')).toEqual([
      { ...seat, seated: { sure: 1, possible: 1 }, actors: ['actor:new-school'], candidates: ['actor:old-school'] },
      { ...library, ...empty },
    ])
    expect(chairsOn(day('2019-12-31'), 'theme:work')).toEqual([
      { ...seat, seated: { sure: 0, possible: 0 }, actors: [], candidates: ['actor:new-school', 'actor:old-school'] },
      { ...library, ...empty },
    ])
  })

  test('are taken by whoever is there when no theme is named, possibly so where life is undated', () => {
    expect(chairsOn(day('2019-12-31'), null)).toEqual([
      {
        ...{ id: 'any/micro-area:A/SCHOOL', areaId: 'micro-area:A', category: 'SCHOOL', candidates: [] },
        ...{ seated: { sure: 0, possible: 2 }, actors: ['actor:new-school', 'actor:old-school'] },
      },
      {
        ...{ id: 'any/micro-area:A/LIBRARY', areaId: 'micro-area:A', category: 'LIBRARY', candidates: [] },
        ...{ seated: { sure: 0, possible: 1 }, actors: ['actor:library'] },
      },
    ])
  })
})

test('a territory that was drawn anew has the chairs of the day: of today where none is asked', () => {
  const drawn = makeState({
    entities: [
      makeMicroArea('A', { period: '../2026-01-01' }),
      makeMicroArea('B', { period: '2026-01-01/..' }),
      makeMunicipality('000001', { period: '../..' }),
      makeActor('school', { categories: ['SCHOOL'], period: '../..' }),
    ],
    facts: [
      makeFact('a', 'PART_OF_AREA', ['municipality:000001', 'micro-area:A'], { period: '../2026-01-01' }),
      makeFact('b', 'PART_OF_AREA', ['municipality:000001', 'micro-area:B'], { period: '2026-01-01/..' }),
      makeFact('seat', 'SEATED_IN', ['actor:school', 'municipality:000001'], { period: '../..' }),
    ],
  })
  const areasOn = (asked: number | null) => {
    const chairs = findChairs(new DayView(drawn, asked, null, day('2026-11-29')), null)
    const taken = chairs.filter(({ seated }) => seated.possible > 0)
    return [new Set(chairs.map(({ areaId }) => areaId)), taken.map(({ id }) => id)]
  }
  expect(areasOn(null)).toEqual([new Set(['micro-area:B']), ['any/micro-area:B/SCHOOL']])
  expect(areasOn(day('2026-01-01'))).toEqual([new Set(['micro-area:B']), ['any/micro-area:B/SCHOOL']])
  expect(areasOn(day('2025-12-31'))).toEqual([new Set(['micro-area:A']), ['any/micro-area:A/SCHOOL']])
})
