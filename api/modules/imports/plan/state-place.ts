import { searchKey } from '#graph-schema/model/search-key.ts'
import { findNearest } from './find-nearest.ts'
import type { Ground, NamedPlace } from './ground.ts'
import type { StatedRow } from './plan-types.ts'
import type { Tell } from './state-codes.ts'

/** A comune that is not one of those on record is a seat in words; one that is nearly a name on record is a slip. */
export function stateSeat(
  ground: Ground,
  seat: string | null,
  address: string | null,
  tell: Tell,
): Pick<StatedRow, 'seat' | 'seatText'> {
  const place = seat === null ? null : (ground.municipalities.get(searchKey(bareComune(seat))) ?? null)
  const nearest = seat === null || place !== null ? null : findNearest(bareComune(seat), ground.municipalities)
  if (seat !== null && nearest !== null) tell('SEAT_MISSPELT', 'SEAT', seat, { suggestion: nearest })
  const told = place?.name ?? seat
  if (address === null || told === null) return { seat: place, seatText: address ?? told }
  const holds = searchKey(address).includes(searchKey(told))
  return { seat: place, seatText: holds ? address : `${address}, ${told}` }
}

/** Micro-areas, by name or code, and comuni. */
export function stateAreas(ground: Ground, names: readonly string[], tell: Tell): NamedPlace[] {
  const found = new Map<string, NamedPlace>()
  for (const name of names) {
    const place = ground.areas.get(searchKey(name)) ?? ground.areas.get(searchKey(bareComune(name)))
    if (place === undefined) tell('AREA_UNKNOWN', 'AREAS', name, { suggestion: findNearest(name, ground.areas) })
    else found.set(place.id, place)
  }
  return [...found.values()]
}

/** "10064 Pinerolo (TO)", "Comune di Pinerolo" → "Pinerolo". */
function bareComune(text: string): string {
  return text
    .replace(/\([^)]*\)/gu, '')
    .replace(/^\s*\d{5}\s+/u, '')
    .replace(/^\s*(?:comune|citt[àa])\s+di\s+/iu, '')
    .replace(/\s+[A-Z]{2}$/u, '')
    .trim()
}
