import { legendOrder } from '../model/entity-class.ts'
import type { Steps } from '../model/view-scope.ts'
import type { Visible } from '../model/visible.ts'
import { type Direction, findInDirection, stepThrough } from '../model/walk.ts'
import type { DrawnVertex } from '../picture.ts'
import type { Drawn } from './drawn.ts'
import { countVisibleMembers } from './emphasis.ts'

/** What a key means while the canvas has the focus. */
export type KeyCommand =
  | { readonly command: 'go'; readonly direction: Direction }
  | { readonly command: 'step'; readonly step: 1 | -1 }
  | { readonly command: 'open' | 'leave' | 'menu' | 'zoom-in' | 'zoom-out' | 'fit' }
  | { readonly command: 'act'; readonly act: VertexAct }
  | { readonly command: 'steps'; readonly steps: Steps }
  | { readonly command: 'page'; readonly page: PageAct }

/** What can be done to a vertex by key. */
export type VertexAct = 'expand' | 'collapse' | 'outline' | 'hide' | 'isolate' | 'pin'

/** What a key of the canvas asks of the page around it. */
export type PageAct = 'search' | 'keys'

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  ArrowUp: { command: 'go', direction: 'up' },
  ArrowDown: { command: 'go', direction: 'down' },
  ArrowLeft: { command: 'go', direction: 'left' },
  ArrowRight: { command: 'go', direction: 'right' },
  n: { command: 'step', step: 1 },
  N: { command: 'step', step: -1 },
  Enter: { command: 'open' },
  Escape: { command: 'leave' },
  '+': { command: 'zoom-in' },
  '=': { command: 'zoom-in' },
  '-': { command: 'zoom-out' },
  '0': { command: 'fit' },
  '1': { command: 'steps', steps: 1 },
  '2': { command: 'steps', steps: 2 },
  '3': { command: 'steps', steps: 3 },
  e: { command: 'act', act: 'expand' },
  c: { command: 'act', act: 'collapse' },
  o: { command: 'act', act: 'outline' },
  h: { command: 'act', act: 'hide' },
  i: { command: 'act', act: 'isolate' },
  f: { command: 'act', act: 'pin' },
  ContextMenu: { command: 'menu' },
  '/': { command: 'page', page: 'search' },
  '?': { command: 'page', page: 'keys' },
}

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The command of a key; null for keys that the canvas leaves to the browser. */
export function readKey({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): KeyCommand | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'F10') return shiftKey ? { command: 'menu' } : null
  return COMMANDS[key] ?? COMMANDS[capsLocked(key, shiftKey)] ?? null
}

/** A letter written large by Caps Lock, not by Shift. */
function capsLocked(key: string, shiftKey: boolean): string {
  return shiftKey || key.length > 1 ? '' : key.toLowerCase()
}

/**
 * Where an arrow key leads: to the neighbour nearest in that direction, else to the nearest vertex there. From nowhere
 * it leads to the hub.
 */
export function goFrom(drawn: Drawn, visible: Visible, from: string | null, direction: Direction): string | null {
  const places = shownPlaces(drawn, visible)
  const origin = places.find(({ id }) => id === from)
  if (origin === undefined) return findStart(drawn, visible)
  const neighbours = new Set(neighboursOf(drawn, visible, origin.id).map(({ id }) => id))
  const near = places.filter(({ id }) => neighbours.has(id))
  const others = places.filter(({ id }) => id !== origin.id)
  return findInDirection(origin, near, direction) ?? findInDirection(origin, others, direction)
}

/** The next neighbour of `centre` after `current`, by class then name. */
export function stepFrom(
  drawn: Drawn,
  visible: Visible,
  centre: string | null,
  current: string | null,
  step: 1 | -1,
): string | null {
  if (centre === null) return findStart(drawn, visible)
  const ids = neighboursOf(drawn, visible, centre).map(({ id }) => id)
  return stepThrough(ids, current, step)
}

/** The hub where it is shown, else the first vertex. */
function findStart(drawn: Drawn, visible: Visible): string | null {
  const shown = shownPlaces(drawn, visible)
  const hub = shown.find(({ id }) => drawn.picture.vertices.get(id)?.hub === true)
  return (hub ?? shown[0])?.id ?? null
}

function shownPlaces({ picture, layout }: Drawn, visible: Visible) {
  return layout.places.filter(({ id }) => {
    const vertex = picture.vertices.get(id)
    return vertex !== undefined && countVisibleMembers(vertex.members, visible) > 0
  })
}

function neighboursOf({ picture }: Drawn, visible: Visible, id: string): readonly DrawnVertex[] {
  const ids = new Set(
    picture.edges
      .filter(({ tieIds }) => tieIds.some((tie) => visible.ties.has(tie)))
      .flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
  )
  return [...ids]
    .flatMap((neighbour) => picture.vertices.get(neighbour) ?? [])
    .sort((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name, 'it'))
}

function orderOf({ entityClass }: DrawnVertex): number {
  return entityClass === null ? Number.MAX_SAFE_INTEGER : legendOrder(entityClass)
}
