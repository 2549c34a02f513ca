import {
  type Guard,
  isFlag,
  isListOf,
  isNullOr,
  isNumber,
  isOneOf,
  isPositive,
  isShaped,
  isText,
} from '../../lib/guards.ts'
import type { CanvasClass, CanvasSize, Layout, Picture } from '../layout/contract.ts'

/** A layout with the size of the canvas it was made for. */
export interface Arrangement {
  readonly canvas: CanvasSize
  readonly layout: Layout
}

/** Where arrangements are remembered between visits; what is not there, or cannot be read, is null. */
export interface ArrangementStore {
  readonly read: (key: string) => Arrangement | null
  readonly write: (key: string, arrangement: Arrangement) => void
}

const POINT = { x: isNumber, y: isNumber }
const isPoint = isShaped(POINT)
const isBox = isShaped({ ...POINT, width: isNumber, height: isNumber })
const isCanvasSize = isShaped({ width: isPositive, height: isPositive })

const isPlace = isShaped({
  ...POINT,
  id: isText,
  halfWidth: isNumber,
  halfHeight: isNumber,
  side: isOneOf(['below', 'right', 'above', 'left']),
  lines: isListOf(isText),
  labelWidth: isNumber,
  labelHeight: isNumber,
  labelHidden: isFlag,
  shelved: isFlag,
})

const isOpenBox = isShaped({
  groupId: isText,
  box: isBox,
  heading: isPoint,
  glyph: isNumber,
  rows: isListOf(isShaped({ ...POINT, id: isText, labelX: isNumber, lines: isListOf(isText) })),
})

const isLayout = isShaped({
  density: isOneOf(['readable', 'dense']),
  canvasClass: isOneOf(['desktop', 'wide', 'phone', 'projected']),
  seed: isNumber,
  view: isShaped({ zoom: isPositive, panX: isNumber, panY: isNumber }),
  frame: isBox,
  places: isListOf(isPlace),
  boxes: isListOf(isOpenBox),
  shelf: isNullOr(
    isShaped({
      form: isOneOf(['row', 'band', 'column', 'button']),
      heading: isNullOr(isPoint),
      isolates: isListOf(isText),
      smallComponents: isListOf(isListOf(isText)),
    }),
  ),
  cost: isNumber,
  mustShow: isListOf(isText),
})

const isArrangement = isShaped({ canvas: isCanvasSize, layout: isLayout })
const isKeys = isListOf(isText)

const PREFIX = 'trama.layout.'
const INDEX = 'trama.layouts'

/** Older arrangements than so many are forgotten. */
const MOST_KEPT = 12

type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Remembers arrangements in a browser's storage, the last twelve used. A storage that refuses is taken as empty. */
export function createArrangementStore(storage: KeyValueStore): ArrangementStore {
  // Closing a group restores the former places exactly, also where nothing can be stored.
  const held = new Map<string, Arrangement>()
  return {
    read: (key) => held.get(key) ?? readJson(storage, PREFIX + key, isArrangement),
    write: (key, arrangement) => {
      held.set(key, arrangement)
      const before = readJson(storage, INDEX, isKeys) ?? []
      const keys = [key, ...before.filter((other) => other !== key)]
      try {
        for (const old of keys.slice(MOST_KEPT)) storage.removeItem(PREFIX + old)
        storage.setItem(PREFIX + key, JSON.stringify(arrangement))
        storage.setItem(INDEX, JSON.stringify(keys.slice(0, MOST_KEPT)))
      } catch {
        // The storage is full or refused: the arrangement lasts for this visit.
      }
    },
  }
}

function readJson<Value>(storage: KeyValueStore, key: string, guard: Guard<Value>): Value | null {
  try {
    const text = storage.getItem(key)
    if (text === null) return null
    const told: unknown = JSON.parse(text)
    return guard(told) ? told : null
  } catch {
    // Refused, or not JSON: as if nothing had been remembered.
    return null
  }
}

/** What an arrangement is remembered by: the class of the canvas, what is drawn with which words, which groups are open. */
export function keyOfArrangement(picture: Picture, canvasClass: CanvasClass, openGroups: readonly string[]): string {
  const vertices = picture.vertices.map(({ id, label }) => `${id} ${label}`)
  return `${canvasClass}.${hashText([...vertices, '/', ...openGroups].join('\n'))}`
}

/** FNV-1a over UTF-16 units, two runs of 32 bits with different starts: short, and the same everywhere. */
function hashText(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => hashFrom(text, start).toString(36)).join('')
}

function hashFrom(text: string, start: number): number {
  let hash = start
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
