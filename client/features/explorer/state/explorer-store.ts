import { createContext, useContext } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { Arranger } from '../../../graph/arranger/arranger.ts'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import { NO_HISTORY, type ViewHistory } from './view-history.ts'

/** What a reader points at or has opened on the page. It is of the moment: the address does not keep it. */
export interface ExplorerState {
  readonly hovered: string | null
  /** Where the keyboard stands on the canvas. */
  readonly walked: string | null
  /** The panel that lies over the page on a narrow screen. */
  readonly drawer: 'filters' | 'card' | null
  /** Id whose card was opened by key: its title takes the focus when it is there. */
  readonly cardFocus: string | null
  /** What stands on the canvas: the picture and its layout; null where no picture is shown. */
  readonly drawn: Drawn | null
  /** Lays out what stands on the canvas. */
  readonly arranger: Arranger | null
  readonly history: ViewHistory
  /** The actions on an element, opened where the pointer was; screen px of the window. */
  readonly menu: { readonly id: string; readonly x: number; readonly y: number } | null
  /** Where the network is counted: how many of each class, and how many `collective`; null where it is not. */
  readonly counts: ReadonlyMap<string, number> | null
  /** The table of keys lies open. */
  readonly keysOpen: boolean
}

const AT_FIRST: ExplorerState = {
  hovered: null,
  walked: null,
  drawer: null,
  cardFocus: null,
  drawn: null,
  arranger: null,
  history: NO_HISTORY,
  menu: null,
  counts: null,
  keysOpen: false,
}

export type ExplorerStore = StoreApi<ExplorerState>

/** Makes the store of one page; `drawer` is the panel that lies open at first where there is no room beside. */
export function createExplorerStore(drawer: ExplorerState['drawer'] = null): ExplorerStore {
  return createStore<ExplorerState>(() => ({ ...AT_FIRST, drawer }))
}

export const ExplorerStoreContext = createContext<ExplorerStore>(createExplorerStore())

/** One part of the page's state, kept up to date. */
export function useExplorerState<Part>(select: (state: ExplorerState) => Part): Part {
  return useStore(useContext(ExplorerStoreContext), select)
}

/** The store itself, for those who change it. */
export function useExplorerStore(): ExplorerStore {
  return useContext(ExplorerStoreContext)
}
