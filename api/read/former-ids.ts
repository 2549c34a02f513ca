import type { GraphQLFieldResolver } from 'graphql'
import { z } from 'zod'
import { decodeRows } from '../database/decode.ts'
import type { Caller, Database } from '../database/run.ts'

/** Ids of actors that were merged into others → the id that each of them means now. */
type FormerIds = ReadonlyMap<string, string>

const NONE: FormerIds = new Map()

const LIST_FORMER_IDS = `CYPHER 5
MATCH (f:FormerId)
RETURN f.formerId, f.actorId`

const formerRow = z.tuple([z.string(), z.string()])

const known = new WeakMap<Database, { readonly seq: number; readonly ids: FormerIds }>()

/** What former ids mean now; read again when the data have changed. */
export async function readFormerIds(database: Database, caller: Caller): Promise<FormerIds> {
  const seq = await database.changeSeq(caller)
  const before = known.get(database)
  if (before?.seq === seq) return before.ids
  const rows = await database.read({ operation: 'formerIds', text: LIST_FORMER_IDS, parameters: {} }, caller)
  const direct = new Map(decodeRows('formerIds', rows, formerRow))
  const ids = new Map([...direct.keys()].map((id) => [id, follow(direct, id)]))
  known.set(database, { seq, ids })
  return ids
}

/** An actor that one was merged into may have been merged in turn. */
function follow(direct: FormerIds, id: string): string {
  let now = id
  for (let steps = 0; steps < direct.size; steps += 1) now = direct.get(now) ?? now
  return now
}

/** What holds for the arguments that are read later on, by the variables of their request. */
const ofRequest = new WeakMap<object, FormerIds>()

/** Former ids that a request was found to concern; none where nobody looked. */
export function formerIdsOf(variables: object): FormerIds {
  return ofRequest.get(variables) ?? NONE
}

/** The same value with every former id replaced by what it means now. */
export function replaceFormerIds<Value>(value: Value, ids: FormerIds): Value
export function replaceFormerIds(value: unknown, ids: FormerIds): unknown {
  if (ids.size === 0) return value
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => replaceFormerIds(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaceFormerIds(part, ids)]))
}

const ACTOR_PREFIX = 'actor:'

function namesActor(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith(ACTOR_PREFIX)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(namesActor)
}

interface Asked {
  readonly database: Database
  readonly requestId: string
  readonly viewer: { readonly role: string }
}

/**
 * Makes every root field, of queries and of mutations, understand former ids wherever they stand in its arguments: a
 * link, a filter or a file that names an actor merged since goes on working.
 */
export function followFormerIds<Context extends Asked>(
  resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, Context>>>,
): Record<string, GraphQLFieldResolver<unknown, Context>> {
  return Object.fromEntries(
    Object.entries(resolvers).map(([field, resolve]): [string, GraphQLFieldResolver<unknown, Context>] => [
      field,
      async (source, values, context, info) => {
        if (!namesActor(values)) return resolve(source, values, context, info)
        const { database, requestId, viewer } = context
        const ids = await readFormerIds(database, { requestId, role: viewer.role })
        if (ids.size > 0) ofRequest.set(info.variableValues, ids)
        return resolve(source, replaceFormerIds(values, ids), context, info)
      },
    ]),
  )
}
