import { IMPORT_LIMITS } from '#graph-schema/model/limits.ts'
import { FileRefused } from './file-refused.ts'

/** What a file is by its content, whatever its name says. */
export type ContentKind = 'text' | 'archive'

/** First bytes of files that are not tables, with the word for them. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
]
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ARCHIVE = [0x50, 0x4b, 0x05, 0x06]
/** Excel before 2007, and a workbook under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Tells by the first bytes what a file is.
 * @throws FileRefused for a file that is empty, too large or no table.
 */
export function sniffContent(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) throw new FileRefused('EMPTY_FILE')
  if (bytes.length > IMPORT_LIMITS.fileBytes) {
    throw new FileRefused('FILE_TOO_LARGE', { bytes: bytes.length, most: IMPORT_LIMITS.fileBytes })
  }
  if (startsWith(bytes, COMPOUND)) throw new FileRefused('OLD_EXCEL')
  if (startsWith(bytes, EMPTY_ARCHIVE)) throw new FileRefused('NOT_A_TABLE', { what: 'ZIP' })
  const other = OTHERS.find(([start]) => startsWith(bytes, start))
  if (other !== undefined) throw new FileRefused('NOT_A_TABLE', { what: other[1] })
  return startsWith(bytes, ARCHIVE) ? 'archive' : 'text'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}
