import type { TableRow } from '#graph-schema/model/import-file.ts'
import type { ImportField, RowProblem, RowRule } from '#graph-schema/model/import-plan.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import type { Ground } from './ground.ts'
import type { PlanQuestion, RowTexts, StatedRow } from './plan-types.ts'
import { stateCode, type Tell } from './state-codes.ts'
import { stateAreas, stateSeat } from './state-place.ts'
import { stateTies } from './state-ties.ts'
import { kindOfName, readKind, readSection, readSizeClass } from './value-words.ts'

/** Texts of a row by field: its cells, with what somebody has put in their place. */
export function readTexts({ columns, fixes }: PlanQuestion, { row, cells }: TableRow): RowTexts {
  const texts = new Map<ImportField, string>()
  columns.forEach(({ column, field }, place) => {
    const text = (fixes.get(row)?.get(column) ?? cells[place] ?? '').trim()
    if (field !== null && text !== '') texts.set(field, text)
  })
  return texts
}

/** Understands every cell of a row. What cannot be understood is told, all of it; the row then states nothing. */
export function stateRow(
  question: PlanQuestion,
  ground: Ground,
  { row, surplus }: TableRow,
  texts: RowTexts,
): { readonly stated: StatedRow | null; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = []
  const tell: Tell = (rule, field, value, { facts = {}, suggestion = null } = {}) => {
    problems.push({ rule, field, value: value.slice(0, 200), facts, suggestion })
  }
  // A row that somebody has mended has been looked at.
  if (surplus > 0 && !question.fixes.has(row)) tell('ROW_TOO_LONG', null, '', { facts: { surplus } })
  const line = (field: ImportField) => texts.get(field)?.replace(/\s+/gu, ' ') ?? null
  const name = line('NAME')
  if (name === null) tell('NAME_MISSING', 'NAME', '')
  const word = <Word>(field: ImportField, rule: RowRule, read: (text: string) => Word | null): Word | null => {
    const text = line(field)
    const found = text === null ? null : read(text)
    if (text !== null && found === null) tell(rule, field, text)
    return found
  }
  const stated: StatedRow = {
    name: name ?? '',
    taxCode: stateCode('TAX_CODE', texts.get('TAX_CODE') ?? '', tell),
    vatNumber: stateCode('VAT_NUMBER', texts.get('VAT_NUMBER') ?? '', tell),
    acronym: line('ACRONYM'),
    aliases: listOf(texts.get('ALIASES')),
    kind: word('KIND', 'KIND_UNKNOWN', readKind),
    guessedKind: kindOfName(name ?? '') ?? question.kind,
    legalForm: line('LEGAL_FORM'),
    thirdSectorSection: word('THIRD_SECTOR_SECTION', 'SECTION_UNKNOWN', readSection),
    sizeClass: word('SIZE_CLASS', 'SIZE_UNKNOWN', readSizeClass),
    ...stateSeat(ground, line('SEAT'), line('ADDRESS'), tell),
    areas: stateAreas(ground, listOf(texts.get('AREAS')), tell),
    website: word('WEBSITE', 'WEBSITE', readWebsite),
    publicEmail: word('PUBLIC_EMAIL', 'EMAIL', readEmail),
    publicPhone: line('PUBLIC_PHONE'),
    summary: texts.get('SUMMARY') ?? null,
    ...stateTies(question, ground, texts, tell),
    services: listOf(texts.get('SERVICES')),
    note: texts.get('NOTE') ?? null,
    citations: citationsOf(question, ground, row, line('SOURCE')),
  }
  if (stated.note !== null && stated.adhesion === null && stated.membership === null && problems.length === 0) {
    tell('NOTE_WITHOUT_TIE', 'NOTE', stated.note)
  }
  return { stated: problems.length === 0 ? stated : null, problems }
}

/** A cell with several values: separated by semicolons, bars or line breaks; by commas where there are none of these. */
function listOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(/[;|\n]/u)
  const cut = parts.length > 1 ? parts : (text ?? '').split(',')
  const values = cut.map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => searchKey(part) !== '')
  return [...new Map(values.map((value) => [searchKey(value), value])).values()]
}

function readWebsite(text: string): string | null {
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`
  return /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?$/iu.test(address) && URL.canParse(address)
    ? address
    : null
}

function readEmail(text: string): string | null {
  const address = text.replace(/^mailto:/iu, '')
  const formed = /^[A-Za-z0-9_'+\-.]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/u.test(address)
  return formed && !/^\.|\.\.|\.@/u.test(address) ? address : null
}

/** The import's source with the row; a source on record that the row names, too; other words go with the row. */
function citationsOf({ source, slug }: PlanQuestion, ground: Ground, row: number, told: string | null): string[] {
  const own = source.id ?? `source:${slug}`
  const place = source.id === null ? `riga ${row}` : `${source.title}, riga ${row}`
  if (told === null) return [`${own}#${place}`]
  const known = ground.sourceByKey.get(searchKey(told))
  return known === undefined ? [`${own}#${place}: ${told}`] : [`${own}#${place}`, known.id]
}
