import { expect, test } from 'vitest'
import { readTerritoryQuestion, setsVariable, UNSTATED, writeTerritoryQuestion } from './question.ts'

test('an empty address asks for everything as by default, and is written as nothing', () => {
  const question = readTerritoryQuestion({})
  expect(question).toEqual({
    area: null,
    need: null,
    subject: null,
    figure: 'erogatori',
    boundaries: true,
    network: false,
    sets: new Set(['vademecum', 'register', 'scenario']),
  })
  expect(writeTerritoryQuestion(question)).toEqual({})
})

test('what an address says is read and written back', () => {
  const address = {
    area: 'non-detto',
    bisogno: 'need:N12',
    per: 'imprese',
    figura: 'sedi',
    mappa: 'schematica',
    rete: 'si',
    fonti: 'vademecum',
  }
  const question = readTerritoryQuestion(address)
  expect(question).toEqual({
    area: UNSTATED,
    need: 'need:N12',
    subject: 'FIRMS',
    figure: 'sedi',
    boundaries: false,
    network: true,
    sets: new Set(['vademecum']),
  })
  expect(writeTerritoryQuestion(question)).toEqual(address)
})

test('words that are none count as not given', () => {
  expect(readTerritoryQuestion({ per: 'marziani', figura: 'x', mappa: 'y', rete: 'z' })).toEqual(
    readTerritoryQuestion({}),
  )
})

test('every set is asked by asking for none', () => {
  expect(setsVariable(new Set(['vademecum', 'context', 'register', 'scenario']))).toEqual({})
  expect(setsVariable(new Set(['context']))).toEqual({ sets: ['context'] })
})
