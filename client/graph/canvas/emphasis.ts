import type { LabelSide, Layout } from '../layout/contract.ts'
import type { KnowledgeAge } from '../model/knowledge-age.ts'
import type { Steps } from '../model/view-scope.ts'
import type { Visible } from '../model/visible.ts'
import type { DrawnEdge, NetworkPicture } from '../picture.ts'
import { addLineAges, addMarkAges } from './age-states.ts'
import { badgeId } from './badges.ts'
import type { Drawn } from './drawn.ts'
import { countId, headingId, SHELF_HEADING_ID } from './elements.ts'
import { chooseRevealedSides } from './reveal-labels.ts'
import { type AddState, findShown, type Shown } from './shown.ts'

/** What a reader points at. Ids are of entities or of groups; null where there is none. */
export interface Emphasis {
  readonly selected: string | null
  readonly hovered: string | null
  /** Where the keyboard stands. */
  readonly walked: string | null
  /** Entities that a text found; null when nothing is looked for. */
  readonly found: ReadonlySet<string> | null
  /** How far round the selection things stay clear. */
  readonly steps: Steps
  /** Vertices that no tidying moves. */
  readonly pinned: ReadonlySet<string>
  /** How old what is known of each tie and actor is; null where the picture does not say it. */
  readonly ages: ReadonlyMap<string, KnowledgeAge> | null
  /** Vertices that a hull is drawn round, with their members. */
  readonly outlined: ReadonlySet<string>
}

export const NO_EMPHASIS: Emphasis = {
  selected: null,
  hovered: null,
  walked: null,
  found: null,
  steps: 1,
  pinned: new Set(),
  ages: null,
  outlined: new Set(),
}

/** Classes of each element for what is filtered and pointed at, by element id; elements without any are left out. */
export type StateClasses = ReadonlyMap<string, readonly string[]>

/**
 * States of all elements. Hidden is what the filters take. Faded is what does not belong to what is pointed at: a
 * vertex with its neighbours, or what a text found. Nothing is faded when nothing is pointed at.
 * @param chosen labels that a dense picture shows at the present zoom; null for those that the layout placed
 */
export function readStates(
  { picture, layout }: Drawn,
  visible: Visible,
  emphasis: Emphasis,
  chosen: ChosenLabels | null,
): StateClasses {
  const openRows = new Set(layout.boxes.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const shown = findShown(picture, visible)
  const homeOf = (id: string | null) => (id === null ? null : (picture.homeOf.get(id) ?? id))
  const centre = homeOf(emphasis.hovered) ?? homeOf(emphasis.selected)
  const steps = emphasis.hovered === null ? emphasis.steps : 1
  const isPointed = centre !== null && shown.vertices.has(centre)
  const near = isPointed ? nearOf(centre, shown.edges, steps) : foundHomes(emphasis.found, (id) => homeOf(id) ?? id)
  const states = createStates()
  for (const edge of picture.edges) if (saysItsHull(picture, edge, emphasis.outlined)) states.add(edge.id, 'in-hull')
  if (emphasis.ages !== null) {
    addLineAges(shown, visible, emphasis.ages, states.add)
    addMarkAges(picture, shown, openRows, emphasis.ages, states.add)
  }
  // At rest a dense picture draws all lines and marks alike: there only what is pointed at says how it is there.
  if (layout.density !== 'dense' || near !== null) addDayStates(picture, visible, shown, openRows, states.add)
  const clearRow = (id: string, group: string) =>
    near === null || (near.has(group) && (isPointed || emphasis.found?.has(id) === true))
  addVertexStates(picture, visible, shown.vertices, near, openRows, clearRow, states.add)
  addEdgeStates(picture, shown.edges, near, steps === 1 ? centre : null, homeOf(emphasis.selected), states.add)
  if (!layout.places.some(({ id, shelved }) => shelved && shown.vertices.has(id)))
    states.add(SHELF_HEADING_ID, 'hidden')
  else if (near !== null) states.add(SHELF_HEADING_ID, 'faded')
  const named = near !== null && near.size <= MOST_NAMED ? near : new Set<string>()
  addLabelStates(layout, named, chosen, states.add)
  const drawnAs = (id: string) => (openRows.has(id) ? id : (homeOf(id) ?? id))
  for (const id of emphasis.pinned) states.add(id, 'pinned')
  if (emphasis.selected !== null) states.add(drawnAs(emphasis.selected), 'selected')
  if (emphasis.walked !== null) states.add(drawnAs(emphasis.walked), 'walked')
  return states.classes
}

/** Where more are pointed at than so many, their names would only cover each other. */
const MOST_NAMED = 40

/** Labels that a dense picture shows, each with its side. */
export type ChosenLabels = ReadonlyMap<string, LabelSide>

function addLabelStates(layout: Layout, named: ReadonlySet<string>, chosen: ChosenLabels | null, add: AddState): void {
  for (const { id, labelHidden } of layout.places) {
    const side = chosen?.get(id)
    if (side !== undefined) add(id, `as-${side}`)
    const off = chosen === null ? labelHidden : side === undefined
    if (off) add(id, named.has(id) ? 'named' : 'label-off')
    else if (layout.density === 'dense') add(id, 'lettered')
  }
  if (chosen !== null) return
  for (const [id, side] of chooseRevealedSides(layout, named)) add(id, `as-${side}`)
}

function createStates(): { readonly classes: StateClasses; readonly add: AddState } {
  const classes = new Map<string, string[]>()
  return {
    classes,
    add: (id, name) => {
      const known = classes.get(id)
      if (known === undefined) classes.set(id, [name])
      else known.push(name)
    },
  }
}

/** How what is shown is there on a chosen day. A line is solid when one of its ties is sure. */
function addDayStates(
  picture: NetworkPicture,
  { entities, ties, sure }: Visible,
  shown: Shown,
  openRows: ReadonlySet<string>,
  add: AddState,
): void {
  if (sure === undefined) return
  for (const { id, tieIds } of shown.edges) {
    add(id, tieIds.some((tieId) => sure.has(tieId) && ties.has(tieId)) ? 'day-sure' : 'day-possible')
  }
  for (const id of shown.vertices) {
    const members = picture.vertices.get(id)?.members ?? []
    if (!members.some((member) => sure.has(member) && entities.has(member))) add(id, 'day-possible')
  }
  for (const id of openRows) if (entities.has(id) && !sure.has(id)) add(id, 'day-possible')
}

function addVertexStates(
  picture: NetworkPicture,
  visible: Visible,
  shown: ReadonlySet<string>,
  near: ReadonlySet<string> | null,
  openRows: ReadonlySet<string>,
  isClear: (row: string, group: string) => boolean,
  add: AddState,
): void {
  for (const { id, group, holds } of picture.vertices.values()) {
    const ids = group === null && holds === null ? [id, badgeId(id)] : [id, countId(id), headingId(id), badgeId(id)]
    for (const element of ids) {
      if (!shown.has(id)) add(element, 'hidden')
      else if (near !== null) add(element, near.has(id) ? 'near' : 'faded')
    }
    for (const row of (group?.members ?? []).filter((member) => openRows.has(member.id))) {
      if (!visible.entities.has(row.id)) add(row.id, 'hidden')
      else if (!isClear(row.id, id)) add(row.id, 'faded')
    }
  }
}

function addEdgeStates(
  picture: NetworkPicture,
  shown: ReadonlySet<DrawnEdge>,
  near: ReadonlySet<string> | null,
  centre: string | null,
  selected: string | null,
  add: AddState,
): void {
  for (const edge of picture.edges) {
    if (!shown.has(edge)) {
      add(edge.id, 'hidden')
      continue
    }
    // One step away only what touches the centre counts; further off also the lines among what is near.
    const touches =
      centre === null
        ? near?.has(edge.source) === true && near.has(edge.target)
        : edge.source === centre || edge.target === centre
    if (near !== null) add(edge.id, touches ? 'on' : 'faded')
    if (edge.source === selected) add(edge.id, 'from-selected')
    if (edge.target === selected) add(edge.id, 'to-selected')
  }
}

/** A member of a local node is inside its hull: a line would say it twice. A closed group is not inside. */
function saysItsHull({ vertices }: NetworkPicture, edge: DrawnEdge, outlined: ReadonlySet<string>): boolean {
  const isMembership = edge.family === 'BELONGS' || edge.family === 'PART'
  const inside = outlined.has(edge.target) && vertices.get(edge.target)?.nameOnly === true
  return isMembership && inside && vertices.get(edge.source)?.holds === null
}

function nearOf(centre: string, edges: ReadonlySet<DrawnEdge>, steps: Steps): ReadonlySet<string> {
  const near = new Set([centre])
  for (let step = 0; step < steps; step += 1) {
    const before = new Set(near)
    for (const { source, target } of edges) {
      if (before.has(source)) near.add(target)
      if (before.has(target)) near.add(source)
    }
  }
  return near
}

function foundHomes(found: ReadonlySet<string> | null, homeOf: (id: string) => string): ReadonlySet<string> | null {
  return found === null ? null : new Set([...found].map(homeOf))
}
