import { createStore, type StoreApi } from 'zustand/vanilla'
import { isListOf, isOneOf, isShaped, isText } from './guards.ts'

/** A view that a reader keeps in this browser: all of it stands in its address. */
export interface KeptView {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Address inside the product: path and parameters. */
  readonly address: string
  /** ISO day. */
  readonly keptOn: string
}

const hasTexts = isShaped({ id: isText, name: isText, note: isText, address: isText, keptOn: isText })

function isKeptView(value: unknown): value is KeptView {
  if (!hasTexts(value)) return false
  const { name, note, address } = value
  return name !== '' && name.length <= 120 && note.length <= 1_000 && address.startsWith('/')
}

const isStored = isShaped({ version: isOneOf([1]), views: isListOf(isKeptView) })

const KEY = 'trama.views'

type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>

interface KeptViewsState {
  /** The last kept first. */
  readonly views: readonly KeptView[]
  /** The browser refused to keep the last change: it lasts for this visit. */
  readonly refused: boolean
}

export interface KeptViews extends Pick<StoreApi<KeptViewsState>, 'getState' | 'subscribe' | 'getInitialState'> {
  readonly keep: (view: KeptView) => void
  readonly rename: (id: string, name: string) => void
  /** @returns what was taken away and where it stood, for {@link KeptViews.restore} */
  readonly remove: (id: string) => RemovedView | null
  readonly restore: (removed: RemovedView) => void
}

export interface RemovedView {
  readonly view: KeptView
  readonly index: number
}

/**
 * Opens the views kept in a browser's storage. What cannot be read there is taken as none.
 * @param storage asked for each time: a browser may refuse already to hand it out.
 */
export function openKeptViews(storage: () => KeyValueStore = () => localStorage): KeptViews {
  const store = createStore<KeptViewsState>(() => ({ views: readViews(storage), refused: false }))
  function change(views: readonly KeptView[]): void {
    store.setState({ views, refused: !writeViews(storage, views) })
  }
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    keep: (view) => change([view, ...store.getState().views]),
    rename: (id, name) => change(store.getState().views.map((view) => (view.id === id ? { ...view, name } : view))),
    remove: (id) => {
      const { views } = store.getState()
      const index = views.findIndex((view) => view.id === id)
      const view = views[index]
      if (view === undefined) return null
      change(views.filter((other) => other !== view))
      return { view, index }
    },
    restore: ({ view, index }) => change(store.getState().views.toSpliced(index, 0, view)),
  }
}

function readViews(storage: () => KeyValueStore): readonly KeptView[] {
  try {
    const text = storage().getItem(KEY)
    const told: unknown = text === null ? null : JSON.parse(text)
    return isStored(told) ? told.views : []
  } catch {
    // Refused, or not JSON: as if nothing had been kept.
    return []
  }
}

function writeViews(storage: () => KeyValueStore, views: readonly KeptView[]): boolean {
  try {
    storage().setItem(KEY, JSON.stringify({ version: 1, views }))
    return true
  } catch {
    return false
  }
}
