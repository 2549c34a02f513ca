import { useQuery } from '@apollo/client/react'
import { useCallback } from 'react'
import { ROLES, type Role } from '#graph-schema/model/limits.ts'
import { ViewerDocument } from '../generated/graphql.ts'

/** Who looks at the page. */
export interface PageViewer {
  readonly role: Role
  /** How the account is called; null for the public. */
  readonly name: string | null
  readonly accountId: string | null
  /** False until the server has said who it is: the role counts as PUBLIC until then. */
  readonly known: boolean
  /** When the session ends unless it is used before, ms since 1970; null where there is none. */
  readonly sessionEndsAt: number | null
  /** Whether the viewer has all that a role has. */
  may(role: Role): boolean
  /** Asks the server again. */
  readonly refresh: () => void
}

/** Who looks at the page: one question to the server for all that ask here. */
export function useViewer(): PageViewer {
  const { data, previousData, loading, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' })
  const { role, name, accountId, sessionEndsAt } = (data ?? previousData)?.viewer ?? {}
  const held = role ?? 'PUBLIC'
  const refresh = useCallback(() => void refetch(), [refetch])
  return {
    role: held,
    name: name ?? null,
    accountId: accountId ?? null,
    known: role !== undefined || !loading,
    sessionEndsAt: typeof sessionEndsAt === 'string' ? Date.parse(sessionEndsAt) : null,
    may: (least) => ROLES.indexOf(held) >= ROLES.indexOf(least),
    refresh,
  }
}
