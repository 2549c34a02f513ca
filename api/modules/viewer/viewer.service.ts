import type { RequestContext } from '../../context.ts'

/** Who asks, as the asker is told. */
export function describeViewer({ viewer, readsOnly, session }: RequestContext): unknown {
  const { role, accountId, name } = viewer
  return {
    ...{ role, accountId, name },
    mayWrite: role !== 'PUBLIC' && !readsOnly,
    sessionEndsAt: session === null ? null : new Date(session.endsAt).toISOString(),
  }
}
