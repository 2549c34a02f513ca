import * as z from 'zod/mini'
import { createStore, type StoreApi } from 'zustand/vanilla'

const keptView = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  note: z.string().check(z.maxLength(1_000)),
  /** Address inside the product: path and parameters. */
  address: z.string().check(z.startsWith('/')),
  /** ISO day. */
  keptOn: z.string(),
})

/** A view that a reader keeps in this browser: all of it stands in its address. */
export type KeptView = z.infer<typeof keptView>

const stored = z.object({ version: z.literal(1), views: z.array(keptView) })

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
    const parsed = text === null ? null : stored.safeParse(JSON.parse(text))
    return parsed?.success === true ? parsed.data.views : []
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
