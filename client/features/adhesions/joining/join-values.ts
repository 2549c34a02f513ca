import {
  checkEmail,
  checkPhone,
  checkRequired,
  checkTaxCode,
  checkWebsite,
  type FieldIssue,
} from '#graph-schema/model/registration.ts'

/** What the public form asks. */
export interface JoinValues {
  readonly name: string
  readonly taxCode: string
  readonly kind: string
  readonly seat: string
  readonly areas: readonly string[]
  readonly website: string
  readonly contactName: string
  readonly contactFunction: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly message: string
  readonly informed: boolean
}

const JOIN_TEXTS = [
  'name',
  'taxCode',
  'website',
  'contactName',
  'contactFunction',
  'contactEmail',
  'contactPhone',
] as const
export type JoinText = (typeof JOIN_TEXTS)[number]

export const EMPTY_REQUEST: JoinValues = {
  name: '',
  taxCode: '',
  kind: '',
  seat: '',
  areas: [],
  website: '',
  contactName: '',
  contactFunction: '',
  contactEmail: '',
  contactPhone: '',
  message: '',
  informed: false,
}

/** What is wrong with one text; the server asks the same. */
export function checkJoinText(values: JoinValues, field: JoinText): FieldIssue | null {
  const text = values[field]
  switch (field) {
    case 'name':
    case 'contactName':
      return checkRequired(text)
    case 'taxCode':
      return checkTaxCode(text, null)
    case 'website':
      return checkWebsite(text)
    case 'contactEmail':
      return checkRequired(text) ?? checkEmail(text)
    case 'contactPhone':
      return checkPhone(text)
    case 'contactFunction':
      return null
  }
}

/** Every text that is wrong. */
export function findJoinIssues(values: JoinValues): JoinText[] {
  return JOIN_TEXTS.filter((field) => checkJoinText(values, field) !== null)
}
