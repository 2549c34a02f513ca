import { createContext, useContext } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'

/**
 * Whether the data can be read now. `lastReadAt` is the instant (ms since 1970) of the last good answer, null before
 * the first; `since` is the instant of the first failure in a row.
 */
export type ServerStatus =
  | { readonly kind: 'up'; readonly lastReadAt: number | null }
  | { readonly kind: 'down'; readonly lastReadAt: number | null; readonly since: number }

export interface ServerStatusStore extends StoreApi<ServerStatus> {
  /** A request was answered from the database. */
  readonly reportAnswer: () => void
  /** A request found no server, or a server without its database. */
  readonly reportSilence: () => void
}

/** Makes the store of one page. `now` is the clock, in ms since 1970. */
export function createServerStatus(now: () => number = Date.now): ServerStatusStore {
  const store = createStore<ServerStatus>(() => ({ kind: 'up', lastReadAt: null }))
  return {
    ...store,
    reportAnswer: () => store.setState({ kind: 'up', lastReadAt: now() }, true),
    reportSilence: () => {
      const before = store.getState()
      if (before.kind === 'down') return
      store.setState({ kind: 'down', lastReadAt: before.lastReadAt, since: now() }, true)
    },
  }
}

export const ServerStatusContext = createContext<ServerStatusStore>(createServerStatus())

/** The state of the server, kept up to date: for banners, and for pages that keep their last good data. */
export function useServerStatus(): ServerStatus {
  return useStore(useContext(ServerStatusContext))
}
