import type { Steps } from '../model/view-scope.ts'
import type { Direction } from '../model/walk.ts'

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
