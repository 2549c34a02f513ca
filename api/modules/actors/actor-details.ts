import { ACTOR_CATEGORIES, THIRD_SECTOR_SECTIONS } from '#graph-schema/model/actor-category.ts'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { type ActorRecord, actorRecord } from '#graph-schema/model/records.ts'
import { correctCodeOf, readTaxCode, readVatNumber, type TaxCodeReading } from '#graph-schema/model/tax-code.ts'
import type { ActorDetailsInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { problem } from '../../write/outcome.ts'
import { putParsed, trimmed } from '../../write/put-record.ts'

/** An actor of which nothing is known yet. */
const UNKNOWN = {
  acronym: null,
  aliases: [],
  collective: false,
  memberEstimate: null,
  legalForm: null,
  thirdSectorSection: null,
  sizeClass: null,
  ateco: null,
  categories: [],
  taxCode: null,
  vatNumber: null,
  website: null,
  publicEmail: null,
  publicPhone: null,
  summary: null,
  seatText: null,
}

const TEXTS = [
  'acronym',
  'legalForm',
  'thirdSectorSection',
  'ateco',
  'website',
  'publicEmail',
  'publicPhone',
  'summary',
  'seatText',
] as const

type Evidenced = Pick<ActorRecord, 'id'> & Partial<ActorRecord>

/**
 * The actor as it shall be: what was sent over what is known. A field that was not sent stays, one that is null or
 * blank is emptied. Null, with the problems noted under `actor`, when it cannot be recorded.
 */
export function mergeDetails(draft: Draft, known: Evidenced, sent: ActorDetailsInput): ActorRecord | null {
  const texts = TEXTS.filter((name) => sent[name] !== undefined).map((name) => [name, trimmed(sent[name])] as const)
  const candidate = {
    ...UNKNOWN,
    ...known,
    ...Object.fromEntries(texts),
    ...given('sizeClass', sent.sizeClass),
    ...given('memberEstimate', sent.memberEstimate),
    ...(sent.kind === undefined || sent.kind === null ? {} : { kind: sent.kind }),
    ...(sent.collective === undefined || sent.collective === null ? {} : { collective: sent.collective }),
    ...(sent.name === undefined ? {} : { name: trimmed(sent.name) ?? '' }),
    ...(sent.aliases === undefined ? {} : { aliases: readList(sent.aliases) }),
    ...(sent.categories === undefined ? {} : { categories: sent.categories ?? [] }),
    ...readCode(draft, 'taxCode', sent.taxCode, readTaxCode),
    ...readCode(draft, 'vatNumber', sent.vatNumber, readVatNumber),
  }
  refuseUnknownWords(draft, sent)
  if (candidate.name === undefined || candidate.name === '') {
    draft.fail(problem('actor.name', 'REQUIRED', sent.name, 'an actor needs a name'))
    return null
  }
  if (candidate.kind === undefined) {
    draft.fail(problem('actor.kind', 'REQUIRED', null, 'say what kind of actor it is'))
    return null
  }
  const { name, acronym, aliases } = candidate
  return putParsed(draft, 'actor', actorRecord, {
    ...candidate,
    type: 'ACTOR',
    ...deriveSearchFields(name, acronym, aliases),
  })
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name: string]: Value } {
  return value === undefined ? {} : { [name]: value }
}

function readList(texts: readonly string[] | null): string[] {
  return [...new Set((texts ?? []).map(trimmed).filter((text) => text !== null))]
}

function refuseUnknownWords(draft: Draft, { categories, thirdSectorSection }: ActorDetailsInput): void {
  for (const [place, word] of (categories ?? []).entries()) {
    if (ACTOR_CATEGORIES.some((known) => known === word)) continue
    draft.fail(
      problem(`actor.categories.${place}`, 'WORD', word, `a category is one of ${ACTOR_CATEGORIES.join(', ')}`),
    )
  }
  const section = trimmed(thirdSectorSection)
  if (section === null || THIRD_SECTOR_SECTIONS.some((known) => known === section)) return
  const rule = `a section is one of ${THIRD_SECTOR_SECTIONS.join(', ')}`
  draft.fail(problem('actor.thirdSectorSection', 'WORD', section, rule))
}

function readCode(
  draft: Draft,
  name: 'taxCode' | 'vatNumber',
  text: string | null | undefined,
  read: (text: string) => TaxCodeReading,
): { readonly [name: string]: string | null } {
  if (text === undefined) return {}
  const reading = read(text ?? '')
  if (reading.kind === 'EMPTY') return { [name]: null }
  const told = describeCode(reading)
  if (told === null) return { [name]: correctCodeOf(reading) }
  draft.fail(problem(`actor.${name}`, reading.kind, text, told.rule, told.suggestion))
  return {}
}

/** What is wrong with the code of a body; null when nothing is. */
function describeCode(reading: TaxCodeReading): { readonly rule: string; readonly suggestion: string | null } | null {
  switch (reading.kind) {
    case 'EMPTY':
    case 'BODY':
      return null
    case 'PERSON':
      return {
        rule: 'this is the code of a natural person; it belongs to the contact of a sole trader',
        suggestion: null,
      }
    case 'LEADING_ZEROS_LOST':
      return { rule: `${reading.length} digits, 11 are needed; a leading zero was lost`, suggestion: reading.proposal }
    case 'WRONG_LENGTH':
      return { rule: `${reading.length} characters, ${reading.expected} are needed`, suggestion: null }
    case 'WRONG_CHECK':
      return { rule: `its last character should be ${reading.expected}`, suggestion: null }
    case 'ALL_ZEROS':
      return { rule: 'zeros alone are nobody’s code', suggestion: null }
    case 'WRONG_CHARACTER':
      return {
        rule: `"${reading.given}" at position ${reading.position} should be a ${reading.expected}`,
        suggestion: null,
      }
    case 'WRONG_DAY':
      return { rule: `${reading.day} is no day of birth`, suggestion: null }
  }
}
