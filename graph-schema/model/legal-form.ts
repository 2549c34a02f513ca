/** The two sections of the national classification of legal forms: private law and public law. */
const LEGAL_FORM_SECTIONS = ['PRIVATE', 'PUBLIC'] as const
export type LegalFormSection = (typeof LEGAL_FORM_SECTIONS)[number]

/**
 * Legal forms that a register of a territorial network meets, in the order in which a form lists them. The keys are
 * this product's own: the four-digit codes of the national classification are not given, because no source at hand
 * gives them one by one. A key is never reused for something else.
 */
export const LEGAL_FORMS = [
  'RECOGNISED_ASSOCIATION',
  'UNRECOGNISED_ASSOCIATION',
  'COMMITTEE',
  'FOUNDATION',
  'SOCIAL_COOPERATIVE',
  'COOPERATIVE',
  'MUTUAL_AID_SOCIETY',
  'RELIGIOUS_BODY',
  'SOLE_TRADER',
  'PROFESSIONAL_PRACTICE',
  'SIMPLE_PARTNERSHIP',
  'GENERAL_PARTNERSHIP',
  'LIMITED_PARTNERSHIP',
  'LIMITED_COMPANY',
  'JOINT_STOCK_COMPANY',
  'PARTNERSHIP_LIMITED_BY_SHARES',
  'CONSORTIUM',
  'CONSORTIUM_COMPANY',
  'NETWORK_OF_FIRMS',
  'INFORMAL_GROUP',
  'OTHER_PRIVATE',
  'MUNICIPALITY',
  'UNION_OF_MUNICIPALITIES',
  'CONSORTIUM_OF_LOCAL_BODIES',
  'PROVINCE_OR_METROPOLITAN_CITY',
  'REGION',
  'STATE_ADMINISTRATION',
  'HEALTH_AUTHORITY',
  'PUBLIC_PERSONAL_SERVICES',
  'SPECIAL_AGENCY',
  'STATE_SCHOOL',
  'UNIVERSITY',
  'PROFESSIONAL_ORDER',
  'CHAMBER_OF_COMMERCE',
  'PUBLIC_ECONOMIC_BODY',
  'OTHER_PUBLIC',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

const FIRST_PUBLIC = LEGAL_FORMS.indexOf('MUNICIPALITY')

/** Section of a legal form: the list names those of private law first. */
export function legalFormSection(form: LegalForm): LegalFormSection {
  return LEGAL_FORMS.indexOf(form) < FIRST_PUBLIC ? 'PRIVATE' : 'PUBLIC'
}

/** Forms whose tax code is a natural person's: only of these is one asked. */
export const FORMS_OF_A_PERSON: readonly LegalForm[] = ['SOLE_TRADER']
