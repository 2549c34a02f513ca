import {
  type ContactInput,
  CorrectContactDocument,
  EraseContactDocument,
  RecordContactDocument,
} from '../../../generated/graphql.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { dateOf, type FormValues, givenText, oneOf, textOf } from '../form/values.ts'
import { type Contact, doneOf, type Given, subjectOf } from './given.ts'

const LEGAL_BASES = ['AGREEMENT', 'LEGITIMATE_INTEREST', 'PUBLIC_TASK', 'CONSENT'] as const

/** Names by which the server calls what the form calls otherwise. */
const PLACES = {
  name: 'contactName',
  function: 'contactFunction',
  email: 'contactEmail',
  phone: 'contactPhone',
  taxCode: 'contactTaxCode',
} as const

/** A person to speak with. */
export function planRecordContact(given: Given): ActPlan {
  const { t } = given
  const actor = subjectOf(given, 'Actor')
  return {
    fields: contactFields(given),
    start: { texts: { legalBasis: 'AGREEMENT' } },
    tell: () => t('editing:tell.recordContact', { name: actor.label }),
    send: (act, values, requestId) =>
      act.run(
        RecordContactDocument,
        { input: { requestId, actorId: actor.id, contact: contactValues(values) } },
        doneOf,
      ),
    places: PLACES,
  }
}

/** Data of a person put right. */
export function planCorrectContact(given: Given): ActPlan {
  const { t } = given
  const contact = contactOf(given)
  return {
    fields: contactFields(given),
    start: {
      texts: {
        contactName: contact.name,
        contactFunction: contact.function ?? '',
        contactEmail: contact.email ?? '',
        contactPhone: contact.phone ?? '',
        contactTaxCode: contact.taxCode ?? '',
        legalBasis: contact.legalBasis,
        note: contact.note ?? '',
      },
      dates: { informedOn: contact.informedOn ?? '' },
    },
    tell: () => t('editing:tell.correctContact'),
    send: (act, values, requestId) => {
      const correction = { requestId, id: contact.id, version: contact.version, contact: contactValues(values) }
      return act.run(CorrectContactDocument, { input: correction }, doneOf)
    },
    places: PLACES,
    // What a person's data were is not in the record: there is nothing to go back to.
    final: true,
  }
}

/** The erasure of a person's data, which cannot be taken back. */
export function planEraseContact(given: Given): ActPlan {
  const { t } = given
  const contact = contactOf(given)
  return {
    fields: [{ kind: 'TEXT', name: 'reason', needed: true, hint: t('editing:hint.erase') }],
    start: {},
    tell: () => t('editing:tell.eraseContact'),
    send: (act, values, requestId) =>
      act.run(EraseContactDocument, { input: { requestId, id: contact.id, reason: textOf(values, 'reason') } }, doneOf),
    final: true,
    danger: true,
  }
}

function contactOf({ contact }: Given): Contact {
  if (contact === null) throw new TypeError('this act is about a person to speak with')
  return contact
}

function contactFields({ t }: Given): readonly Field[] {
  return [
    { kind: 'TEXT', name: 'contactName', needed: true },
    { kind: 'TEXT', name: 'contactFunction' },
    { kind: 'TEXT', name: 'contactEmail', inputMode: 'email' },
    { kind: 'TEXT', name: 'contactPhone', inputMode: 'tel' },
    { kind: 'TEXT', name: 'contactTaxCode', hint: t('editing:hint.contactTaxCode') },
    {
      kind: 'CHOICE',
      name: 'legalBasis',
      needed: true,
      none: t('editing:none.choose'),
      choices: LEGAL_BASES.map((basis) => ({ value: basis, label: t(`registration:legalBasis.${basis}`) })),
    },
    { kind: 'DATE', name: 'informedOn', exact: true, hint: t('registration:informedHint') },
    { kind: 'TEXT', name: 'note', long: true },
  ]
}

function contactValues(values: FormValues): ContactInput {
  return {
    name: textOf(values, 'contactName'),
    function: givenText(values, 'contactFunction'),
    email: givenText(values, 'contactEmail'),
    phone: givenText(values, 'contactPhone'),
    taxCode: givenText(values, 'contactTaxCode'),
    legalBasis: oneOf(LEGAL_BASES, textOf(values, 'legalBasis')) ?? 'AGREEMENT',
    informedOn: dateOf(values, 'informedOn') || null,
    note: givenText(values, 'note'),
  }
}
