import type { FieldPath } from './issues.ts'
import { isBlank } from './issues.ts'
import { type RegistrationValues, TEXT_FIELDS } from './values.ts'

/** Fields of the input that the form calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, FieldPath>> = {
  seat: 'seat',
  source: 'sourceDate',
  'contact.name': 'contactName',
  'contact.function': 'contactFunction',
  'contact.email': 'contactEmail',
  'contact.phone': 'contactPhone',
  'contact.taxCode': 'taxCode',
  'contact.legalBasis': 'contactBasis',
  'contact.informedOn': 'contactInformedOn',
}

/** The place in the form that a path of the input stands for; null where it has none. */
export function placeOfProblem(field: string, values: RegistrationValues): FieldPath | null {
  const known = OTHER_NAMES[field]
  if (known !== undefined) return known
  const own = TEXT_FIELDS.find((name) => field === `actor.${name}`)
  if (own !== undefined) return own
  const [list, place, part] = field.split('.')
  if (list === 'source') return 'sourceDate'
  if (list === 'ties') {
    const tie = values.ties.filter((one) => !isBlank(one))[Number(place)]
    if (tie === undefined) return null
    if (part === 'invitedBy') return `ties.${tie.key}.inviter`
    return part === 'period' || part === 'life' ? `ties.${tie.key}.start` : `ties.${tie.key}.other`
  }
  if (list === 'services') {
    const service = values.services.filter(({ title }) => title.trim() !== '')[Number(place)]
    return service === undefined ? null : `services.${service.key}.title`
  }
  return null
}
