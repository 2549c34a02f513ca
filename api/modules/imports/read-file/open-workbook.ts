import { unzipSync } from 'fflate'
import { IMPORT_LIMITS } from '#graph-schema/model/limits.ts'
import { FileRefused } from './file-refused.ts'

/** What a workbook says of one of its sheets beside the values of its cells. */
export interface SheetMarks {
  readonly name: string
  readonly hidden: boolean
  /** Addresses such as `C7`. */
  readonly formulas: readonly string[]
  readonly withoutValue: readonly string[]
  readonly errors: readonly string[]
  readonly merged: readonly string[]
}

/** Other formats that are archives too, by a file inside them. */
const OTHERS: readonly (readonly [inside: RegExp, what: string])[] = [
  [/^word\//u, 'Word'],
  [/^ppt\//u, 'PowerPoint'],
  [/^content\.xml$/u, 'OpenDocument'],
]

/**
 * Looks into a workbook before it is read: sizes are judged by the archive's own directory, before anything is unpacked,
 * and no file is unpacked beyond the size that the directory gives.
 * @throws FileRefused for an archive that is broken, too large once unpacked, or no workbook.
 */
export function openWorkbook(bytes: Uint8Array): SheetMarks[] {
  judgeArchive(bytes)
  const files = unpack(bytes, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/u.test(name),
  )
  const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array())
  const targets = new Map(
    readTags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      tag['Id'] ?? '',
      `xl/${(tag['Target'] ?? '').replace(/^\/xl\//u, '')}`,
    ]),
  )
  const sheets = readTags(text('xl/workbook.xml'), 'sheet')
  if (sheets.length === 0) throw new FileRefused('BROKEN_ARCHIVE')
  if (sheets.length > IMPORT_LIMITS.sheets) {
    throw new FileRefused('ARCHIVE_TOO_LARGE', { entries: sheets.length, most: IMPORT_LIMITS.sheets })
  }
  return sheets.map((sheet) => ({
    name: plainName(sheet['name'] ?? ''),
    hidden: sheet['state'] === 'hidden' || sheet['state'] === 'veryHidden',
    ...readMarks(text(targets.get(sheet['r:id'] ?? '') ?? '')),
  }))
}

function judgeArchive(bytes: Uint8Array): void {
  let [entries, size] = [0, 0]
  const names: string[] = []
  unpack(bytes, (name, unpacked) => {
    entries += 1
    size += unpacked
    if (names.length < IMPORT_LIMITS.archiveEntries) names.push(name)
    return false
  })
  if (entries > IMPORT_LIMITS.archiveEntries || size > IMPORT_LIMITS.unpackedBytes) {
    throw new FileRefused('ARCHIVE_TOO_LARGE', { entries, bytes: size, most: IMPORT_LIMITS.unpackedBytes })
  }
  if (names.includes('xl/workbook.xml')) return
  const other = OTHERS.find(([inside]) => names.some((name) => inside.test(name)))
  throw new FileRefused('NOT_A_TABLE', { what: other?.[1] ?? 'ZIP' })
}

function unpack(bytes: Uint8Array, wanted: (name: string, unpacked: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) })
  } catch {
    throw new FileRefused('BROKEN_ARCHIVE')
  }
}

function readMarks(xml: string): Omit<SheetMarks, 'name' | 'hidden'> {
  const formulas: string[] = []
  const withoutValue: string[] = []
  const errors: string[] = []
  // Cut by hand: a pattern over the whole sheet would take ever longer on a sheet made to be slow.
  for (const piece of xml.split('<c ').slice(1)) {
    const headEnd = piece.indexOf('>')
    const head = piece.slice(0, headEnd)
    if (headEnd === -1 || head.endsWith('/')) continue
    const body = piece.slice(headEnd + 1).split('</c>', 1)[0] ?? ''
    const address = /\br="([A-Z]+\d+)"/u.exec(head)?.[1] ?? ''
    const isFormula = /<f[\s>/]/u.test(body)
    if (isFormula && /<v\/?>/u.test(body)) formulas.push(address)
    if (isFormula && !/<v\/?>/u.test(body)) withoutValue.push(address)
    if (/\bt="e"/u.test(head)) errors.push(address)
  }
  const merged = readTags(xml, 'mergeCell').map((tag) => tag['ref'] ?? '')
  return { formulas, withoutValue, errors, merged }
}

/** Attributes of every tag of one name, whatever its namespace prefix. */
function readTags(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]{0,2000})>`, 'gu'))].map(([, head = '']) =>
    Object.fromEntries([...head.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value])),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plainName(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,4});/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,4});/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '')
}
