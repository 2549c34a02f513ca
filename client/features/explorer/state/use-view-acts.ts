import { useMemo } from 'react'
import { placingOf } from '../../../graph/arranger/place-over.ts'
import { readPlacing, roundPlace, writePlacing } from '../../../graph/arranger/placing.ts'
import type { Point } from '../../../graph/layout/contract.ts'
import { findDependents } from '../../../graph/model/adjacency.ts'
import { collapseIn, countNeighbours, expandIn, hideIn, type Steps, WHOLE } from '../../../graph/model/view-scope.ts'
import type { Exploration } from './explore.ts'
import { useExplorer } from './explorer-context.ts'
import { type ExplorerStore, useExplorerStore } from './explorer-store.ts'
import { groupStateOf } from './group-state.ts'
import type { Question } from './question.ts'
import { stepBack, stepForward, viewOf } from './view-history.ts'

/** What a reader does to the picture by hand; all of it can be undone. Ids are of entities or of drawn groups. */
export interface ViewActs {
  /** Brings all neighbours in, or opens a closed group; closes an area that lacks none. */
  readonly expand: (id: string) => void
  /** Closes a group with its members into one mark; into anything else folds what hangs on it alone. */
  readonly collapse: (id: string) => void
  /** Draws a group or project as an area round its members, or no longer. */
  readonly outline: (id: string) => void
  readonly hide: (id: string) => void
  /** Shows it alone with what lies round it; null shows everything again. */
  readonly isolate: (id: string | null) => void
  readonly setSteps: (steps: Steps) => void
  readonly pin: (id: string) => void
  readonly unpin: (id: string) => void
  /** Dragged to another place: it stays there. */
  readonly place: (id: string, place: Point) => void
  /** Brings back what was hidden, folded or left out by an isolation. */
  readonly showAll: () => void
  readonly tidy: () => Promise<void>
  readonly restart: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The acts on the view of this page. */
export function useViewActs(): ViewActs {
  const explorer = useExplorer()
  const store = useExplorerStore()
  return useMemo(() => makeActs(explorer, store), [explorer, store])
}

type Parts = ReturnType<typeof useExplorer>

function makeActs({ question, exploration, ask, askPlain }: Parts, store: ExplorerStore): ViewActs {
  const { scope, openGroups, pinned, outlined, closedGroups } = question
  const { slice, filtered, visible } = exploration
  return {
    expand: (id) => {
      const { shown, all } = countNeighbours(slice, filtered, visible, id)
      const group = groupStateOf(exploration, question, id)
      if (group?.closed === true) ask({ closedGroups: withoutId(closedGroups, id) })
      else if (!isGroup(id) && shown < all) ask({ scope: expandIn(scope, slice, filtered, id) })
      else if (isGroup(id) && !openGroups.includes(id)) ask({ openGroups: [...openGroups, id] })
      else if (group !== null && group.outline !== 'off') ask({ closedGroups: withId(closedGroups, id) })
    },
    collapse: (id) => {
      if (isGroup(id)) ask({ openGroups: openGroups.filter((other) => other !== id) })
      else if (groupStateOf(exploration, question, id)?.canClose === true) {
        ask({ closedGroups: withId(closedGroups, id) })
      } else if (scope.expanded.includes(id) || findDependents(slice, visible, id).length > 0) {
        ask({ scope: collapseIn(scope, id) })
      }
    },
    outline: (id) => {
      const group = groupStateOf(exploration, question, id)
      if (group?.outline === 'off') ask({ outlined: withId(outlined, id), closedGroups: withoutId(closedGroups, id) })
      else if (group?.outline === 'on') ask({ outlined: withoutId(outlined, id) })
    },
    hide: (id) => {
      store.setState({ walked: null })
      const group = groupStateOf(exploration, question, id)
      const held = group?.closed === true ? group.members : []
      ask({ scope: hideIn(scope, [...membersOf(store, id), ...held]), ...withoutSelected(question, exploration, id) })
    },
    isolate: (id) =>
      ask(id === null ? { scope: { ...scope, isolated: null, expanded: [] } } : { scope: { ...scope, isolated: id } }),
    setSteps: (steps) => ask({ scope: { ...scope, steps } }),
    pin: (id) => {
      const at = placeOf(store, id)
      if (at !== null) ask({ pinned: withId(pinned, id), places: rewritePlaces(question, store, id, at) })
    },
    unpin: (id) => ask({ pinned: withoutId(pinned, id) }),
    place: (id, at) => ask({ pinned: withId(pinned, id), places: rewritePlaces(question, store, id, at) }),
    showAll: () => ask({ scope: { ...WHOLE, steps: scope.steps }, closedGroups: [] }),
    tidy: async () => {
      const { arranger, drawn } = store.getState()
      const placing = (await arranger?.tidy(pinned)) ?? null
      if (placing !== null && drawn !== null) ask({ places: writePlacing(drawn.layout.canvasClass, placing) })
    },
    restart: () => restart(question, askPlain, store),
    undo: () => travel(question, askPlain, store, stepBack),
    redo: () => travel(question, askPlain, store, stepForward),
  }
}

/** Lays out from nothing, but for the pinned. To be undone it must know every place of before. */
function restart(question: Question, askPlain: Parts['askPlain'], store: ExplorerStore): void {
  const { drawn, arranger, history } = store.getState()
  if (drawn === null || arranger === null) return
  const { canvasClass } = drawn.layout
  const before = { ...viewOf(question), places: writePlacing(canvasClass, placingOf(drawn.layout)) }
  store.setState({ history: { past: [...history.past, before], future: [] } })
  const kept = readPlacing(question.places, canvasClass, question.pinned)
  arranger.askAgain()
  askPlain({ places: writePlacing(canvasClass, kept) })
}

function travel(question: Question, askPlain: Parts['askPlain'], store: ExplorerStore, step: typeof stepBack): void {
  const led = step(store.getState().history, viewOf(question))
  if (led === null) return
  store.setState({ history: led.history })
  askPlain(led.view)
}

/** Drawn groups are not entities. */
function isGroup(id: string): boolean {
  return id.startsWith('group:')
}

function membersOf(store: ExplorerStore, id: string): readonly string[] {
  return store.getState().drawn?.picture.vertices.get(id)?.members ?? [id]
}

/** What is taken off is no longer selected. */
function withoutSelected({ selection }: Question, { slice }: Exploration, id: string): Partial<Question> {
  return selection === id || (isGroup(id) && selection !== null && !slice.entities.has(selection))
    ? { selection: null }
    : {}
}

/** Null also where the picture gives every place itself: there is none to hold on to. */
function placeOf(store: ExplorerStore, id: string): Point | null {
  const { drawn, arranger } = store.getState()
  if (arranger === null) return null
  const place = drawn?.layout.places.find((known) => known.id === id)
  return place === undefined ? null : { x: place.x, y: place.y }
}

/** The places of the address with one more; those of vertices that are not drawn now are let go. */
function rewritePlaces({ places }: Question, store: ExplorerStore, id: string, at: Point): string {
  const { drawn } = store.getState()
  if (drawn === null) return places
  const { canvasClass } = drawn.layout
  const known = readPlacing(places, canvasClass, drawn.picture.vertices.keys())
  return writePlacing(canvasClass, new Map([...known, [id, roundPlace(at)]]))
}

function withId(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id]
}

function withoutId(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id)
}
