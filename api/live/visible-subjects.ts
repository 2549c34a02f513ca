import type { Role } from '#graph-schema/model/limits.ts'
import { formOf } from '#graph-schema/model/stored-record.ts'

const STAFF_UP: readonly Role[] = ['STAFF', 'BOARD', 'ADMIN']

/** Items that everybody who registers may know of. The rest – people, tokens, what is whose own – only an administrator. */
const STAFF_PREFIXES: readonly string[] = [
  'contact:',
  'adhesion:',
  'reply:',
  'confirm-link:',
  'distinct:',
  'setting:',
  'import:',
  'former-id:',
]

/** Items that everybody reads: what surveys found, and gaps that were accepted. */
const PUBLIC_PREFIXES: readonly string[] = ['need-report:', 'gap-decision:']

/** Of the ids that a change is about, those that a role may know of. */
export function visibleSubjects(ids: readonly string[], role: Role): string[] {
  if (role === 'ADMIN') return [...ids]
  return ids.filter((id) => {
    const form = formOf(id)
    if (form === 'ENTITY' || form === 'RELATIONSHIP') return true
    const prefixes = STAFF_UP.includes(role) ? [...PUBLIC_PREFIXES, ...STAFF_PREFIXES] : PUBLIC_PREFIXES
    return prefixes.some((prefix) => id.startsWith(prefix))
  })
}
