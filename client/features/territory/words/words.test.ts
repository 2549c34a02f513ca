import { expect, test } from 'vitest'
import { UNSTATED } from '../state/question.ts'
import { bestKnownNeed, type Figures } from '../state/territory.ts'
import { makeAnswers, makeBand, makeCell, makeMatrix } from '../testing/make-matrix.ts'
import { startTerritoryWords } from '../testing/test-words.ts'
import { nameCell, tellCell } from './tell-cell.ts'
import { tellLead, tellTitle } from './tell-title.ts'

const italian = await startTerritoryWords()
const english = await startTerritoryWords('en')
const [MA6, MA1] = ['micro-area:MA6', 'micro-area:MA1']

/** A cell in each state, and what is told of it. */
const CELLS = [
  { cell: makeCell(MA6, 'need:N01'), told: null },
  {
    cell: makeCell(MA6, 'need:N01', { state: 'UNMET', needs: makeAnswers(13) }),
    told: { supply: '0 offrono', need: '13 bisogni' },
  },
  {
    cell: makeCell(MA6, 'need:N01', { state: 'FRAGILE', needs: makeAnswers(0, true), providers: makeBand(1, 1) }),
    told: { supply: '1 offre', need: 'meno di 5' },
  },
  {
    cell: makeCell(MA6, 'need:N01', { state: 'COVERED', needs: makeAnswers(9, true), providers: makeBand(2, 4) }),
    told: { supply: '2–4 attivi', need: '9 bisogni e più' },
  },
  {
    cell: makeCell(MA6, 'need:N01', { state: 'UNREQUESTED', providers: makeBand(1, 1) }),
    told: { supply: '1 offre', need: 'bisogni n.r.' },
  },
  {
    cell: makeCell(MA6, 'need:N01', { state: 'UNMET', seekers: 2 }),
    told: { supply: '0 offrono', need: '2 lo cercano' },
  },
]

test.each(CELLS)('a cell says who offers and what is known of the need: $told', ({ cell, told }) => {
  expect(tellCell(italian, cell)).toEqual(told)
})

test('the name of a cell says area, need, state, counts and what was decided', () => {
  const decision = {
    __typename: 'GapDecision',
    id: 'gap-decision:1',
    areaId: MA1 ?? '',
    needId: 'need:N01',
    reason: 'Si aspetta',
    since: '2026-11-01',
    until: '2027-06-30',
    due: false,
    by: 'Cabina di Regia',
    version: 1,
  } as const
  const matrix = makeMatrix([
    makeCell(MA6, 'need:N12'),
    makeCell(MA1, 'need:N01', { state: 'UNMET', needs: makeAnswers(13), decision }),
    makeCell(null, 'need:N12', { state: 'UNREQUESTED', providers: makeBand(1, 1) }),
  ])
  expect(nameCell(italian, matrix, MA6, 'need:N12')).toBe('Alta Val Chisone, Accesso, informazione: non rilevato')
  expect(nameCell(italian, matrix, MA1, 'need:N01')).toBe(
    'Pinerolo, Salute e cure: bisogno senza erogatore, 0 offrono, 13 bisogni, presa d’atto fino al 30 giu 2027',
  )
  expect(nameCell(italian, matrix, UNSTATED, 'need:N12')).toBe(
    'Ambito non detto, Accesso, informazione: offerta senza bisogno rilevato, 1 offre, bisogni non rilevati',
  )
  expect(nameCell(english, matrix, MA6, 'need:N12')).toBe('Alta Val Chisone, Accesso, informazione: not surveyed')
})

test('the need that is shown first is the one about which most is known', () => {
  const known = makeCell(MA1, 'need:N12', { state: 'UNREQUESTED' })
  expect(bestKnownNeed(makeMatrix([known]))?.id).toBe('need:N12')
  expect(bestKnownNeed(makeMatrix([]))?.id).toBe('need:N01')
})

const TITLES = [
  { unknown: 80, unmet: 0, title: 'In 80 incroci su 84 tra bisogni e micro-aree non sappiamo se manca qualcosa' },
  { unknown: 0, unmet: 1, title: 'In 1 incrocio su 84 tra bisogni e micro-aree manca un erogatore' },
  {
    unknown: 72,
    unmet: 8,
    title: 'In 8 incroci su 84 tra bisogni e micro-aree manca un erogatore; in altri 72 non sappiamo',
  },
  { unknown: 0, unmet: 0, title: 'Ogni bisogno rilevato nelle micro-aree ha almeno un erogatore' },
] as const

test.each(TITLES)('the title is the result: $title', ({ unknown, unmet, title }) => {
  const totals = new Map([
    ['NOT_SURVEYED', unknown],
    ['UNMET', unmet],
  ] as const)
  expect(tellTitle(italian, { totals, count: 84 })).toBe(title)
})

test('without any micro-area the title says so', () => {
  expect(tellTitle(italian, { totals: new Map(), count: 0 })).toBe('Nessuna micro-area in questa data')
})

test('the lead tells where desks are, where nothing is, and what no area holds', () => {
  const area = (label: string, desks: number, seats: number): Figures['areas'][number] => ({
    __typename: 'AreaFigures',
    area: { __typename: 'MicroArea', id: label, label, code: label },
    municipalities: 1,
    population: 1,
    seats: makeBand(0, seats),
    desks: makeBand(desks, desks),
    providers: makeBand(0, 0),
    neighbours: [],
    pieces: 1,
  })
  const figures: Figures = {
    __typename: 'Territory',
    municipalities: [],
    areas: [area('Pinerolo', 1, 5), area('Pianura', 0, 0), area('Pedemontano', 0, 0)],
    areaTies: [],
  }
  const unassigned = [{ __typename: 'Municipality', id: 'municipality:1', name: 'Roure' }] as const
  expect(tellLead(italian, figures, { accepted: 1, unassigned: [...unassigned], unplaced: 2 })).toBe(
    'Risulta uno sportello in 1 micro-area su 3. In 2 micro-aree non risulta né uno sportello né la sede di un attore: ' +
      'Pianura e Pedemontano. 1 comune è fuori da ogni micro-area: Roure. Di 1 carenza si è preso atto. ' +
      '2 risultati sono di micro-aree di prima, ora divise: non contano in nessun incrocio.',
  )
})
