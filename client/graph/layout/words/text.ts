import { REGULAR_ADVANCES, SEMIBOLD_ADVANCES } from './font-advances.ts'

export type FontWeight = 400 | 600

/** A label wrapped and measured, plane px. */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

export interface WrapOptions {
  readonly fontPx: number
  /** Widest line allowed. */
  readonly maxWidth: number
  readonly maxLines: number
  readonly weight: FontWeight
}

/** How the labels of vertices are written: two lines of at most 120 px at 12 px. */
export const LABEL_WRAP: WrapOptions = { fontPx: 12, maxWidth: 120, maxLines: 2, weight: 400 }

/** Names longer than this are replaced by their acronym where they have one. */
const LONGEST_NAME = 34

/** Height of a line over the size of its font: line-height 1.15, rounded up to whole px at 12. */
const LINE_HEIGHT = 14 / 12

/** Narrower than this share of the room, a name stays on one line: short names broken in two read badly. */
const ONE_LINE_SHARE = 92 / 120

/** For a character the font does not have: about the width of a digit. */
const UNKNOWN_ADVANCE = 550

const ADVANCES: Record<FontWeight, ReadonlyMap<string, number>> = {
  400: indexAdvances(REGULAR_ADVANCES),
  600: indexAdvances(SEMIBOLD_ADVANCES),
}

function indexAdvances(table: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const advances = new Map<string, number>()
  for (const [advance, characters] of table) for (const character of characters) advances.set(character, advance)
  return advances
}

/** Width of one line of Titillium Web in px, kerning ignored. */
export function textWidth(text: string, fontPx: number, weight: FontWeight = 400): number {
  const advances = ADVANCES[weight]
  let thousandths = 0
  for (const character of text) thousandths += advances.get(character) ?? UNKNOWN_ADVANCE
  return (thousandths * fontPx) / 1000
}

/** What is written beside a vertex: the acronym when the name is long and has one, else the name. */
export function displayName(label: string, acronym: string | undefined): string {
  return acronym !== undefined && acronym !== '' && label.length > LONGEST_NAME ? acronym : label
}

/** Wraps a text into lines of about equal width; what does not fit ends in "…" after a whole word. */
export function wrapText(text: string, options: WrapOptions = LABEL_WRAP): TextBlock {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const measure = (line: string) => textWidth(line, options.fontPx, options.weight)
  const lines = chooseLines(words, measure, options)
  const width = Math.ceil(lines.reduce((widest, line) => Math.max(widest, measure(line)), 0))
  return { lines, width, height: Math.round(lines.length * options.fontPx * LINE_HEIGHT) }
}

type Measure = (line: string) => number

function chooseLines(words: readonly string[], measure: Measure, options: WrapOptions): readonly string[] {
  const { maxWidth, maxLines } = options
  const whole = words.join(' ')
  if (measure(whole) <= maxWidth * ONE_LINE_SHARE) return [whole]
  const lines = fillLines(words, maxWidth, measure)
  if (lines.length > maxLines || lines.some((line) => measure(line) > maxWidth)) {
    return shorten(lines, measure, options)
  }
  return balance(words, lines, measure, maxWidth)
}

/** First-fit lines; a word wider than the room stands on a line of its own. */
function fillLines(words: readonly string[], room: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= room) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines
}

/** The same number of lines in the least room. */
function balance(words: readonly string[], lines: string[], measure: Measure, maxWidth: number): string[] {
  let best = lines
  for (let room = maxWidth - 4; room > maxWidth / 3; room -= 4) {
    const narrower = fillLines(words, room, measure)
    if (narrower.length > lines.length || narrower.some((line) => measure(line) > room)) break
    best = narrower
  }
  return best
}

function shorten(lines: readonly string[], measure: Measure, options: WrapOptions): string[] {
  const kept: string[] = []
  for (const line of lines) {
    const last = kept.length === options.maxLines - 1
    const cut = measure(line) > options.maxWidth || (last && kept.length < lines.length - 1)
    kept.push(cut ? endWithEllipsis(line, measure, options.maxWidth) : line)
    if (cut || last) break
  }
  return kept
}

/** Whole words that fit with "…" behind them; only a first word that is itself too wide is cut inside. */
function endWithEllipsis(line: string, measure: Measure, maxWidth: number): string {
  let words = line.split(' ')
  while (words.length > 1 && measure(`${tidyEnd(words)}…`) > maxWidth) words = words.slice(0, -1)
  let text = tidyEnd(words)
  while (text.length > 1 && measure(`${text}…`) > maxWidth) text = text.slice(0, -1)
  return `${text}…`
}

/** Leaves out what reads badly before "…": articles and prepositions, opening and dividing marks. */
function tidyEnd(words: readonly string[]): string {
  let count = words.length
  while (count > 1 && /^[^\p{L}\p{N}]*\p{L}{0,3}[^\p{L}\p{N}]*$/u.test(words[count - 1] ?? '')) count -= 1
  return words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:–—/«“(-]+$/u, '')
}
