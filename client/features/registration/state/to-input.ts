import { ACTOR_KINDS, SIZE_CLASSES } from '#graph-schema/model/actor.ts'
import { readHumanDate } from '#graph-schema/model/human-date.ts'
import { relationOf } from '#graph-schema/model/registration.ts'
import { cleanTaxCode, readTaxCode } from '#graph-schema/model/tax-code.ts'
import type {
  ActorDetailsInput,
  ActorServiceInput,
  ActorTieInput,
  CitationInput,
  ContactInput,
  LegalBasis,
  RegisterActorInput,
} from '../../../generated/graphql.ts'
import { hasContact, isBlank, mayBeInvited } from './issues.ts'
import type { RegistrationValues, TieEntry } from './values.ts'

export const LEGAL_BASES = [
  'AGREEMENT',
  'LEGITIMATE_INTEREST',
  'PUBLIC_TASK',
  'CONSENT',
] as const satisfies LegalBasis[]

/** What saving sends. `title` names the source where its kind names it: "E-mail, 20 nov 2026". */
export function toInput(
  values: RegistrationValues,
  { requestId, title, today }: { readonly requestId: string; readonly title: string; readonly today: string },
): RegisterActorInput {
  const { texts, lists, ties } = values
  const node = texts.localNode
  return {
    requestId,
    actor: toDetails(values),
    life: '/',
    source: toCitation(values, title, today),
    seat: orNull(texts.seat),
    areas: [...lists.areas],
    ties: [
      ...ties.filter((tie) => !isBlank(tie)).map((tie) => toTie(tie, today)),
      ...(node === '' ? [] : [toNodeTie(node, texts.sourceDate, today)]),
    ],
    services: toServices(values),
    seeks: [...lists.seeks],
    themes: [...lists.themes],
    contact: toContact(values, today),
    notTheSameAs: [...lists.notTheSameAs],
  }
}

/** The person's code of a sole trader is the contact's, never the body's. */
export function toDetails({ texts }: RegistrationValues): ActorDetailsInput {
  const taxCode = readTaxCode(texts.taxCode)
  const vatNumber = cleanTaxCode(texts.vatNumber)
  return {
    name: texts.name.trim(),
    acronym: orNull(texts.acronym),
    aliases: texts.aliases
      .split(/[;\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    kind: ACTOR_KINDS.find((kind) => kind === texts.kind) ?? null,
    legalForm: orNull(texts.legalForm),
    thirdSectorSection: orNull(texts.thirdSectorSection),
    sizeClass: SIZE_CLASSES.find((size) => size === texts.sizeClass) ?? null,
    taxCode: taxCode.kind === 'BODY' ? taxCode.code : null,
    vatNumber: vatNumber === '' ? null : vatNumber,
    website: orNull(texts.website),
    publicEmail: orNull(texts.publicEmail),
    publicPhone: orNull(texts.publicPhone),
    seatText: orNull(texts.seatText),
  }
}

export function toCitation({ texts }: RegistrationValues, title: string, today: string): CitationInput {
  if (texts.sourceKind === 'KNOWN') return { sourceId: texts.sourceId }
  return { newSource: { title, published: dateOf(texts.sourceDate, today) } }
}

export function toTie(tie: TieEntry, today: string): ActorTieInput {
  const { kind, role, reversed } = relationOf(tie.relation)
  return {
    kind,
    role,
    reversed,
    other: tie.otherId,
    period: toPeriod(tie.start, today),
    certainty: tie.certainty,
    ...(mayBeInvited(tie) && tie.inviterId !== '' ? { invitedBy: tie.inviterId } : {}),
    ...(tie.sourceId === '' ? {} : { source: { sourceId: tie.sourceId } }),
  }
}

function toNodeTie(node: string, start: string, today: string): ActorTieInput {
  return { kind: 'MEMBERSHIP', role: 'MEMBER', reversed: false, other: node, period: toPeriod(start, today) }
}

/** A known start is open at its end; without one, nothing is known. */
export function toPeriod(start: string, today: string): string {
  const date = dateOf(start, today)
  return date === null ? '/' : `${date}/..`
}

export function toServices({ services }: RegistrationValues): ActorServiceInput[] {
  return services
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, needId }) => ({ title: title.trim(), needs: needId === '' ? [] : [needId] }))
}

export function toContact({ texts }: RegistrationValues, today: string): ContactInput | null {
  const person = readTaxCode(texts.taxCode)
  if (!hasContact(texts)) return null
  return {
    name: texts.contactName.trim(),
    function: orNull(texts.contactFunction),
    email: orNull(texts.contactEmail),
    phone: orNull(texts.contactPhone),
    taxCode: person.kind === 'PERSON' ? person.code : null,
    legalBasis: LEGAL_BASES.find((basis) => basis === texts.contactBasis) ?? 'AGREEMENT',
    informedOn: dateOf(texts.contactInformedOn, today),
  }
}

/** EDTF of what stands in a field of dates; null where it is no date. */
export function dateOf(text: string, today: string): string | null {
  const date = readHumanDate(text, today)
  return date.kind === 'DATE' ? date.edtf : null
}

function orNull(text: string): string | null {
  const kept = text.trim()
  return kept === '' ? null : kept
}
