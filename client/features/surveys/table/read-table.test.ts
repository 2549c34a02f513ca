import { describe, expect, test } from 'vitest'
import { checkRows } from './check-rows.ts'
import { cutText } from './cut-table.ts'
import { readTable } from './read-table.ts'
import { findCoded, findKind, findSubject } from './read-words.ts'

const coded = (prefix: string) => (text: string) => {
  const [code = '', label = ''] = text.split('|')
  return { id: `${prefix}:${code}`, code, label }
}
const names = {
  areas: ['MA1|Pinerolo', 'MA2|Pianura est', 'MA3|Pianura ovest'].map(coded('micro-area')),
  needs: ['N01|Salute e cure', 'N02|Casa', 'N03|Mobilità'].map(coded('need')),
}

/** The rows of a text as they would be recorded, or what is wrong with them. */
function read(text: string) {
  const table = readTable(cutText(text), names)
  if ('code' in table) return table
  const rows = checkRows(table.rows, names, 'NEED').map(({ row, result, wrong, repeats }) =>
    result === null
      ? `${row.line}: ${repeats === null ? wrong.join(' ') : `= ${repeats}`}`
      : `${row.line}: ${result.area.slice(11)} ${result.need.slice(5)} ${result.subject ?? '-'} ${result.kind} ${result.answers}`,
  )
  return { rows, skipped: table.skipped, isCross: table.isCross }
}

describe('words of a table', () => {
  test.each([
    ['MA2', 'micro-area:MA2'],
    ['ma2', 'micro-area:MA2'],
    ['pianura EST', 'micro-area:MA2'],
    ['MA2 – Pianura est', 'micro-area:MA2'],
    ['Pine', 'micro-area:MA1'],
    ['ovest', 'micro-area:MA3'],
    ['vest', null],
    ['Pianura', null],
    ['', null],
    ['Val Chisone', null],
  ])('%j names the area %j', (text, id) => {
    expect(findCoded(names.areas, text)).toBe(id)
  })

  test.each([
    ['Imprese', 'FIRMS'],
    ['lavoratrici e lavoratori', undefined],
    ['Lavoratori', 'WORKERS'],
    ['FAMIGLIE', 'FAMILIES'],
    ['cittadini', 'CITIZENS'],
    ['CITIZENS', 'CITIZENS'],
    ['', null],
    ['Tutti', null],
    ['scuole', undefined],
  ])('%j is of the subject %j', (text, subject) => {
    expect(findSubject(text)).toBe(subject)
  })

  test.each([
    ['Bisogni', 'NEED'],
    ['risorsa', 'RESOURCE'],
    ['Conoscenza dei servizi', 'KNOWLEDGE'],
    ['Conosce i servizi', 'KNOWLEDGE'],
    ['', 'RESOURCE'],
    ['altro', undefined],
  ])('%j is of the kind %j', (text, kind) => {
    expect(findKind(text, 'RESOURCE')).toBe(kind)
  })
})

describe('a table', () => {
  test('pasted from a spreadsheet is read row by row, whatever the order of its columns', () => {
    const text = [
      'Risposte\tBisogno\tPer chi\tMicro-area\tChe cosa',
      '12\tSalute e cure\tFamiglie\tMA1\tBisogno',
      '3\tN02\t\tPianura est\tRisorsa',
      '\tN03\t\tMA1\t',
      '0\tN03\t\tMA2\t',
    ].join('\n')
    expect(read(text)).toEqual({
      rows: ['2: MA1 N01 FAMILIES NEED 12', '3: MA2 N02 - RESOURCE 3'],
      ...{ skipped: 2, isCross: false },
    })
  })

  test('of a file with semicolons tells each wrong cell and each row that says what another says', () => {
    const text = [
      '\ufeffmicro-area;bisogno;per chi;risposte',
      'MA9;Casa;Imprese;4',
      'MA1;Scuola;Marziani;molte',
      'MA1;Casa;Imprese;4',
      'Pinerolo;casa;imprese;"1.200"',
    ].join('\r\n')
    expect(read(text)).toEqual({
      rows: ['2: area', '3: need subject answers', '4: MA1 N02 FIRMS NEED 4', '5: = 4'],
      ...{ skipped: 0, isCross: false },
    })
  })

  test('with the needs as columns is turned round', () => {
    expect(read('Area,Salute e cure,Casa,Mobilità\nMA1,12,,7\nMA2,-,0,5')).toEqual({
      rows: ['2: MA1 N01 - NEED 12', '2: MA1 N03 - NEED 7', '3: MA2 N03 - NEED 5'],
      ...{ skipped: 3, isCross: true },
    })
  })

  test('with the micro-areas as columns is turned round too, with whom it is about', () => {
    expect(read('Bisogno;Per chi;MA1;Pianura est\nCasa;Imprese;6;8')).toEqual({
      rows: ['2: MA1 N02 FIRMS NEED 6', '2: MA2 N02 FIRMS NEED 8'],
      ...{ skipped: 0, isCross: true },
    })
  })

  test.each([
    ['Area,Bisogno,Risposte', { code: 'EMPTY' }],
    ['Area,Bisogno,Risposte\nMA1,Casa,', { code: 'EMPTY' }],
    ['Nome,Cognome\nAda,Rossi', { code: 'NO_COLUMNS', titles: 'Nome, Cognome' }],
    [
      `Area,Bisogno,Risposte\n${Array.from({ length: 1001 }, () => 'MA1,Casa,5').join('\n')}`,
      { code: 'TOO_MANY', count: 1001 },
    ],
  ])('that begins %.30j is not taken', (text, refusal) => {
    expect(read(text)).toEqual(refusal)
  })
})
