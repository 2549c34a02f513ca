import type { GraphQLFieldResolver } from 'graphql'
import { z } from 'zod'
import { ENTITIES, type EntityType } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { decodeRows } from '../database/decode.ts'
import type { Caller, Database } from '../database/run.ts'
import { UnknownId } from '../errors.ts'

/** What an id has to be of. */
interface Rule {
  /** Any type when empty. */
  readonly types: readonly EntityType[]
  /** What that is called. */
  readonly what: string
  /** Fields that list such ids. */
  readonly listedBy: string
}

const AREA: Rule = { types: ['MICRO_AREA'], what: 'micro-area', listedBy: '`microAreas`' }
const THEME: Rule = { types: ['THEME'], what: 'theme', listedBy: '`themes`' }
const NEED: Rule = { types: ['NEED'], what: 'need', listedBy: '`needs`' }
const SERVICE: Rule = { types: ['SERVICE'], what: 'service', listedBy: '`services`' }
const ACTOR: Rule = { types: ['ACTOR'], what: 'actor', listedBy: '`actors`' }
const ENTITY: Rule = { types: [], what: 'entity', listedBy: '`network` or `search`' }
/** Actors have members too, as a consortium has. */
const GROUP: Rule = {
  ...{ types: ['LOCAL_NODE', 'GOVERNANCE_BODY', 'ACTOR'], what: 'local node, governance body or actor' },
  listedBy: '`localNodes`, `governanceBodies` or `actors`',
}
const MUNICIPALITY: Rule = { types: ['MUNICIPALITY'], what: 'comune', listedBy: '`municipalities`' }

type Rules = Readonly<Record<string, Rule>>

/** Of every argument `filter`. */
const IN_FILTERS: Rules = { areas: AREA, municipalities: MUNICIPALITY, themes: THEME, groups: GROUP }

/** Of single fields; those that answer null for an id that nothing has are not among them. */
const OF_FIELDS: Readonly<Record<string, Rules>> = {
  neighbourhood: { of: ENTITY },
  paths: { from: ENTITY, to: ENTITY },
  impactOfLeaving: { actors: ENTITY },
  facts: { of: ENTITY },
  chairs: { theme: THEME },
  contacts: { actor: ACTOR },
  confirmationLinks: { actor: ACTOR },
  undatedTies: { entity: ENTITY },
  needReports: { area: AREA, need: NEED },
  coverageCell: { area: AREA, need: NEED },
}

/** Of each item of a list that a single field is given. */
const OF_ITEMS: Readonly<Record<string, Readonly<Record<string, Rules>>>> = {
  whatIf: { services: { actor: ACTOR, service: SERVICE, need: NEED, area: AREA }, ties: { a: ACTOR, b: ACTOR } },
}

/** One id, where it stands. */
interface Named {
  readonly field: string
  readonly id: string
  readonly rule: Rule
}

type Values = Readonly<Record<string, unknown>>

function readIds(path: string, values: Values, rules: Rules): Named[] {
  return Object.entries(rules).flatMap(([name, rule]): Named[] => {
    const value = values[name]
    if (typeof value === 'string') return [{ field: `${path}.${name}`, id: value, rule }]
    if (!Array.isArray(value)) return []
    return value.flatMap((id, place): Named[] =>
      typeof id === 'string' ? [{ field: `${path}.${name}.${place}`, id, rule }] : [],
    )
  })
}

/** Ids of the record that an answer of this root field would be narrowed to, or start from. */
function listNamed(field: string, values: Values): Named[] {
  return [
    ...readIds(`${field}.filter`, toValues(values['filter']), IN_FILTERS),
    ...readIds(field, values, OF_FIELDS[field] ?? {}),
    ...Object.entries(OF_ITEMS[field] ?? {}).flatMap(([name, rules]) => {
      const items: readonly unknown[] = Array.isArray(values[name]) ? values[name] : []
      return items.flatMap((item, place) => readIds(`${field}.${name}.${place}`, toValues(item), rules))
    }),
  ]
}

function toValues(value: unknown): Values {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const FIND_KNOWN = `CYPHER 5
MATCH (e:Entity) WHERE e.id IN $ids
RETURN e.id`

/** Of what was put or taken away by some change. */
const FIND_CHANGED = `CYPHER 5
MATCH (c:Change) WHERE c.seq >= 0 AND any(id IN $ids WHERE id IN c.subjectIds)
UNWIND c.subjectIds AS id
WITH DISTINCT id WHERE id IN $ids
RETURN id`

const idRow = z.tuple([z.string()])

/** Fields that tell what hangs on one thing: a page of it may still be open when it has been taken away. */
const OF_ONE: ReadonlySet<string> = new Set(['facts', 'contacts', 'confirmationLinks'])

/** Fields for which something that has been taken away since is known, as the record as it was still holds it. */
function looksBack(field: string, values: Values): boolean {
  return field === 'compareNetwork' || OF_ONE.has(field) || typeof values['recordedBefore'] === 'string'
}

interface Asked {
  readonly database: Database
  readonly caller: Caller
}

/**
 * Holds the ids of a question against the record: one that stands nowhere would leave an empty answer, which reads as
 * "there is nothing". Whether something is there on the day asked does not matter. One statement, none without ids.
 * @throws UnknownId naming the argument, the id and where ids are listed
 */
async function refuseUnknown({ database, caller }: Asked, field: string, values: Values): Promise<void> {
  const named = listNamed(field, values)
  for (const one of named) if (!isOfType(one)) throw unknownId(one)
  if (named.length === 0) return
  const find = async (text: string, ids: readonly string[]) => {
    const rows = await database.read({ operation: 'knownIds', text, parameters: { ids: [...ids] } }, caller)
    const found = new Set(decodeRows('knownIds', rows, idRow).map(([id]) => id))
    return ids.filter((id) => !found.has(id))
  }
  const missing = await find(FIND_KNOWN, [...new Set(named.map(({ id }) => id))])
  const unknown = missing.length > 0 && looksBack(field, values) ? await find(FIND_CHANGED, missing) : missing
  const first = named.find(({ id }) => unknown.includes(id))
  if (first !== undefined) throw unknownId(first)
}

function isOfType({ id, rule }: Named): boolean {
  const type = entityTypeOf(id)
  return type !== null && (rule.types.length === 0 || rule.types.includes(type))
}

/** Characters of a value that a message shows. */
const SHOWN = 80

function unknownId({ field, id, rule: { types, what, listedBy } }: Named): UnknownId {
  const shown = id.slice(0, SHOWN)
  const like = types.map((type) => `\`${ENTITIES[type].idPrefix}:…\``).join(' or ')
  const hint = like === '' ? '' : `, ${like},`
  return new UnknownId(field, shown, `"${shown}" is no ${what} on record; take an id${hint} from ${listedBy}`)
}

interface Context {
  readonly database: Database
  readonly requestId: string
  readonly viewer: { readonly role: string }
}

/** Makes every root field that can be read refuse ids that are on record nowhere, instead of answering with nothing. */
export function refuseUnknownIds<Asking extends Context>(
  resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, Asking>>>,
): Record<string, GraphQLFieldResolver<unknown, Asking>> {
  return Object.fromEntries(
    Object.entries(resolvers).map(([field, resolve]): [string, GraphQLFieldResolver<unknown, Asking>] => [
      field,
      async (source, values, context, info) => {
        if (info.operation.operation === 'query') {
          const { database, requestId, viewer } = context
          await refuseUnknown({ database, caller: { requestId, role: viewer.role } }, field, values)
        }
        return resolve(source, values, context, info)
      },
    ]),
  )
}
