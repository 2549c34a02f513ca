import type { i18n as I18n } from 'i18next'
import { entityPath } from '../../../app/addresses.ts'
import { phraseOf } from '../../../graph/words/italian-phrase.ts'
import type { ChangedEntity } from './change.ts'

/** A piece of a sentence: plain words, words that count, or a name that is a link. */
export interface Segment {
  readonly text: string
  readonly href?: string
  readonly strong?: true
}

/** More names than these are cut: the first three stand for all. */
const MOST_NAMES = 5
const NAMES_OF_MANY = 3
/** So many micro-areas are named beside the number of comuni; of more the number of comuni says enough. */
const MOST_AREAS = 3
/** Comuni are counted from here on: they are called by place. */
const COUNTED_COMUNI = 4

/** Stand for the parts of a translated sentence; no name holds them. */
export const WHO = '\uE000'
export const TARGET = '\uE001'
export const FROM = '\uE002'

/** A sentence as plain text. */
export function writeSegments(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

/** Puts segments where a translated text has their places, and opens the sentence with a capital letter. */
export function fillSentence(
  text: string,
  parts: Readonly<Record<string, readonly Segment[]>>,
  language: string,
): readonly Segment[] {
  const pieces = text.split(/([\uE000-\uE002])/u).flatMap((piece) => parts[piece] ?? [{ text: piece }])
  return capitalise(
    pieces.filter((piece) => piece.text !== ''),
    language,
  )
}

function capitalise([first, ...rest]: readonly Segment[], language: string): readonly Segment[] {
  if (first === undefined) return []
  const text = first.text.charAt(0).toLocaleUpperCase(language) + first.text.slice(1)
  return [{ ...first, text }, ...rest]
}

/** The name of an entity, a link where it has a page. */
export function nameOf(entity: ChangedEntity): Segment {
  const href = entityPath(entity.id)
  return { text: entity.short, ...(href === null ? {} : { href }) }
}

/** Some entities as the subject of a sentence: one with its article, a few by name, many comuni by number. */
export function tellWho(i18n: I18n, who: readonly ChangedEntity[]): readonly Segment[] {
  const [only] = who
  if (only !== undefined && who.length === 1) {
    const article = i18n.language === 'it' ? phraseOf(only, only.short).before.il : ''
    return [{ text: article }, nameOf(only)]
  }
  return who.length >= COUNTED_COMUNI && who.every(isComune) ? countComuni(i18n, who) : listNames(i18n, who)
}

/** Names with commas and a last "e"; of many the first and the number of the others. */
export function listNames(i18n: I18n, entities: readonly ChangedEntity[]): readonly Segment[] {
  const shown = entities.length > MOST_NAMES ? entities.slice(0, NAMES_OF_MANY) : entities
  const others = entities.length - shown.length
  const names = [
    ...shown.map(nameOf),
    ...(others === 0 ? [] : [{ text: i18n.t('time:andOthers', { count: others }), strong: true as const }]),
  ]
  return joinNames(i18n, names)
}

export function isComune({ id }: ChangedEntity): boolean {
  return id.startsWith('actor:comune_') || id.startsWith('municipality:')
}

function countComuni(i18n: I18n, who: readonly ChangedEntity[]): readonly Segment[] {
  const areas = [...new Map(who.flatMap(({ area }) => (area === null ? [] : [[area.id, area.label]]))).values()].sort()
  const counted: Segment = { text: i18n.t('time:comuni', { count: who.length }), strong: true }
  if (areas.length === 0 || areas.length > MOST_AREAS || who.some(({ area }) => area === null)) return [counted]
  const places = joinNames(
    i18n,
    areas.map((text) => ({ text })),
  )
  return [counted, { text: i18n.t('time:ofAreas') }, ...places]
}

function joinNames(i18n: I18n, names: readonly Segment[]): readonly Segment[] {
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  let next = 0
  return list.formatToParts(names.map(({ text }) => text)).map(({ type, value }) => {
    if (type === 'literal') return { text: value }
    const name = names[next]
    next += 1
    return name ?? { text: value }
  })
}
