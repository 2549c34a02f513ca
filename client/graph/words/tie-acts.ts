import type { TieKind, TieRole } from '#graph-schema/model/tie.ts'

/** Roles that are a deed done on a day: told in the past, and dated "2016", not "since 2016". */
const ACTS: ReadonlySet<TieRole> = new Set([
  'DECIDED',
  'SIGNED',
  'SIGNATORY',
  'ADOPTER',
  'LAUNCHER',
  'HOST',
  'CO_ORGANISER',
  'ISSUER',
  'PUBLISHER',
  'FOUNDED',
  'PROMOTED',
  'CARRIES_OUT',
  'LED_TO',
  'ESTABLISHED',
  'MARKS',
  'NEEDS',
])

/** True when the tie is a deed, false when it is a state that lasts. */
export function isAct(role: TieRole | null): boolean {
  return role !== null && ACTS.has(role)
}

/** Kinds that read the same from both ends, also where the record has a direction. */
export function isMutual(kind: TieKind): boolean {
  return kind === 'COLLABORATION' || kind === 'CONTRACT'
}
