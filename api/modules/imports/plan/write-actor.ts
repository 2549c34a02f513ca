import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import { type ActorRecord, actorRecord } from '#graph-schema/model/records.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import type { StatedRow } from './plan-types.ts'
import { addedEvidence, newEvidence, type RowWriter } from './row-writer.ts'

/** Properties of an actor that one cell fills. */
const SINGLE_FIELDS = [
  ['TAX_CODE', 'taxCode'],
  ['VAT_NUMBER', 'vatNumber'],
  ['ACRONYM', 'acronym'],
  ['KIND', 'kind'],
  ['LEGAL_FORM', 'legalForm'],
  ['THIRD_SECTOR_SECTION', 'thirdSectorSection'],
  ['SIZE_CLASS', 'sizeClass'],
  ['WEBSITE', 'website'],
  ['PUBLIC_EMAIL', 'publicEmail'],
  ['PUBLIC_PHONE', 'publicPhone'],
  ['SUMMARY', 'summary'],
] as const satisfies readonly (readonly [ImportField, keyof StatedRow & keyof ActorRecord])[]

/** Makes the actor that a row tells of. */
export function createActor(writer: RowWriter, slug: string): void {
  const { stated, note } = writer
  const kind = stated.kind ?? stated.guessedKind
  const filled = Object.fromEntries(SINGLE_FIELDS.map(([, property]) => [property, stated[property]]))
  const aliases = otherNames(stated.aliases, [stated.name])
  note('NAME', null, stated.name)
  for (const [field, property] of SINGLE_FIELDS) {
    const text = property === 'kind' ? kind : stated[property]
    if (text !== null) note(field, null, text)
  }
  if (aliases.length > 0) note('ALIASES', null, aliases.join(' · '))
  // The name of the comune alone is told with the seat.
  if (stated.seatText !== null && stated.seatText !== stated.seat?.name) note('ADDRESS', null, stated.seatText)
  writer.records.put(
    actorRecord.parse({
      type: 'ACTOR',
      id: makeEntityId('ACTOR', slug),
      ...filled,
      name: stated.name,
      kind,
      aliases,
      seatText: stated.seatText,
      collective: false,
      memberEstimate: null,
      ateco: null,
      categories: [],
      ...deriveSearchFields(stated.name, stated.acronym, aliases),
      ...newEvidence(writer, null),
    }),
  )
}

/**
 * Fills in the actor on record: a cell that says something replaces what stood there, an empty one leaves it. A name is
 * never replaced: another spelling becomes one more name.
 */
export function updateActor(writer: RowWriter, actor: ActorRecord): void {
  const { stated, note } = writer
  const filled: Record<string, unknown> = {}
  for (const [field, property] of SINGLE_FIELDS) {
    const [before, after] = [actor[property], stated[property]]
    if (after === null || after === before) continue
    filled[property] = after
    note(field, before, after)
  }
  const added = otherNames([stated.name, ...stated.aliases], [actor.name, actor.acronym ?? '', ...actor.aliases])
  const aliases = [...actor.aliases, ...added]
  if (added.length > 0)
    note('ALIASES', actor.aliases.length === 0 ? null : actor.aliases.join(' · '), aliases.join(' · '))
  const seatText = newSeatText(stated, actor)
  if (seatText !== actor.seatText && seatText !== null) note('ADDRESS', actor.seatText, seatText)
  if (Object.keys(filled).length === 0 && added.length === 0 && seatText === actor.seatText) return
  const acronym = stated.acronym ?? actor.acronym
  writer.records.put(
    actorRecord.parse({
      ...actor,
      ...filled,
      aliases,
      seatText,
      ...deriveSearchFields(actor.name, acronym, aliases),
      ...addedEvidence(writer, actor, null),
    }),
  )
}

/** The name of a comune alone never replaces an address that holds it. */
function newSeatText({ seatText }: StatedRow, actor: ActorRecord): string | null {
  if (seatText === null || actor.seatText === null) return seatText ?? actor.seatText
  return searchKey(actor.seatText).includes(searchKey(seatText)) ? actor.seatText : seatText
}

function otherNames(names: readonly string[], known: readonly string[]): string[] {
  const keys = new Set(known.map(searchKey))
  return names.filter((name) => {
    const key = searchKey(name)
    if (key === '' || keys.has(key)) return false
    keys.add(key)
    return true
  })
}
