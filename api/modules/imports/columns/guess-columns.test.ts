import { expect, test } from 'vitest'
import { guessColumns, headersKey, knowsHeader } from './guess-columns.ts'

const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  columns,
  rows: rows.map((cells, at) => ({ row: at + 2, cells, surplus: 0 })),
})
const fieldsOf = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessColumns(table(columns, ...rows), null).map(({ field, ground }) => [field, ground])

test('Italian and English headers are known whatever their case, accents and signs', () => {
  expect(fieldsOf(['DENOMINAZIONE', 'Cod. Fiscale', 'P.IVA', 'Città', 'Stato adesione', 'Data di adesione'])).toEqual([
    ['NAME', 'HEADER'],
    ['TAX_CODE', 'HEADER'],
    ['VAT_NUMBER', 'HEADER'],
    ['SEAT', 'HEADER'],
    ['ADHESION_ROLE', 'HEADER'],
    ['ADHESION_DATE', 'HEADER'],
  ])
  expect(fieldsOf(['Name', 'Tax code', 'Kind', 'Areas served', 'Member of'])).toEqual([
    ['NAME', 'HEADER'],
    ['TAX_CODE', 'HEADER'],
    ['KIND', 'HEADER'],
    ['AREAS', 'HEADER'],
    ['MEMBER_OF', 'HEADER'],
  ])
})

test('a longer header and telling values are guesses, and the second column of one kind is left aside', () => {
  expect(
    fieldsOf(
      ['Denominazione completa', 'Identificativo', 'Dove scrivere', 'Ente', 'Colore'],
      ['Mutua', '01750860015', 'a@b.it', 'x', 'rosso'],
    ),
  ).toEqual([
    [null, 'NONE'],
    ['TAX_CODE', 'VALUES'],
    ['PUBLIC_EMAIL', 'VALUES'],
    ['NAME', 'HEADER'],
    [null, 'NONE'],
  ])
})

test('columns about a person are left aside and say so', () => {
  expect(fieldsOf(['Nome', 'Referente', 'E-mail del referente', 'Cellulare'])).toEqual([
    ['NAME', 'HEADER'],
    [null, 'PERSON'],
    [null, 'PERSON'],
    [null, 'PERSON'],
  ])
})

test('what the sender chose before for the same headers goes first', () => {
  const remembered = new Map([
    ['ente', 'NAME' as const],
    ['nome', null],
  ])
  expect(guessColumns(table(['Nome', 'Ente'], ['a', 'b'], ['c', 'b']), remembered)).toEqual([
    { column: 'Nome', field: null, ground: 'REMEMBERED', samples: ['a', 'c'] },
    { column: 'Ente', field: 'NAME', ground: 'REMEMBERED', samples: ['b'] },
  ])
  expect(headersKey(['Nome', 'Ente'])).toBe(headersKey(['ENTE', 'nome ']))
})

test('a header is told from a row of data', () => {
  expect(['Ragione sociale', 'Referente', 'Pinerolo', '01750860015'].map(knowsHeader)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
