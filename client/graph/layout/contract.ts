/**
 * What the network picture and its layout say to each other: plain data that a Web Worker can receive and send.
 * Units: *plane px* are CSS px at zoom 1; *screen px* are CSS px inside the canvas element, counted from its top left
 * corner. `screen = plane × view.zoom + view.pan`. y grows downwards.
 */

/** Rectangle by its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Size of the canvas element, screen px. */
export interface CanvasSize {
  readonly width: number
  readonly height: number
  /** It is looked at from across a room: names are half as large again, and fewer where they have no room. */
  readonly projected?: boolean
}

/** Shape and use of the canvas; positions are stored once for each. */
export type CanvasClass = 'desktop' | 'wide' | 'phone' | 'projected'

/** Where a label stands beside its vertex. */
export type LabelSide = 'below' | 'right' | 'above' | 'left'

/** A vertex before or after collapsing. Half sizes are plane px, outline included. */
export interface LayoutVertex {
  readonly id: string
  /** The actor's kind, or PROJECT, EVENT …: only compared and sorted, never interpreted. */
  readonly kind: string
  /** The full name, on one line. */
  readonly label: string
  /** Shown instead of a name of more than 34 characters. */
  readonly acronym?: string
  readonly halfWidth: number
  readonly halfHeight: number
}

/** A relation between two vertices. `kind` is the tie's GraphQL type name ("Link", "Membership" …). */
export interface LayoutTie {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: string
  readonly role: string | null
  readonly directed: boolean
}

export interface LayoutGraph {
  readonly vertices: readonly LayoutVertex[]
  readonly ties: readonly LayoutTie[]
}

/** Vertices drawn as one. */
export interface VertexGroup {
  /** "group:leaves:…" or "group:fan:…"; the same for the same hub, kind and tie. */
  readonly id: string
  /** Leaves of one neighbour, alike in kind and in all their ties; or what one project carries out. Six or more. */
  readonly form: 'leaves' | 'fan'
  /** Id of the vertex that all members are tied to. */
  readonly hub: string
  /** The members' kind; null when they differ. */
  readonly kind: string | null
  /** Sorted by label. */
  readonly members: readonly LayoutVertex[]
  readonly label: string
}

/** Makes a group's words in the page's language, e.g. "8 azioni del progetto". */
export type NameGroup = (group: Omit<VertexGroup, 'label'>) => string

/** One line of the drawing: all ties between the same two drawn vertices. */
export interface DrawnLine {
  /** "a|b" with the smaller id first. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** At least one; ties of a group's members are found under the group's line. */
  readonly tieIds: readonly string[]
}

/** The graph as it is drawn: groups closed into one vertex each (its id is the group's id), one line a pair. */
export interface Picture {
  readonly vertices: readonly LayoutVertex[]
  readonly lines: readonly DrawnLine[]
  readonly groups: readonly VertexGroup[]
}

/** A position that must be kept: from `saveLayout`, from an earlier `Layout`, or after a drag. */
export interface StoredPlace {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly side?: LabelSide
  readonly labelHidden?: boolean
  /** It stood on the shelf: its place is made anew. */
  readonly shelved?: boolean
}

interface CommonRequest {
  readonly picture: Picture
  readonly canvas: CanvasSize
  /** Any integer; the same request always gives the same layout. Default: `defaultSeed` of the canvas' class. */
  readonly seed?: number
  /** Screen rectangles of controls lying over the canvas: no vertex and no label goes under them. */
  readonly keepClear?: readonly Box[]
  /** Plane px kept free for the shelf's heading where it shares a line with the marks. Default 176. */
  readonly shelfHeadingWidth?: number
}

/** A new picture. `quick` takes about two seconds for the vademecum, `thorough` about twice that. */
export interface ArrangeRequest extends CommonRequest {
  readonly task: 'arrange'
  readonly effort: 'quick' | 'thorough'
  /** Groups drawn open, as boxes, from the beginning. */
  readonly openGroups?: readonly string[]
}

/**
 * `keep`: stored places stay, also of vertices that have lost their ties; what has no place is put beside its
 * neighbours, and only what is near to it makes room by a few px. With a place for everything, nothing moves. `tidy`
 * ("Riordina"): besides, everything may move a little, held to where it is. The shelf is made anew.
 */
export interface KeepRequest extends CommonRequest {
  readonly task: 'keep' | 'tidy'
  readonly stored: readonly StoredPlace[]
  /** Plane rectangle of the earlier layout; without it, taken from the places and the canvas. */
  readonly frame?: Box
  readonly openGroups?: readonly string[]
  /** Ids that `tidy` leaves exactly where they are. */
  readonly fixed?: readonly string[]
}

/** After a drag: positions stay, labels within 200 px of what moved choose their side again. */
export interface ChooseSidesRequest extends Omit<KeepRequest, 'task'> {
  readonly task: 'choose-sides'
  /** Ids of what was dragged. */
  readonly moved: readonly string[]
}

/** Opens one closed group in place. Closing needs no request: show the `former` layout again. */
export interface OpenGroupRequest extends CommonRequest {
  readonly task: 'open-group'
  readonly former: Layout
  readonly groupId: string
}

export type LayoutRequest = ArrangeRequest | KeepRequest | ChooseSidesRequest | OpenGroupRequest

/** A drawn vertex (or a group, closed or open). */
export interface Place {
  readonly id: string
  /** Centre, plane px. */
  readonly x: number
  readonly y: number
  /** The size to draw: smaller than asked on a phone, a shelf, in a dense picture; larger for an open group. */
  readonly halfWidth: number
  readonly halfHeight: number
  readonly side: LabelSide
  /** One or two lines of at most 120 px, ready to be joined by "\n". Empty for an open group. */
  readonly lines: readonly string[]
  readonly labelWidth: number
  readonly labelHeight: number
  /** True where there is no room at fit; it comes back with zoom, hover and focus. */
  readonly labelHidden: boolean
  /** On the shelf: beside the main drawing, among the vertices without ties and the small components. */
  readonly shelved: boolean
}

/** A row of an open group. `x` is the glyph's centre, `labelX` the left end of the text, `y` their middle. */
interface OpenRow {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly labelX: number
  readonly lines: readonly string[]
}

/** A group drawn as a box of rows. All in plane px; the box is also the group's `Place`. */
export interface OpenBox {
  readonly groupId: string
  readonly box: Box
  /** Left end and middle of the heading, 13 px semi-bold. */
  readonly heading: Point
  /** Side of a row's glyph. */
  readonly glyph: number
  readonly rows: readonly OpenRow[]
}

/**
 * What has no place in the main drawing. `button`: nothing of it is drawn (phone), the ids are for the list behind a
 * button; otherwise its vertices are in `places` and the heading's left end and middle are given, plane px.
 */
export interface Shelf {
  readonly form: 'row' | 'band' | 'column' | 'button'
  readonly heading: Point | null
  /** Ids without any line. */
  readonly isolates: readonly string[]
  /** Ids of each small component. */
  readonly smallComponents: readonly (readonly string[])[]
}

export interface View {
  readonly zoom: number
  readonly panX: number
  readonly panY: number
}

/**
 * A finished layout. `readable` (up to 120 vertices): labels are 12 plane px and were placed with the vertices.
 * `dense` (above): labels are 11 screen px at every zoom and `chooseLabels` is asked again when the zoom ends; sides
 * and hidden flags are those at fit.
 */
export interface Layout {
  readonly density: 'readable' | 'dense'
  readonly canvasClass: CanvasClass
  readonly seed: number
  /** Shows the whole layout in the canvas. */
  readonly view: View
  /** Plane rectangle of the main drawing, shelf left out. */
  readonly frame: Box
  /** Sorted by id. */
  readonly places: readonly Place[]
  readonly boxes: readonly OpenBox[]
  readonly shelf: Shelf | null
  /** Penalty of the main drawing, lower is better; only comparable for one picture and canvas. */
  readonly cost: number
  /** Ids whose labels a dense picture shows first; empty in a readable one. */
  readonly mustShow: readonly string[]
}

/** Up to this many drawn vertices every label is placed; above it labels are chosen by zoom. */
export const READABLE_LIMIT = 120

/** Class of a canvas: projected or, under 480 px wide, a phone; more than 1.6 times as wide as high wide, else desktop. */
export function canvasClassOf(canvas: CanvasSize): CanvasClass {
  if (canvas.projected === true) return 'projected'
  if (canvas.width < 480) return 'phone'
  return canvas.width / canvas.height > 1.6 ? 'wide' : 'desktop'
}
