import type { Role } from '#graph-schema/model/limits.ts'

/** Roles that an account can have, as they are offered: the most common first. */
export const ACCOUNT_ROLES = ['STAFF', 'BOARD', 'RESEARCHER', 'ADMIN'] as const satisfies readonly Role[]
