import { expect, test } from 'vitest'
import type { ComuneFigures, Figures } from '../state/territory.ts'
import { makeAnswers, makeBand, makeCell, makeMatrix } from '../testing/make-matrix.ts'
import { startTerritoryWords } from '../testing/test-words.ts'
import { listShades, readNumbers, shadeComuni } from './map-numbers.ts'

const words = await startTerritoryWords()
const [MA6, MA1] = ['micro-area:MA6', 'micro-area:MA1'] as const

function comune(name: string, areaId: string | null, population: number, seats: number): ComuneFigures {
  return {
    __typename: 'MunicipalityFigures',
    municipality: {
      __typename: 'Municipality',
      id: name,
      name,
      istatCode: '001000',
      population,
      scope: 'NAMED',
      seat: { __typename: 'Point', latitude: 45, longitude: 7 },
    },
    areaId,
    seats: makeBand(seats, seats),
    desks: makeBand(0, 0),
    providers: makeBand(0, 0),
  }
}

function area(id: string, population: number, seats: number): Figures['areas'][number] {
  return {
    __typename: 'AreaFigures',
    area: { __typename: 'MicroArea', id, label: id, code: id },
    municipalities: 1,
    population,
    seats: makeBand(seats, seats),
    desks: makeBand(0, 0),
    providers: makeBand(0, 0),
    neighbours: [],
    pieces: 1,
  }
}

const FIGURES: Figures = {
  __typename: 'Territory',
  municipalities: [
    comune('Roure', MA6, 800, 0),
    comune('Sestriere', MA6, 900, 2),
    comune('Pinerolo', MA1, 35_546, 5),
    comune('Altrove', null, 100, 1),
  ],
  areas: [area(MA6, 1700, 2), area(MA1, 35_546, 5)],
  areaTies: [],
}
const MATRIX = makeMatrix([
  makeCell(MA6, 'need:N12', { needs: makeAnswers(0, true) }),
  makeCell(MA1, 'need:N12', { state: 'UNREQUESTED', providers: makeBand(1, 2), needs: makeAnswers(9) }),
])

function shadesOf(figure: Parameters<typeof readNumbers>[1]) {
  const numbers = readNumbers(words, figure, 'need:N12', MATRIX, FIGURES)
  return { numbers, shades: Object.fromEntries(shadeComuni(FIGURES, numbers)) }
}

test('providers of a need are told by area: what is not surveyed is hatched, a comune of no area is dotted', () => {
  const { numbers, shades } = shadesOf('erogatori')
  expect(shades).toEqual({ Roure: 'unknown', Sestriere: 'unknown', Pinerolo: 1, Altrove: 'unassigned' })
  expect([numbers.ofArea(MA6).words, numbers.ofArea(MA1).words]).toEqual(['non rilevato', '1–2 erogatori'])
  expect(numbers.someUnknown).toBe(true)
})

test('seats are told by comune: zero is no shade, and the area tells all of its own', () => {
  const { numbers, shades } = shadesOf('sedi')
  expect(shades).toEqual({ Roure: 0, Sestriere: 1, Pinerolo: 2, Altrove: 'unassigned' })
  expect([numbers.ofArea(MA6).words, numbers.ofArea(MA1).words]).toEqual(['2 sedi note', '5 sedi note'])
  expect(listShades(numbers)).toEqual([
    { shade: 0, step: { from: 0, to: 0 } },
    { shade: 1, step: { from: 2, to: 2 } },
    { shade: 2, step: { from: 5, to: 5 } },
  ])
})

test('where nobody has zero the lowest step is the first shade', () => {
  expect(shadesOf('abitanti').shades).toEqual({ Roure: 1, Sestriere: 2, Pinerolo: 3, Altrove: 'unassigned' })
})

test('answers are told with what is kept back, and fewer than five never as a number', () => {
  const { numbers } = shadesOf('risposte')
  expect([numbers.ofArea(MA6).words, numbers.ofArea(MA1).words]).toEqual(['meno di 5 risposte', '9 risposte'])
})
