import type { MicroAreasToDrawQuery, MovedMunicipality, NewMicroArea } from '../../../generated/graphql.ts'

export type DrawnComune = MicroAreasToDrawQuery['territory']['municipalities'][number]
export type DrawnArea = MicroAreasToDrawQuery['microAreas'][number]

/** The territory of the day from which it is drawn anew. */
export interface Drawn {
  readonly areas: readonly DrawnArea[]
  readonly comuni: readonly DrawnComune[]
}

/** A new drawing: areas that begin, and comuni with the area they go to – its id, the code of one that begins, or none. */
export interface Drawing {
  readonly newAreas: readonly NewMicroArea[]
  readonly moves: ReadonlyMap<string, string | null>
}

export const NO_DRAWING: Drawing = { newAreas: [], moves: new Map() }

/** An area of the drawing: on record, or beginning with it. */
export interface AreaInDrawing {
  /** Id of an area on record, code of one that begins. */
  readonly key: string
  readonly code: string
  readonly name: string
  /** Null where it begins with the drawing. */
  readonly onRecord: DrawnArea | null
  readonly comuni: readonly DrawnComune[]
}

/** Where a comune is in the drawing. */
export function placeOf({ municipality, areaId }: DrawnComune, { moves }: Drawing): string | null {
  const moved = moves.get(municipality.id)
  return moved === undefined ? areaId : moved
}

/** The areas of a drawing with their comuni, by code; then, under null, the comuni of none. */
export function areasIn(drawn: Drawn, drawing: Drawing): { areas: AreaInDrawing[]; unassigned: DrawnComune[] } {
  const comuniIn = (key: string | null) => drawn.comuni.filter((comune) => placeOf(comune, drawing) === key)
  const known = drawn.areas.map((area): AreaInDrawing => {
    return { key: area.id, code: area.code, name: area.name, onRecord: area, comuni: comuniIn(area.id) }
  })
  const begun = drawing.newAreas.map(({ code, name }): AreaInDrawing => {
    return { key: code, code, name, onRecord: null, comuni: comuniIn(code) }
  })
  const areas = [...known, ...begun].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  return { areas, unassigned: comuniIn(null) }
}

/** The same drawing with comuni moved; one that goes back to where it was is moved no more. */
export function moveComuni(drawn: Drawn, drawing: Drawing, ids: Iterable<string>, target: string | null): Drawing {
  const before = new Map(drawn.comuni.map(({ municipality, areaId }) => [municipality.id, areaId]))
  const moves = new Map(drawing.moves)
  for (const id of ids) {
    if ((before.get(id) ?? null) === target) moves.delete(id)
    else moves.set(id, target)
  }
  return { ...drawing, moves }
}

/** The same drawing with one more area, to which comuni go. */
export function beginArea(drawn: Drawn, drawing: Drawing, area: NewMicroArea, ids: Iterable<string>): Drawing {
  return moveComuni(drawn, { ...drawing, newAreas: [...drawing.newAreas, area] }, ids, area.code)
}

/** The same drawing without an area that it had begun: its comuni are where they were. */
export function dropArea({ newAreas, moves }: Drawing, code: string): Drawing {
  return {
    newAreas: newAreas.filter((area) => area.code !== code),
    moves: new Map([...moves].filter(([, target]) => target !== code)),
  }
}

/** Two areas made one that begins. */
export function mergeAreas(drawn: Drawn, drawing: Drawing, keys: readonly string[], area: NewMicroArea): Drawing {
  const leaving = drawn.comuni.filter((comune) => keys.includes(placeOf(comune, drawing) ?? ''))
  return beginArea(
    drawn,
    drawing,
    area,
    leaving.map(({ municipality }) => municipality.id),
  )
}

/** What a drawing changes, for telling it before it is recorded. */
export type DrawingChange =
  | { readonly kind: 'BEGINS'; readonly area: AreaInDrawing }
  | { readonly kind: 'ENDS'; readonly area: AreaInDrawing }
  /** Comuni that go from one place to another that both stay; null = no area. */
  | {
      readonly kind: 'JOINS'
      readonly from: string | null
      readonly to: string | null
      readonly comuni: readonly DrawnComune[]
    }

/** What a drawing changes: what begins, what ends, and which comuni go from one area to another that was there. */
export function changesOf(drawn: Drawn, drawing: Drawing): DrawingChange[] {
  const { areas } = areasIn(drawn, drawing)
  const begins = areas.filter(({ onRecord }) => onRecord === null)
  const had = new Set(drawn.comuni.map(({ areaId }) => areaId))
  const ends = areas.filter(({ onRecord, comuni }) => onRecord !== null && comuni.length === 0 && had.has(onRecord.id))
  const joins = new Map<string, DrawnComune[]>()
  for (const comune of drawn.comuni) {
    const to = drawing.moves.get(comune.municipality.id)
    if (to === undefined || begins.some(({ key }) => key === to)) continue
    const way = JSON.stringify([comune.areaId, to])
    joins.set(way, [...(joins.get(way) ?? []), comune])
  }
  return [
    ...begins.map((area): DrawingChange => ({ kind: 'BEGINS', area })),
    ...ends.map((area): DrawingChange => ({ kind: 'ENDS', area })),
    ...[...joins.values()].map((comuni): DrawingChange => {
      const [first] = comuni
      const to = first === undefined ? null : placeOf(first, drawing)
      return { kind: 'JOINS', from: first?.areaId ?? null, to, comuni }
    }),
  ]
}

/** The moves of a drawing as they are sent, each with the area that the comune was seen in. */
export function movesOf(drawn: Drawn, { moves }: Drawing): MovedMunicipality[] {
  const seen = new Map(drawn.comuni.map(({ municipality, areaId }) => [municipality.id, areaId]))
  return [...moves].map(([municipality, area]) => ({ municipality, area, from: seen.get(municipality) ?? null }))
}

/** Whether nothing has been drawn yet. */
export function isUntouched({ newAreas, moves }: Drawing): boolean {
  return newAreas.length === 0 && moves.size === 0
}

/** Whether a territory is drawn otherwise than another: other areas, names, or comuni elsewhere. */
export function isDrawnOtherwise(one: Drawn, other: Drawn): boolean {
  return outlineOf(one) !== outlineOf(other)
}

function outlineOf({ areas, comuni }: Drawn): string {
  return JSON.stringify([
    areas.map(({ id, code, name }) => [id, code, name]).sort(),
    comuni.map(({ municipality, areaId }) => [municipality.id, areaId]).sort(),
  ])
}

/** What is wrong with an area that shall begin; null where nothing is. */
export function areaIssue(
  { code, name }: NewMicroArea,
  taken: readonly string[],
): 'CODE' | 'CODE_TAKEN' | 'LENGTH' | null {
  if (!/^[A-Z0-9]{1,12}$/u.test(code)) return 'CODE'
  if (taken.some((one) => one.toUpperCase() === code)) return 'CODE_TAKEN'
  return name.trim() === '' || name.trim().length > 120 ? 'LENGTH' : null
}
