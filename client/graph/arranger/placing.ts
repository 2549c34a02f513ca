import type { CanvasClass, Point } from '../layout/contract.ts'

/**
 * Places that people gave, as text for an address: the class of the canvas they hold for, a dot, then eleven characters
 * a place – five name the id (30 bits of a hash), three each are x and y in quarters of a plane px.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const ID_LENGTH = 5
const NUMBER_LENGTH = 3
const RECORD_LENGTH = ID_LENGTH + 2 * NUMBER_LENGTH
const STEPS_PER_PX = 4
/** Half of what three characters hold: places left of and above the origin are written too. */
const OFFSET = 2 ** 17
const HIGHEST = 2 ** 18 - 1

const LETTER_OF: Readonly<Record<CanvasClass, string>> = { desktop: 'd', wide: 'w', phone: 'p', projected: 'x' }

export type Placing = ReadonlyMap<string, Point>

const NOWHERE: Placing = new Map()

/** Writes places; "" for none. */
export function writePlacing(canvasClass: CanvasClass, placing: Placing): string {
  if (placing.size === 0) return ''
  const records = [...placing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { x, y }]) => writeId(id) + writeCoordinate(x) + writeCoordinate(y))
  return `${LETTER_OF[canvasClass]}.${records.join('')}`
}

/**
 * Reads places that {@link writePlacing} wrote, for those of `ids` that have one. Places hold for the class of canvas
 * they were given on: on another, and where the text is not one of ours, there are none.
 */
export function readPlacing(text: string, canvasClass: CanvasClass, ids: Iterable<string>): Placing {
  const body = text.slice(2)
  if (!text.startsWith(`${LETTER_OF[canvasClass]}.`) || body.length % RECORD_LENGTH !== 0) return NOWHERE
  const points = new Map<string, Point>()
  for (let start = 0; start < body.length; start += RECORD_LENGTH) {
    const x = readCoordinate(body, start + ID_LENGTH)
    const y = readCoordinate(body, start + ID_LENGTH + NUMBER_LENGTH)
    if (x === null || y === null) return NOWHERE
    points.set(body.slice(start, start + ID_LENGTH), { x, y })
  }
  return new Map(
    [...ids].flatMap((id): [string, Point][] => {
      const point = points.get(writeId(id))
      return point === undefined ? [] : [[id, point]]
    }),
  )
}

/** A place as it comes back after being written: quarters of a px. */
export function roundPlace({ x, y }: Point): Point {
  return { x: (toSteps(x) - OFFSET) / STEPS_PER_PX, y: (toSteps(y) - OFFSET) / STEPS_PER_PX }
}

function writeId(id: string): string {
  // FNV-1a over UTF-16 units, its two highest bits folded onto the lowest.
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return writeNumber((hash ^ (hash >>> 30)) & 0x3fffffff, ID_LENGTH)
}

function toSteps(px: number): number {
  return Math.min(HIGHEST, Math.max(0, Math.round(px * STEPS_PER_PX) + OFFSET))
}

function writeCoordinate(px: number): string {
  return writeNumber(toSteps(px), NUMBER_LENGTH)
}

function writeNumber(value: number, length: number): string {
  let text = ''
  let rest = value
  for (let digit = 0; digit < length; digit += 1) {
    text = ALPHABET.charAt(rest % 64) + text
    rest = Math.floor(rest / 64)
  }
  return text
}

function readCoordinate(text: string, start: number): number | null {
  let value = 0
  for (let digit = start; digit < start + NUMBER_LENGTH; digit += 1) {
    const index = ALPHABET.indexOf(text.charAt(digit))
    if (index < 0) return null
    value = value * 64 + index
  }
  return (value - OFFSET) / STEPS_PER_PX
}
