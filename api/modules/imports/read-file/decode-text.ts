import type { FileNote, TextEncoding } from '#graph-schema/model/import-file.ts'
import { FileRefused } from './file-refused.ts'

export interface DecodedText {
  readonly text: string
  readonly notes: readonly FileNote[]
}

/** Bytes looked at where UTF-16 has no mark of its own. */
const PROBE = 4_096

/** Letters that a Mac text shows when it is read as Windows-1252, and codes that Windows-1252 does not have. */
const UNLIKELY = /\p{L}[ˆ˜Ž\u0081\u008d\u008f\u0090\u009d]|[\u0081\u008d\u008f\u0090\u009d]/u
/** UTF-8 that was once read as Windows-1252 and saved again: "Ã¨" for "è", "â€™" for an apostrophe. */
const GARBLED = /Ã[\u0080-\u00bf ]|Â[\u00a0-\u00bf]|â€[™œ\u009d“”–—˜]|\ufffd/u

/**
 * Reads bytes as text, by their mark where they have one, else as UTF-8 where they are that, else as Windows-1252. Says
 * which it was, and what looks as if it had been something else.
 * @throws FileRefused for bytes that are not text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding, marked } = decode(bytes)
  if (text.includes('\u0000')) throw new FileRefused('NOT_A_TABLE', { what: 'BINARY' })
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text)) throw new FileRefused('NOT_A_TABLE', { what: 'HTML' })
  if (text.trim() === '') throw new FileRefused('EMPTY_FILE')
  const notes: FileNote[] = [{ code: 'ENCODING', facts: { encoding, marked: marked ? 'yes' : 'no' } }]
  const unlikely = encoding === 'Windows-1252' ? sampleOf(text, UNLIKELY) : null
  if (unlikely !== null) notes.push({ code: 'ENCODING_UNSURE', facts: { sample: unlikely } })
  const garbled = sampleOf(text, GARBLED)
  if (garbled !== null) notes.push({ code: 'GARBLED_TEXT', facts: { sample: garbled } })
  return { text, notes }
}

function decode(bytes: Uint8Array): { text: string; encoding: TextEncoding; marked: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readAs('UTF-16LE', bytes, true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readAs('UTF-16BE', bytes, true)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return readAs('UTF-8', bytes, true)
  const unmarked = guessUtf16(bytes)
  if (unmarked !== null) return readAs(unmarked, bytes, false)
  return isUtf8(bytes) ? readAs('UTF-8', bytes, false) : readAs('Windows-1252', bytes, false)
}

function readAs(encoding: TextEncoding, bytes: Uint8Array, marked: boolean) {
  return { text: new TextDecoder(encoding.toLowerCase()).decode(bytes), encoding, marked }
}

/** In UTF-16 of our languages every other byte is zero. */
function guessUtf16(bytes: Uint8Array): TextEncoding | null {
  const probe = bytes.subarray(0, PROBE)
  const zeros = [0, 0]
  probe.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const enough = probe.length * 0.3
  const [even = 0, odd = 0] = zeros
  if (odd > enough && even < odd / 10) return 'UTF-16LE'
  return even > enough && odd < even / 10 ? 'UTF-16BE' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The first words around what a pattern finds, for somebody to look at; null where it finds nothing. */
function sampleOf(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const before = text.slice(Math.max(0, match.index - 12), match.index)
  const after = text.slice(match.index, match.index + 14)
  const start = before.search(/[^\s;,"]*$/u)
  return `${before.slice(start)}${after}`.split(/[\s;,"]/u)[0] ?? ''
}
