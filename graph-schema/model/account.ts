import { z } from 'zod'
import { ACCOUNT_LIMITS } from './account-limits.ts'
import { ROLES, type Role } from './limits.ts'

/** Roles that an account can have; the public has none. */
export const ACCOUNT_ROLES = ['RESEARCHER', 'STAFF', 'BOARD', 'ADMIN'] as const satisfies readonly Role[]
export type AccountRole = (typeof ACCOUNT_ROLES)[number]

export const ACCOUNT_STATUSES = ['ACTIVE', 'DISABLED'] as const
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]

/** What a token may do on behalf of its account. */
export const TOKEN_SCOPES = ['READ', 'WRITE'] as const

const EMAIL = /^[^\s@<>()"',;:\\]+@[^\s@<>()"',;:\\]+\.[^\s@<>()"',;:\\.]{2,}$/u

/** An e-mail address as it is stored and compared: without blanks around, in lower case. */
export const accountEmail = z
  .string()
  .transform((text) => text.trim().normalize('NFC').toLowerCase())
  .pipe(z.string().max(ACCOUNT_LIMITS.email).regex(EMAIL))

/** Whether a role has everything that another has. */
export function includesRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}
