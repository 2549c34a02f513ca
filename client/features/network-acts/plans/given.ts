import type { i18n as I18n, TFunction } from 'i18next'
import { TIES } from '#graph-schema/model/tie.ts'
import type {
  ActOptionsQuery,
  ActorSubjectQuery,
  ContactsOfQuery,
  FactPartsFragment,
  GroupSubjectQuery,
  ParticipantInput,
  ResultPartsFragment,
  SourceSubjectQuery,
  UndertakingSubjectQuery,
} from '../../../generated/graphql.ts'
import { describePeriod } from '../../../graph/words/date-words.ts'
import type { FieldName } from '../form/plan.ts'
import { dateOf, type FormValues, foundActors, givenText, oneOf, type StartValues } from '../form/values.ts'

/** What an act is about, as it was read. */
export type SubjectAnswer = ActorSubjectQuery | GroupSubjectQuery | UndertakingSubjectQuery | SourceSubjectQuery

type Node = NonNullable<SubjectAnswer['node']>
export type Subject = Extract<Node, { readonly version: number }>
export type Fact = FactPartsFragment
export type Contact = ContactsOfQuery['contacts'][number]

/** What the plan of an act is made from. */
export interface Given {
  readonly t: TFunction<['editing', 'acts', 'words', 'registration']>
  readonly i18n: I18n
  readonly options: ActOptionsQuery
  /** What the act is about, as it is now; null for an act that makes something new. */
  readonly subject: Subject | null
  /** Territorial facts about it. */
  readonly facts: readonly Fact[]
  /** One of them, or a person to speak with, where the act is about that. */
  readonly fact: Fact | null
  readonly contact: Contact | null
  /** What the page knows already of what the form asks. */
  readonly start: StartValues
}

/** The subject of an act, which is of one type. */
export function subjectOf<Type extends Subject['__typename']>(
  { subject }: Given,
  ...types: readonly Type[]
): Extract<Subject, { __typename: Type }> {
  if (subject === null || !isOf(subject, types)) throw new TypeError(`this act is about ${types.join(' or ')}`)
  return subject
}

function isOf<Type extends Subject['__typename']>(
  subject: Subject,
  types: readonly Type[],
): subject is Extract<Subject, { __typename: Type }> {
  return types.some((type) => type === subject.__typename)
}

/** Every act answers under the same name. */
export function doneOf({ done }: { readonly done: ResultPartsFragment }): ResultPartsFragment {
  return done
}

/** A reason where one was written. */
export function reasonOf(values: FormValues): { reason?: string } {
  const reason = givenText(values, 'reason')
  return reason === null ? {} : { reason }
}

/** When something holds, in words: "dal 2013", "senza data". */
export function sayPeriod({ i18n }: Given, text: string): string {
  return describePeriod(i18n, { text }, false)
}

/** Since when something holds, in words, by a date of the form. */
export function saySince(given: Given, values: FormValues, name: FieldName): string {
  return sayPeriod(given, openPeriod(dateOf(values, name)))
}

/** The day of a deed in words: "12 mag 2026". */
export function sayMoment({ i18n }: Given, date: string): string {
  return describePeriod(i18n, { text: date === '' ? '/' : `${date}/` }, true)
}

/** A known start is open at its end; without one, nothing is known. */
export function openPeriod(start: string): string {
  return start === '' ? '/' : `${start}/..`
}

/** Names of chosen items of a list, in one line. */
export function namesOf(items: readonly { id: string; label: string }[], ids: readonly string[]): string {
  return items.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join(', ')
}

/** What something is called in a sentence while nothing has been written yet. */
export function nameOr(values: FormValues, name: FieldName): string {
  return givenText(values, name) ?? '…'
}

/** Who takes part, each with its part. */
export function participantsOf(values: FormValues): ParticipantInput[] {
  return foundActors(values, 'participants').map(({ id, role }) => ({
    actor: id,
    role: oneOf(TIES.PARTICIPATION.roles, role) ?? 'PARTNER',
  }))
}
