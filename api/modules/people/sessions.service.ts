import { callerOf, type RequestContext } from '../../context.ts'
import { TYPE_KEY } from '../../read/shape.ts'

/** Where the viewer is signed in. */
export async function listSessions(context: RequestContext): Promise<unknown[]> {
  const { viewer, session } = context
  if (viewer.accountId === null) return []
  const sessions = await context.sessions.list(viewer.accountId, callerOf(context))
  return sessions.map(({ id, way, agent, createdAt, seenAt }) => ({
    ...{ id, way, agent, current: id === session?.id },
    createdAt: new Date(createdAt).toISOString(),
    seenAt: new Date(seenAt).toISOString(),
  }))
}

/** Ends one of the viewer's sessions. */
export async function revokeSession(context: RequestContext, id: string): Promise<unknown> {
  const { accountId } = context.viewer
  const ended = accountId !== null && (await context.sessions.endOne(accountId, id))
  return ended ? { [TYPE_KEY]: 'SessionEnded', id } : { [TYPE_KEY]: 'NotFound', field: 'id', id: id.slice(0, 200) }
}
