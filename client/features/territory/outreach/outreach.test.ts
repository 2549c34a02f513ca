import { expect, test } from 'vitest'
import { makePeriod } from '../../../graph/testing/build-network.ts'
import { startTerritoryWords } from '../testing/test-words.ts'
import { arrangeSequences, type Earlier, type Sequence } from './arrange-sequences.ts'
import { tellEarlier } from './tell-earlier.ts'

const i18n = await startTerritoryWords()

function period(text: string): Earlier['event']['period'] {
  const { start, end } = makePeriod(text)
  return {
    __typename: 'Period',
    text,
    open: false,
    start: { __typename: 'DateBounds', ...start },
    end: { __typename: 'DateBounds', ...end },
  }
}

function earlier(rest: Partial<Earlier> = {}): Earlier {
  return {
    __typename: 'EarlierOutreach',
    event: {
      __typename: 'Event',
      id: 'event:desk',
      title: 'Sportello',
      eventKind: 'DESK',
      period: period('2020-05-04/'),
    },
    places: [{ __typename: 'Municipality', id: 'municipality:001191', name: 'Pinerolo' }],
    sameArea: true,
    tookPart: false,
    surely: true,
    daysAtLeast: 27,
    ...rest,
  }
}

function sequence(name: string, dateStatus: 'GIVEN' | 'UNKNOWN', ...before: Earlier[]): Sequence {
  return {
    __typename: 'AdhesionSequence',
    adhesion: { __typename: 'Adhesion', id: `tie:${name}`, dateStatus, period: period('/') },
    actor: {
      __typename: 'Actor',
      id: `actor:${name}`,
      label: name,
      kind: 'BUSINESS',
      collective: false,
      acronym: null,
    },
    areas: [],
    before,
  }
}

test('what came before is told with place, part and days, or that the dates do not tell', () => {
  expect(tellEarlier(i18n, earlier())).toEqual([
    'Sportello, 4 mag 2020',
    'Pinerolo',
    'nella sua micro-area',
    'almeno 27 giorni prima',
  ])
  const unsure = earlier({ places: [], sameArea: false, tookPart: true, surely: false, daysAtLeast: null })
  expect(tellEarlier(i18n, { ...unsure, event: { ...unsure.event, period: period('/') } })).toEqual([
    'Sportello, senza data',
    'vi ha preso parte',
    'forse prima: le date non bastano a dirlo',
  ])
})

test('adhesions that something surely precedes come first, those that nothing precedes are apart', () => {
  const maybe = earlier({ surely: false, daysAtLeast: null })
  const arranged = arrangeSequences([
    sequence('a', 'UNKNOWN', maybe),
    sequence('b', 'GIVEN'),
    sequence('c', 'GIVEN', maybe, earlier()),
  ])
  expect(arranged.preceded.map(({ actor }) => actor.label)).toEqual(['c', 'a'])
  expect(arranged.rest.map(({ actor }) => actor.label)).toEqual(['b'])
  expect(arranged.undated).toBe(1)
})
