import type { i18n as I18n, ParseKeys } from 'i18next'
import type { TieKind, TieRole } from '#graph-schema/model/tie.ts'
import { hasEnded } from './model/date-group.ts'
import type { NetworkTie } from './model/network.ts'
import { describePeriod } from './words/date-words.ts'
import { type ItalianPhrase, type NamedEntity, phraseOf } from './words/italian-phrase.ts'
import { isAct, isMutual } from './words/tie-acts.ts'

export type SentenceTie = Pick<NetworkTie, 'kind' | 'role' | 'dateStatus' | 'period' | 'invitedBy'>

/** A sentence with the place where the other end's name stands, so that the name can be a link. */
export interface TieSentence {
  readonly before: string
  readonly name: string
  readonly after: string
}

/** Which end of the tie tells it. */
export type TieSide = 'from' | 'to'

/** Stands for the other end's name inside a translation; no name holds it. */
const NAME_PLACE = '\u0001'

/**
 * A tie told by one of its ends, of the other: "Aderisce a FIMIV", "Il Consorzio COESA vi aderisce".
 * @param teller the end that tells, `side` says which one it is
 * @param other the end that is named
 * @param today ISO day: what has ended is told in the past
 */
export function tellTie(
  i18n: I18n,
  tie: SentenceTie,
  side: TieSide,
  teller: NamedEntity,
  other: NamedEntity,
  today: string,
): TieSentence {
  const told: TieSide = isMutual(tie.kind) ? 'from' : side
  const form: SentenceForm = !isAct(tie.role) && hasEnded(tie, today) ? `${told}Past` : told
  const key = sentenceKey(tie.kind, tie.role, form)
  if (!isSentenceKey(i18n, key)) throw new MissingSentence(key)
  const tellerPhrase = phraseOf(teller)
  const otherPhrase = phraseOf(other)
  const plural = (told === 'from' ? tellerPhrase : otherPhrase).plural
  // Of one plain type: each word apart is more than the compiler can follow through all keys.
  const words: Readonly<Record<string, string>> = {
    ...(plural ? { context: 'plural' } : {}),
    ...wordsOfOther(otherPhrase),
    ...wordsOfTeller(tellerPhrase),
  }
  const text = i18n.t(key, { ns: 'ties', ...words })
  const [before = '', after = ''] = text.split(NAME_PLACE)
  return { before, name: other.name, after: after + tellInviter(i18n, tie) }
}

/** Who invited, as the end of a sentence: ", su invito della Diaconia Valdese"; empty where nobody is on record. */
export function tellInviter(i18n: I18n, { invitedBy }: Pick<SentenceTie, 'invitedBy'>): string {
  if (invitedBy === undefined) return ''
  const name = invitedBy.label
  const { di } = phraseOf({ name, collective: false, undertaking: null }).before
  return i18n.t('invitedBy', { ns: 'ties', name, di: di + name })
}

/** The whole sentence as text. */
export function writeSentence({ before, name, after }: TieSentence): string {
  return `${before}${name}${after}`
}

/** A tie told from outside, for a line under the pointer: "Consorzio COESA: aderisce alla Società Mutua Piemonte ETS". */
export function stateTie(i18n: I18n, tie: SentenceTie, from: NamedEntity, to: NamedEntity, today: string): string {
  const sentence = writeSentence(tellTie(i18n, tie, 'from', from, to, today))
  return `${from.name}: ${sentence.charAt(0).toLocaleLowerCase(i18n.language)}${sentence.slice(1)}`
}

/** When a tie holds, in words. */
export function describeTieDate(i18n: I18n, tie: SentenceTie): string {
  return describePeriod(i18n, tie.period, isAct(tie.role))
}

/** A kind and role of tie for which a language has no sentence. A test holds that there is none. */
class MissingSentence extends Error {
  override readonly name = 'MissingSentence'
  readonly key: string

  constructor(key: string) {
    super(`no sentence for ${key}`)
    this.key = key
  }
}

export type SentenceForm = TieSide | `${TieSide}Past`

/** Key of a sentence in the namespace `ties`; kinds without roles have the one role NONE. */
export function sentenceKey(kind: TieKind, role: TieRole | null, form: SentenceForm): string {
  return `${kind}.${role ?? 'NONE'}.${form}`
}

function isSentenceKey(i18n: I18n, key: string): key is ParseKeys<'ties'> {
  return i18n.exists(key, { ns: 'ties' })
}

/** "del ⟨name⟩", "al ⟨name⟩" …; `Il` opens a sentence. English takes `name` alone. */
function wordsOfOther({ before }: ItalianPhrase): Readonly<Record<string, string>> {
  return {
    name: NAME_PLACE,
    il: before.il + NAME_PLACE,
    Il: before.il.charAt(0).toLocaleUpperCase('it') + before.il.slice(1) + NAME_PLACE,
    di: before.di + NAME_PLACE,
    a: before.a + NAME_PLACE,
    da: before.da + NAME_PLACE,
    con: before.con + NAME_PLACE,
    su: before.su + NAME_PLACE,
  }
}

/** Pronouns and endings that agree with the end that tells: "lo promuove", "l’ha firmata", "li ha ospitati". */
function wordsOfTeller({ gender, plural }: ItalianPhrase): Readonly<Record<string, string>> {
  if (plural) return gender === 'f' ? { lo: 'le', l: 'le ', o: 'e' } : { lo: 'li', l: 'li ', o: 'i' }
  return gender === 'f' ? { lo: 'la', l: 'l’', o: 'a' } : { lo: 'lo', l: 'l’', o: 'o' }
}
