import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { FileRead } from '#graph-schema/model/import-file.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'
import { FileRefused } from './file-refused.ts'
import { readFile } from './read-file.ts'

const KNOWN = new Set(['denominazione', 'codice fiscale', 'comune', 'note', 'data'])
const QUESTION = { name: 'elenco.csv', sheet: null, knows: (text: string) => KNOWN.has(text.toLowerCase()) }

function read(
  content: string | Uint8Array,
  question: Partial<typeof QUESTION> & { sheet?: null } = {},
): Promise<FileRead> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readFile(bytes, { ...QUESTION, ...question })
}

async function problemOf(content: string | Uint8Array) {
  try {
    await read(content)
  } catch (error) {
    if (error instanceof FileRefused) return error.problem
    throw error
  }
  return null
}

const cellsOf = ({ table }: FileRead) => table.rows.map(({ row, cells }) => [row, ...cells])

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return bytes
}

const TEXT = 'Denominazione;Comune\nSocietà di Mutuo Soccorso;Pinerolo\n'

describe('a text file', () => {
  test.each([
    ['UTF-8', 'no', new TextEncoder().encode(TEXT)],
    ['UTF-8', 'yes', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-16LE', 'yes', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16BE', 'yes', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16LE', 'no', utf16(TEXT, true)],
    ['Windows-1252', 'no', Uint8Array.from(TEXT, (sign) => sign.charCodeAt(0))],
  ])('in %s (mark: %s) keeps its accents, and says how it was read', async (encoding, marked, bytes) => {
    const found = await read(bytes)
    expect(cellsOf(found)).toEqual([[2, 'Società di Mutuo Soccorso', 'Pinerolo']])
    expect(found.notes[0]).toEqual({ code: 'ENCODING', facts: { encoding, marked } })
  })

  test('that was garbled before it came says so with a sample', async () => {
    const { notes } = await read('Denominazione;Comune\nSocietÃ\u00a0 Mutua;Pinerolo')
    expect(notes).toContainEqual({ code: 'GARBLED_TEXT', facts: { sample: 'SocietÃ' } })
  })

  test('from a Mac, read as Windows, says that its encoding is not sure', async () => {
    const bytes = Uint8Array.from('Denominazione;Comune\nSociet\u0088 Mutua;Pinerolo', (sign) => sign.charCodeAt(0))
    const { notes } = await read(bytes)
    expect(notes).toContainEqual({ code: 'ENCODING_UNSURE', facts: { sample: 'Societˆ' } })
  })

  test.each([
    ['SEMICOLON', 'Denominazione;Comune;Note\nA, B e C;Pinerolo;1,5\nD;Porte;2'],
    ['COMMA', 'Denominazione,Comune,Note\n"A; B e C",Pinerolo,x\nD,Porte,y'],
    ['TAB', 'Denominazione\tComune\tNote\nA, B\tPinerolo\tx\nD\tPorte\ty'],
    ['SEMICOLON', 'sep=;\nDenominazione;Comune;Note\nA,B,C;Pinerolo;x'],
  ])('separated by %s is cut where it should be', async (separator, text) => {
    const found = await read(text)
    expect(found.table.columns).toEqual(['Denominazione', 'Comune', 'Note'])
    expect(found.notes).toContainEqual({ code: 'SEPARATOR', facts: { separator } })
  })

  test('keeps line breaks inside quotes, and says how many', async () => {
    const found = await read('Denominazione;Note\r\n"Mutua";"prima riga\nseconda riga"\r\nAltra;x\r\n')
    expect(cellsOf(found)).toEqual([
      [2, 'Mutua', 'prima riga\nseconda riga'],
      [3, 'Altra', 'x'],
    ])
    expect(found.notes).toContainEqual({ code: 'LINE_BREAKS', facts: { count: 1 } })
  })

  test('takes what looks like a formula as text and says where, but not a telephone number', async () => {
    const found = await read('Denominazione;Note\n=HYPERLINK(1);+39 0121 1\n@a;-x')
    expect(cellsOf(found)[0]).toEqual([2, '=HYPERLINK(1)', '+39 0121 1'])
    expect(found.notes).toContainEqual({ code: 'FORMULA_LIKE_TEXT', facts: { count: 3, where: 'A2, A3, B3' } })
  })

  test('opens the ="…" by which a leading zero is kept', async () => {
    const found = await read('Denominazione;Codice fiscale\nComune di Pinerolo;"=""01750860015"""')
    expect(cellsOf(found)).toEqual([[2, 'Comune di Pinerolo', '01750860015']])
  })

  test('may have a title above its header, blank rows, columns without name and the same name twice', async () => {
    const found = await read('Elenco 2026;;;\n;;;\nDenominazione;Comune;;Comune\nA;Porte;x;y\n;;;\nB;;;\n')
    expect(found.table.columns).toEqual(['Denominazione', 'Comune', '(C)', 'Comune (2)'])
    expect(cellsOf(found)).toEqual([
      [4, 'A', 'Porte', 'x', 'y'],
      [6, 'B', '', '', ''],
    ])
    expect(found.notes.slice(2)).toEqual([
      { code: 'HEADER_AT_ROW', facts: { row: 3 } },
      { code: 'UNNAMED_COLUMN', facts: { column: 'C' } },
      { code: 'DUPLICATE_HEADER', facts: { name: 'Comune', column: 'D' } },
      { code: 'BLANK_ROWS', facts: { count: 1 } },
    ])
  })

  test('says which row has more cells than the header', async () => {
    const found = await read('Denominazione;Comune\nMutua; sezione di Porte;Porte\nAltra;Porte\nTerza;Porte')
    expect(found.table.rows.map(({ surplus }) => surplus)).toEqual([1, 0, 0])
    expect(found.notes).toContainEqual({ code: 'LONG_ROWS', facts: { count: 1, row: 2 } })
  })

  test('whose name says something else is read by its content', async () => {
    const { notes } = await read(TEXT, { name: 'elenco.xlsx' })
    expect(notes[0]).toEqual({ code: 'NAME_DISAGREES', facts: { ending: 'xlsx', is: 'CSV' } })
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['is empty', '', { code: 'EMPTY_FILE', facts: {} }],
    ['has blanks only', ' \n \n', { code: 'EMPTY_FILE', facts: {} }],
    ['is a PDF', '%PDF-1.7 …', { code: 'NOT_A_TABLE', facts: { what: 'PDF' } }],
    ['is a page', '<!DOCTYPE html><table></table>', { code: 'NOT_A_TABLE', facts: { what: 'HTML' } }],
    ['is binary', Uint8Array.of(1, 0, 0, 0, 2, 7, 0, 0, 9), { code: 'NOT_A_TABLE', facts: { what: 'BINARY' } }],
    ['is an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { code: 'OLD_EXCEL', facts: {} }],
    [
      'has no header',
      '01750860015;Pinerolo\n85002910017;Airasca',
      { code: 'NO_HEADER', facts: { first: '01750860015' } },
    ],
    ['has a header only', 'Denominazione;Comune\n', { code: 'NO_ROWS', facts: { row: 1 } }],
    ['leaves a quote open', 'Denominazione;Note\nA;"x\nB;y', { code: 'BROKEN_QUOTES', facts: { row: 2 } }],
    [
      'has too many rows',
      `Denominazione\n${'a\n'.repeat(5_001)}`,
      { code: 'TOO_MANY_ROWS', facts: { rows: 5_001, most: 5_000 } },
    ],
    [
      'has too many columns',
      `${Array.from({ length: 61 }, (_, at) => `c${at}`).join(';')};Note\na`,
      { code: 'TOO_MANY_COLUMNS', facts: { columns: 62, most: 60 } },
    ],
    [
      'has too long a cell',
      `Denominazione;Note\na;${'x'.repeat(2_001)}`,
      { code: 'CELL_TOO_LONG', facts: { row: 2, column: 'Note', characters: 2_001, most: 2_000 } },
    ],
    [
      'is too large',
      new Uint8Array(5 * 1024 * 1024 + 1).fill(65),
      { code: 'FILE_TOO_LARGE', facts: { bytes: 5_242_881, most: 5_242_880 } },
    ],
    ['is a broken archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), { code: 'BROKEN_ARCHIVE', facts: {} }],
    [
      'is a Word document',
      zipSync({ 'word/document.xml': new Uint8Array(3) }),
      { code: 'NOT_A_TABLE', facts: { what: 'Word' } },
    ],
  ])('because it %s says so in one sentence', async (_, content, problem) => {
    expect(await problemOf(content)).toEqual(problem)
  })

  test('is refused before it is unpacked when it would grow too large', async () => {
    const bomb = setUnpackedSizes(makeWorkbook([{ name: 'Foglio1', rows: [['Denominazione']] }]), [0, 0, 0, 1])
    expect(await problemOf(bomb)).toMatchObject({ code: 'ARCHIVE_TOO_LARGE', facts: { entries: 5 } })
  })

  test('is refused when its archive lies about its size', async () => {
    const rows = [['Denominazione'], ...Array.from({ length: 900 }, () => ['a'])]
    const lying = setUnpackedSizes(makeWorkbook([{ name: 'Foglio1', rows }]), [1, 0, 0, 0])
    expect(await problemOf(lying)).toEqual({ code: 'BROKEN_ARCHIVE', facts: {} })
  })
})

/** An archive whose directory gives every file this size once unpacked, little-endian. */
function setUnpackedSizes(archive: Uint8Array, size: readonly number[]): Uint8Array {
  const entry = [0x50, 0x4b, 1, 2]
  for (let at = 0; at < archive.length - 4; at += 1) {
    if (entry.every((byte, offset) => archive[at + offset] === byte)) archive.set(size, at + 24)
  }
  return archive
}

describe('a workbook', () => {
  test('gives the results of its formulas, days as dates, whole numbers as digits', async () => {
    const made = makeWorkbook([
      {
        name: 'Foglio1',
        rows: [
          ['Denominazione', 'Data', 'Codice fiscale', 'Note'],
          [
            'Mutua',
            '<c s="1"><v>45352</v></c>',
            '<c t="n"><v>1750860015</v></c>',
            '<c t="str"><f>A2</f><v>Mutua</v></c>',
          ],
          ['Altra', '', '<c t="b"><v>1</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
        ],
        merged: ['A2:A3'],
      },
    ])
    const found = await read(made, { name: 'elenco.xlsx' })
    expect(cellsOf(found)).toEqual([
      [2, 'Mutua', '2024-03-01', '1750860015', 'Mutua'],
      [3, 'Altra', '', 'sì', ''],
    ])
    expect(found.notes).toEqual([
      { code: 'FORMULA_CELLS', facts: { count: 2, where: 'D2, D3' } },
      { code: 'ERROR_CELLS', facts: { count: 1, where: 'D3' } },
      { code: 'MERGED_CELLS', facts: { count: 1, where: 'A2:A3' } },
    ])
  })

  test('lets a sheet be chosen and leaves hidden ones aside', async () => {
    const made = makeWorkbook([
      { name: 'Segreto', hidden: true, rows: [['Denominazione'], ['Nascosta']] },
      { name: 'Uno &amp; due', rows: [['Denominazione'], ['Prima']] },
      { name: 'Tre', rows: [['Denominazione'], ['Terza'], ['Quarta']] },
    ])
    const first = await read(made, { name: 'a.xlsx' })
    expect([first.sheet, cellsOf(first)]).toEqual(['Uno & due', [[2, 'Prima']]])
    expect(first.sheets).toEqual([
      { name: 'Segreto', hidden: true, rows: 2 },
      { name: 'Uno & due', hidden: false, rows: 2 },
      { name: 'Tre', hidden: false, rows: 3 },
    ])
    expect(first.notes).toEqual([
      { code: 'SEVERAL_SHEETS', facts: { sheet: 'Uno & due', count: 1, sheets: 'Tre' } },
      { code: 'HIDDEN_SHEETS', facts: { count: 1, sheets: 'Segreto' } },
    ])
    const third = await readFile(made, { ...QUESTION, name: 'a.xlsx', sheet: 'Tre' })
    expect(cellsOf(third)).toEqual([
      [2, 'Terza'],
      [3, 'Quarta'],
    ])
  })
})
