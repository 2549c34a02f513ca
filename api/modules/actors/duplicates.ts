import { searchKey } from '#graph-schema/model/search-key.ts'
import {
  differencesOf,
  LIKE_ENOUGH,
  likenessOf,
  type NameDifference,
  type ReadName,
  readName,
} from './name-likeness.ts'

/** What is known of an actor on record that another may be a duplicate of. */
export interface KnownActor {
  readonly id: string
  readonly name: string
  readonly acronym: string | null
  readonly aliases: readonly string[]
  readonly taxCode: string | null
  readonly vatNumber: string | null
}

/** What somebody is about to record. */
export type SoughtActor = Omit<KnownActor, 'id'>

/** Why two records may be one body, strongest first. */
const DUPLICATE_REASONS = [
  'SAME_TAX_CODE',
  'SAME_VAT_NUMBER',
  'SAME_NAME',
  'SAME_ALIAS',
  'SAME_ACRONYM',
  'SIMILAR_NAME',
] as const

export interface DuplicateReason {
  readonly kind: (typeof DUPLICATE_REASONS)[number]
  /** The code, name, alias or acronym that the record on hand has. */
  readonly value: string
  /** Where similar names differ; empty otherwise. */
  readonly differences: readonly NameDifference[]
}

/** An actor on record that the sought one may be. */
export interface DuplicateCandidate {
  readonly id: string
  /** Never empty; strongest first. */
  readonly reasons: readonly DuplicateReason[]
  /** 0 to 1. From {@link SURE_STRENGTH} on it is the same body unless somebody made a mistake. */
  readonly strength: number
}

/** The same code is the same body. */
export const SURE_STRENGTH = 1
const STRENGTHS = {
  SAME_TAX_CODE: 1,
  SAME_VAT_NUMBER: 1,
  SAME_NAME: 0.98,
  SAME_ALIAS: 0.95,
  SAME_ACRONYM: 0.8,
} as const
const FEWEST_LETTERS_OF_AN_ACRONYM = 3
/** So many neighbours by words are looked at, those that share the rarest words first. */
const MOST_NEIGHBOURS = 100

interface ReadActor {
  readonly known: KnownActor
  readonly names: readonly ReadName[]
}

/**
 * Actors on record, kept so that many sought ones can be compared with them quickly: by codes, by folded names, and by
 * shared words with slips.
 */
export class DuplicateIndex {
  readonly #byKey = new Map<string, ReadActor[]>()
  readonly #byBlock = new Map<string, Set<ReadActor>>()

  constructor(known: Iterable<KnownActor>) {
    for (const actor of known) this.add(actor)
  }

  /** Adds one more; an import adds its own rows as it goes, so that two rows of one file are seen to be one body. */
  add(known: KnownActor): void {
    const names = [known.name, ...known.aliases]
    const actor = { known, names: names.map(readName) }
    for (const key of keysOf(known)) {
      const others = this.#byKey.get(key)
      if (others === undefined) this.#byKey.set(key, [actor])
      else others.push(actor)
    }
    for (const block of blocksOf(actor.names)) {
      const others = this.#byBlock.get(block)
      if (others === undefined) this.#byBlock.set(block, new Set([actor]))
      else others.add(actor)
    }
  }

  /**
   * Those that the sought one may be, the strongest first, `first` at most. Names that are only alike are not compared
   * with those whom `isAnother` tells to be somebody else.
   */
  find(sought: SoughtActor, first = 5, isAnother: (known: KnownActor) => boolean = () => false): DuplicateCandidate[] {
    const names = [sought.name, ...sought.aliases].map(readName)
    const near = new Set<ReadActor>()
    for (const key of keysOf(sought)) for (const actor of this.#byKey.get(key) ?? []) near.add(actor)
    const blocks = [...blocksOf(names)].map((block) => this.#byBlock.get(block) ?? new Set<ReadActor>())
    for (const block of blocks.sort((one, other) => one.size - other.size)) {
      for (const actor of block) if (near.size < MOST_NEIGHBOURS && !isAnother(actor.known)) near.add(actor)
    }
    return [...near]
      .flatMap((actor) => compare(sought, names, actor))
      .sort((one, other) => other.strength - one.strength || (one.id < other.id ? -1 : 1))
      .slice(0, first)
  }
}

/** Compares many sought actors with those on record: one list of candidates each, in the order given. */
export function findDuplicates(known: Iterable<KnownActor>, sought: readonly SoughtActor[]): DuplicateCandidate[][] {
  const index = new DuplicateIndex(known)
  return sought.map((one) => index.find(one))
}

function keysOf(actor: SoughtActor): Set<string> {
  const keys = new Set<string>()
  // A body's VAT number is often its tax code, and people write one in the field of the other.
  for (const code of [actor.taxCode, actor.vatNumber]) if (code !== null) keys.add(`code ${code}`)
  for (const name of [actor.name, actor.acronym ?? '', ...actor.aliases]) {
    const key = searchKey(name)
    if (key !== '') keys.add(`name ${key}`)
  }
  return keys
}

/** Two names can only be alike when they share a word, or one with a slip: its beginning or its end is then the same. */
function blocksOf(names: readonly ReadName[]): Set<string> {
  const blocks = new Set<string>()
  for (const { core } of names) {
    for (const word of core) {
      blocks.add(word)
      if (word.length >= 5) blocks.add(`${word.slice(0, 3)}…`).add(`…${word.slice(-3)}`)
    }
  }
  return blocks
}

function compare(sought: SoughtActor, names: readonly ReadName[], actor: ReadActor): DuplicateCandidate[] {
  const { known } = actor
  const found = [...sameCodes(sought, known), ...sameNames(sought, known)]
  const named = found.some(({ kind }) => kind === 'SAME_NAME' || kind === 'SAME_ALIAS')
  let strength = found.reduce((most, { kind }) => Math.max(most, kind === 'SIMILAR_NAME' ? 0 : STRENGTHS[kind]), 0)
  if (!named) {
    const alike = mostAlike(names, actor.names)
    if (alike !== null && alike.likeness >= LIKE_ENOUGH) {
      const value =
        alike.known === actor.names[0] ? known.name : (known.aliases[actor.names.indexOf(alike.known) - 1] ?? '')
      found.push({ kind: 'SIMILAR_NAME', value, differences: differencesOf(alike.sought, alike.known) })
      strength = Math.max(strength, alike.likeness * 0.9)
    }
  }
  return found.length === 0 ? [] : [{ id: known.id, reasons: found, strength }]
}

function sameCodes(sought: SoughtActor, known: KnownActor): DuplicateReason[] {
  const theirs = [known.taxCode, known.vatNumber].filter((code) => code !== null)
  const reasons: DuplicateReason[] = []
  if (sought.taxCode !== null && theirs.includes(sought.taxCode)) reasons.push(reason('SAME_TAX_CODE', sought.taxCode))
  if (sought.vatNumber !== null && theirs.includes(sought.vatNumber) && sought.vatNumber !== sought.taxCode) {
    reasons.push(reason('SAME_VAT_NUMBER', sought.vatNumber))
  }
  return reasons
}

function sameNames(sought: SoughtActor, known: KnownActor): DuplicateReason[] {
  const own = searchKey(sought.name)
  if (own !== '' && own === searchKey(known.name)) return [reason('SAME_NAME', known.name)]
  const others = new Set(sought.aliases.map(searchKey))
  const alias =
    known.aliases.find((name) => searchKey(name) === own || others.has(searchKey(name))) ??
    (others.has(searchKey(known.name)) ? known.name : undefined)
  if (own !== '' && alias !== undefined) return [reason('SAME_ALIAS', alias)]
  const acronym = searchKey(known.acronym ?? '')
  const sameAcronym = acronym === own || acronym === searchKey(sought.acronym ?? '')
  return acronym.length >= FEWEST_LETTERS_OF_AN_ACRONYM && sameAcronym
    ? [reason('SAME_ACRONYM', known.acronym ?? '')]
    : []
}

function reason(kind: DuplicateReason['kind'], value: string): DuplicateReason {
  return { kind, value, differences: [] }
}

function mostAlike(sought: readonly ReadName[], known: readonly ReadName[]) {
  let best: { sought: ReadName; known: ReadName; likeness: number } | null = null
  for (const one of sought) {
    for (const other of known) {
      const likeness = likenessOf(one, other)
      if (best === null || likeness > best.likeness) best = { sought: one, known: other, likeness }
    }
  }
  return best
}
