import type { Logger } from 'pino'
import type { Access } from '../access/access.ts'
import type { DemoAccount } from '../access/demo-accounts.ts'
import type { OidcSignIn } from '../access/oidc.ts'

/** What the routes of sign-in need. */
export interface AuthDoor {
  readonly access: Access
  /** The address that people open, where a proxy stands before this server. */
  readonly publicUrl: string | null
  /** The provider that people may sign in at. */
  readonly oidc: OidcSignIn | null
  /** Accounts that the sign-in page offers; none but on a machine that nobody else reaches. */
  readonly demo: readonly DemoAccount[]
  readonly logger: Logger
}
