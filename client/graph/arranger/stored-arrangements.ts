import * as z from 'zod/mini'
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

const point = z.object({ x: z.number(), y: z.number() })
const box = z.extend(point, { width: z.number(), height: z.number() })
const canvasSize = z.object({ width: z.number().check(z.positive()), height: z.number().check(z.positive()) })

const place = z.extend(point, {
  id: z.string(),
  halfWidth: z.number(),
  halfHeight: z.number(),
  side: z.enum(['below', 'right', 'above', 'left']),
  lines: z.array(z.string()),
  labelWidth: z.number(),
  labelHeight: z.number(),
  labelHidden: z.boolean(),
  shelved: z.boolean(),
})

const openBox = z.object({
  groupId: z.string(),
  box,
  heading: point,
  glyph: z.number(),
  rows: z.array(z.extend(point, { id: z.string(), labelX: z.number(), lines: z.array(z.string()) })),
})

const layout = z.object({
  density: z.enum(['readable', 'dense']),
  canvasClass: z.enum(['desktop', 'wide', 'phone', 'projected']),
  seed: z.number(),
  view: z.object({ zoom: z.number().check(z.positive()), panX: z.number(), panY: z.number() }),
  frame: box,
  places: z.array(place),
  boxes: z.array(openBox),
  shelf: z.nullable(
    z.object({
      form: z.enum(['row', 'band', 'column', 'button']),
      heading: z.nullable(point),
      isolates: z.array(z.string()),
      smallComponents: z.array(z.array(z.string())),
    }),
  ),
  cost: z.number(),
  mustShow: z.array(z.string()),
})

const storedArrangement = z.object({ canvas: canvasSize, layout })
const storedKeys = z.array(z.string())

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
    read: (key) => held.get(key) ?? readJson(storage, PREFIX + key, storedArrangement),
    write: (key, arrangement) => {
      held.set(key, arrangement)
      const before = readJson(storage, INDEX, storedKeys) ?? []
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

function readJson<Value>(storage: KeyValueStore, key: string, parser: z.ZodMiniType<Value>): Value | null {
  try {
    const text = storage.getItem(key)
    if (text === null) return null
    const parsed = parser.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
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
