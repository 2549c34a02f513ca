import { readHumanDate } from '#graph-schema/model/human-date.ts'
import { LEGAL_FORMS, type LegalForm } from '#graph-schema/model/legal-form.ts'
import {
  checkEmail,
  checkPhone,
  checkRequired,
  checkTaxCode,
  checkVatNumber,
  checkWebsite,
  type FieldIssue,
  relationOf,
} from '#graph-schema/model/registration.ts'
import { INVITED_KINDS } from '#graph-schema/model/tie.ts'
import type { RegistrationValues, ServiceEntry, TextField, TieEntry } from './values.ts'

/** A place in the form: a text field, or a part of a row. */
export type FieldPath = TextField | `ties.${string}` | `services.${string}`

/** Everything that is wrong, in the order in which the form shows it. */
export function findIssues(values: RegistrationValues, today: string): Map<FieldPath, FieldIssue> {
  const found = new Map<FieldPath, FieldIssue>()
  const note = (path: FieldPath, issue: FieldIssue | null) => {
    if (issue !== null) found.set(path, issue)
  }
  for (const field of CHECKED_BEFORE_TIES) note(field, checkText(values, field, today))
  for (const tie of values.ties) {
    note(`ties.${tie.key}.other`, checkOther(tie))
    note(`ties.${tie.key}.start`, checkDate(tie.start, today))
    note(`ties.${tie.key}.inviter`, checkInviter(tie))
  }
  for (const field of CHECKED_AFTER_TIES) note(field, checkText(values, field, today))
  for (const service of values.services) note(`services.${service.key}.title`, checkTitle(service))
  for (const field of CHECKED_AT_END) note(field, checkText(values, field, today))
  return found
}

const CHECKED_BEFORE_TIES = ['taxCode', 'vatNumber', 'name', 'kind'] as const
const CHECKED_AFTER_TIES = ['sourceId', 'sourceTitle', 'sourceDate', 'website', 'publicEmail', 'publicPhone'] as const
const CHECKED_AT_END = ['contactName', 'contactEmail', 'contactPhone', 'contactBasis', 'contactInformedOn'] as const

/** What is wrong with one text field; null when nothing is. */
function checkText({ texts }: RegistrationValues, field: TextField, today: string): FieldIssue | null {
  const text = texts[field]
  switch (field) {
    case 'taxCode':
      return checkTaxCode(text, legalFormOf(texts.legalForm))
    case 'vatNumber':
      return checkVatNumber(text)
    case 'name':
    case 'kind':
      return checkRequired(text)
    case 'website':
      return checkWebsite(text)
    case 'publicEmail':
    case 'contactEmail':
      return checkEmail(text)
    case 'publicPhone':
    case 'contactPhone':
      return checkPhone(text)
    case 'contactName':
      return hasContact(texts) ? checkRequired(text) : null
    case 'contactBasis':
      return hasContact(texts) && text === '' ? { code: 'LEGAL_BASIS', values: {}, proposal: null } : null
    case 'contactInformedOn':
      return checkDay(text, today)
    case 'sourceId':
      return texts.sourceKind === 'KNOWN' ? checkRequired(text) : null
    case 'sourceTitle':
      return texts.sourceKind === 'DOCUMENT' || texts.sourceKind === 'MINUTES' ? checkRequired(text) : null
    case 'sourceDate':
      return texts.sourceKind === 'KNOWN' ? null : checkDate(text, today)
    default:
      return null
  }
}

/** Whether anything was said of a contact person. */
export function hasContact(texts: RegistrationValues['texts']): boolean {
  return [texts.contactName, texts.contactFunction, texts.contactEmail, texts.contactPhone].some((text) => text !== '')
}

function legalFormOf(text: string): LegalForm | null {
  return LEGAL_FORMS.find((form) => form === text) ?? null
}

/** Rows that nobody has filled in are no ties. */
export function isBlank({ otherId, otherName }: TieEntry): boolean {
  return otherId === '' && otherName.trim() === ''
}

function checkOther(tie: TieEntry): FieldIssue | null {
  return tie.otherId === '' && !isBlank(tie) ? { code: 'CHOOSE', values: {}, proposal: null } : null
}

/** Whether a tie is of a kind that one is invited into. */
export function mayBeInvited({ relation }: TieEntry): boolean {
  return INVITED_KINDS.includes(relationOf(relation).kind)
}

function checkInviter(tie: TieEntry): FieldIssue | null {
  const isFound = tie.inviterId !== '' || tie.inviterName.trim() === ''
  return isFound || !mayBeInvited(tie) ? null : { code: 'CHOOSE', values: {}, proposal: null }
}

function checkTitle({ title, needId }: ServiceEntry): FieldIssue | null {
  return title.trim() === '' && needId !== '' ? checkRequired('') : null
}

function checkDate(text: string, today: string): FieldIssue | null {
  const date = readHumanDate(text, today)
  if (date.kind === 'UNREADABLE') return { code: 'DATE_UNREADABLE', values: {}, proposal: null }
  return date.kind === 'NO_SUCH_DAY' ? { code: 'DATE_NO_SUCH_DAY', values: {}, proposal: null } : null
}

/** A whole day in the past or today. */
function checkDay(text: string, today: string): FieldIssue | null {
  const date = readHumanDate(text, today)
  if (date.kind !== 'DATE') return checkDate(text, today)
  if (date.edtf.length !== today.length) return { code: 'DATE_UNREADABLE', values: {}, proposal: null }
  return date.edtf > today ? { code: 'DATE_IN_FUTURE', values: {}, proposal: null } : null
}
