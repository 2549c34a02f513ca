import type { Certainty, FactSet } from '#graph-schema/model/evidence.ts'
import type { ArrowFamily, TieKind } from '#graph-schema/model/tie.ts'
import type { BandSubject } from '../model/band-subject.ts'
import type { DateGroup } from '../model/date-group.ts'
import type { EntityClass } from '../model/entity-class.ts'
import type { PresentAs } from '../model/network.ts'

/** Words of the address, the same in every language of the page. */
export const CLASS_WORDS: Readonly<Record<EntityClass | 'COLLECTIVE', string>> = {
  PUBLIC_BODY: 'enti-pubblici',
  HEALTH: 'sanita',
  SOCIAL_COOPERATIVE: 'cooperative',
  MUTUALITY: 'mutualita',
  CIVIL_SOCIETY: 'associazioni',
  UNION: 'sindacati',
  TRADE_ASSOCIATION: 'categorie',
  BUSINESS: 'imprese',
  PROFESSION: 'professioni',
  KNOWLEDGE: 'formazione',
  MIXED: 'misti',
  GOVERNANCE_BODY: 'tavoli',
  LOCAL_NODE: 'nodi-di-rete',
  PROJECT: 'progetti',
  EVENT: 'eventi',
  COLLECTIVE: 'collettivi',
}

export const FAMILY_WORDS: Readonly<Record<ArrowFamily, string>> = {
  COLLABORATES: 'collabora',
  BELONGS: 'appartiene',
  PROMOTES: 'promuove',
  PART: 'parte',
}

export const TIE_KIND_WORDS: Readonly<Record<TieKind, string>> = {
  MEMBERSHIP: 'appartenenza',
  ADHESION: 'adesione',
  PARTICIPATION: 'partecipazione',
  COLLABORATION: 'collaborazione',
  FUNDING: 'finanziamento',
  FOUNDING: 'fondazione',
  RECOGNITION: 'riconoscimento',
  CONTRACT: 'contratto',
  LINK: 'legame',
}

export const DATE_WORDS: Readonly<Record<DateGroup, string>> = {
  GIVEN: 'certa',
  IMPLIED: 'implicita',
  ENDED: 'terminata',
  UNKNOWN: 'assente',
}

export const PRESENCE_WORDS: Readonly<Record<PresentAs, string>> = { SURE: 'sicura', POSSIBLE: 'possibile' }

export const BAND_WORDS: Readonly<Record<BandSubject, string>> = {
  ties: 'relazioni',
  actors: 'attori',
  ...FAMILY_WORDS,
}

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = { STATED: 'scritta', INFERRED: 'dedotta' }

export const SET_WORDS: Readonly<Record<FactSet, string>> = {
  vademecum: 'vademecum',
  context: 'altre-fonti',
  register: 'registro',
  scenario: 'esercizio',
}

/** An address in which nothing of a list is shown. */
const NOTHING = 'nessuno'

/**
 * Writes which values of a list are shown, in the shorter of two ways: those shown (`imprese,sanita`) or, each with
 * a minus, those hidden (`-imprese`). Undefined when it is the default.
 */
export function writeShown<Value extends string>(
  words: Readonly<Record<Value, string>>,
  shown: ReadonlySet<Value>,
  byDefault: ReadonlySet<Value>,
): string | undefined {
  const values = valuesOf(words)
  if (values.every((value) => shown.has(value) === byDefault.has(value))) return undefined
  const kept = values.filter((value) => shown.has(value)).map((value) => words[value])
  if (kept.length === 0) return NOTHING
  const hidden = values.filter((value) => !shown.has(value)).map((value) => `-${words[value]}`)
  return (kept.length <= hidden.length || hidden.length === 0 ? kept : hidden).join(',')
}

/** Reads what {@link writeShown} wrote. Words it does not know are left out; where none is known the default holds. */
export function readShown<Value extends string>(
  words: Readonly<Record<Value, string>>,
  text: string | undefined,
  byDefault: ReadonlySet<Value>,
): ReadonlySet<Value> {
  if (text === undefined) return byDefault
  if (text === NOTHING) return new Set()
  const parts = text.split(',')
  const values = valuesOf(words)
  const kept = values.filter((value) => parts.includes(words[value]))
  if (kept.length > 0) return new Set(kept)
  const hidden = values.filter((value) => parts.includes(`-${words[value]}`))
  return hidden.length === 0 ? byDefault : new Set(values.filter((value) => !hidden.includes(value)))
}

function valuesOf<Value extends string>(words: Readonly<Record<Value, string>>): readonly Value[] {
  const isValue = (name: string): name is Value => name in words
  return Object.keys(words).filter(isValue)
}
