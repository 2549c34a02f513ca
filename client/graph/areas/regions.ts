import { compareEntities } from '../model/compare-entities.ts'
import type { AnsweredArea, Network, NetworkEntity } from '../model/network.ts'

/**
 * Where an entity stands in the view by area: in its one micro-area (the id of that), in several of them, at a known
 * seat outside all of them (`elsewhere`), nowhere because it is a project and projects have no place of their own
 * (`placeless`), or where no source says (`unknown`).
 */
export type RegionId = string

export const SEVERAL = 'several'
export const ELSEWHERE = 'elsewhere'
export const PLACELESS = 'placeless'
export const UNKNOWN = 'unknown'

export type OtherRegion = typeof SEVERAL | typeof ELSEWHERE | typeof PLACELESS | typeof UNKNOWN

/** A part of the plane with who stands in it, by class then name. */
export interface Region {
  readonly id: RegionId
  /** Name of the micro-area; null for the other regions, which the page names. */
  readonly label: string | null
  readonly entities: readonly NetworkEntity[]
}

function regionOf({ areas, seatText, entityClass }: NetworkEntity): RegionId {
  const [first, second] = areas
  if (first !== undefined) return second === undefined ? first.id : SEVERAL
  if (entityClass === 'PROJECT') return PLACELESS
  return seatText === null ? UNKNOWN : ELSEWHERE
}

export function isOtherRegion(id: RegionId): id is OtherRegion {
  return id === SEVERAL || id === ELSEWHERE || id === PLACELESS || id === UNKNOWN
}

/**
 * The regions of a slice: every micro-area, by id, also those in which nobody stands; then the others that have
 * somebody, what is not known last.
 * @param known all micro-areas there are; those that only the slice names are added
 */
export function listRegions(slice: Network, known: readonly AnsweredArea[]): readonly Region[] {
  const members = new Map<RegionId, NetworkEntity[]>()
  for (const entity of [...slice.entities.values()].sort(compareEntities)) {
    const id = regionOf(entity)
    members.set(id, [...(members.get(id) ?? []), entity])
  }
  const named = [...known, ...[...slice.entities.values()].flatMap(({ areas }) => areas)]
  const areas = [...new Map(named.map(({ id, label }) => [id, label]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const others = [SEVERAL, ELSEWHERE, PLACELESS, UNKNOWN].filter((id) => members.has(id))
  return [
    ...areas.map(([id, label]): Region => ({ id, label, entities: members.get(id) ?? [] })),
    ...others.map((id): Region => ({ id, label: null, entities: members.get(id) ?? [] })),
  ]
}
