import { createContext, useContext } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { Arranger } from '../../../graph/arranger/arranger.ts'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import type { Resize } from '../../../graph/sizes/resize-drawn.ts'
import type { TimeStep } from '../../../graph/time/time-axis.ts'
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
  /** Lays out what stands on the canvas; null where places are not given by hand. */
  readonly arranger: Arranger | null
  /** Gives the marks on the canvas the sizes of the chosen measure; null where all are drawn alike. */
  readonly resize: Resize | null
  readonly history: ViewHistory
  /** The actions on an element, opened where the pointer was; screen px of the window. */
  readonly menu: { readonly id: string; readonly x: number; readonly y: number } | null
  /** Height of the canvas that the card covers from below, px. */
  readonly covered: number
  /** The table was asked for by key: it takes the focus when it is there. */
  readonly tableFocus: boolean
  /** Where the network is counted: how many of each class, and how many `collective`; null where it is not. */
  readonly counts: ReadonlyMap<string, number> | null
  /** The table of keys lies open. */
  readonly keysOpen: boolean
  /** ISO day under the hand that moves the slider: the picture follows it, the address when the hand rests. Else null. */
  readonly dayUnderHand: string | null
  /** How far a step in time leads. */
  readonly timeStep: TimeStep
}

const AT_FIRST: ExplorerState = {
  hovered: null,
  walked: null,
  drawer: null,
  cardFocus: null,
  drawn: null,
  arranger: null,
  resize: null,
  history: NO_HISTORY,
  menu: null,
  covered: 0,
  tableFocus: false,
  counts: null,
  keysOpen: false,
  dayUnderHand: null,
  timeStep: 'year',
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
