import { searchKey } from '#graph-schema/model/search-key.ts'
import type { ActorDetailsInput, ActorToCompleteQuery } from '../../../generated/graphql.ts'
import { toDetails } from './to-input.ts'
import type { RegistrationValues, TextField } from './values.ts'

export type ActorOnRecord = NonNullable<ActorToCompleteQuery['actor']>

/** The record of an actor as the form holds it, without ties: those on record are seen on its page. */
export function valuesOfActor(actor: ActorOnRecord, empty: RegistrationValues): RegistrationValues {
  const texts: Partial<Record<TextField, string>> = {
    taxCode: actor.taxCode ?? '',
    vatNumber: actor.vatNumber ?? '',
    name: actor.name,
    acronym: actor.acronym ?? '',
    aliases: actor.aliases.join('; '),
    kind: actor.kind,
    seat: actor.seat?.id ?? '',
    seatText: actor.seatText ?? '',
    legalForm: actor.legalForm ?? '',
    thirdSectorSection: actor.thirdSectorSection ?? '',
    sizeClass: actor.sizeClass ?? '',
    website: actor.website ?? '',
    publicEmail: actor.publicEmail ?? '',
    publicPhone: actor.publicPhone ?? '',
  }
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  return {
    ...empty,
    texts: { ...empty.texts, ...texts },
    lists: { ...empty.lists, areas: ids(actor.areas), themes: ids(actor.themes), seeks: ids(actor.seeks) },
    ties: [],
  }
}

/**
 * What was typed for a new actor, carried into the record of the one it turned out to be: what the record lacks is
 * filled in, what it has stays, and another name joins the other names.
 */
export function carryInto(record: RegistrationValues, typed: RegistrationValues): RegistrationValues {
  const filled = Object.fromEntries(
    Object.entries(typed.texts).filter(([field, text]) => text !== '' && Reflect.get(record.texts, field) === ''),
  )
  const { sourceKind, sourceTitle, sourceDate, sourceId } = typed.texts
  const names = [record.texts.name, ...record.texts.aliases.split(';')].map(searchKey)
  const other = typed.texts.name.trim()
  const isNew = other !== '' && !names.includes(searchKey(other))
  const aliases = [record.texts.aliases, isNew ? other : ''].filter((part) => part !== '').join('; ')
  const both = (one: readonly string[], more: readonly string[]) => [...new Set([...one, ...more])]
  return {
    ...record,
    texts: { ...record.texts, ...filled, sourceKind, sourceTitle, sourceDate, sourceId, aliases },
    lists: {
      areas: both(record.lists.areas, typed.lists.areas),
      themes: both(record.lists.themes, typed.lists.themes),
      seeks: both(record.lists.seeks, typed.lists.seeks),
      notTheSameAs: [],
    },
    services: typed.services,
  }
}

/** Details that differ from the record: a correction names nothing else. Null when nothing does. */
export function changedDetails(values: RegistrationValues, record: RegistrationValues): ActorDetailsInput | null {
  const before = new Map(Object.entries(toDetails(record)))
  const changed = Object.entries(toDetails(values)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
  )
  return changed.length === 0 ? null : Object.fromEntries(changed)
}
