import { z } from 'zod'
import { ACTOR_KINDS, type ActorKind } from '#graph-schema/model/actor.ts'
import { STORED_END } from '#graph-schema/model/day.ts'
import { DATE_STATUSES } from '#graph-schema/model/evidence.ts'
import { TIE_KINDS, TIE_ROLES } from '#graph-schema/model/tie.ts'
import type { Statement } from '../../database/run.ts'
import { TIE_PATTERN } from '../../read/presence.ts'
import type { KnownActor } from './duplicates.ts'

/** As many near actors as are worth comparing. */
const MOST_NEAR = 60
/** Ties shown to recognise an actor by. */
const TIES_SHOWN = 3
const FELLOWS_SHOWN = 5

const optionalText = z.string().nullable()
const actorRow = z.tuple([
  z.string(),
  z.string(),
  optionalText,
  z.array(z.string()),
  optionalText,
  optionalText,
  z.array(z.string()),
  z.enum(ACTOR_KINDS),
  z.boolean(),
])

/** An actor as it is compared, and as it is shown in a list. */
export interface NamedActor extends KnownActor {
  /** Tax codes of its sole traders. */
  readonly personalCodes: readonly string[]
  readonly kind: ActorKind
  readonly collective: boolean
}

/** `[id, name, acronym, aliases, tax code, VAT number, tax codes of its sole traders, kind, collective]` */
export const knownActorRow = actorRow.transform(
  ([id, name, acronym, aliases, taxCode, vatNumber, personalCodes, kind, collective]): NamedActor => ({
    id,
    name,
    acronym,
    aliases,
    taxCode,
    vatNumber,
    personalCodes,
    kind,
    collective,
  }),
)

const KNOWN_COLUMNS = `a.id, a.name, a.acronym, coalesce(a.aliases, []), a.taxCode, a.vatNumber,
  COLLECT { MATCH (c:Contact {actorId: a.id}) WHERE c.taxCode IS NOT NULL RETURN c.taxCode }, a.kind, a.collective`

/** Every actor on record, for comparing many at once. */
export function readKnownActors(): Statement {
  return {
    operation: 'knownActors',
    text: `CYPHER 5
MATCH (a:Actor)
RETURN ${KNOWN_COLUMNS}`,
    parameters: {},
  }
}

/** What the near actors are looked up by. Null texts of the full-text index mean: not asked. */
export interface NearQuestion {
  readonly codes: readonly string[]
  /** Folded keys, one term each: `key` or `key~1`. */
  readonly keys: string | null
  /** Any of these words, with slips. */
  readonly words: string | null
  readonly except: string
}

/** Actors near enough to be compared with one that is looked for. */
export function readNearActors({ codes, keys, words, except }: NearQuestion): Statement {
  const indexed = (index: string, name: string) =>
    `CALL db.index.fulltext.queryNodes('${index}', $${name}, {limit: ${MOST_NEAR}}) YIELD node AS a, score RETURN a, score`
  const branches = [
    'MATCH (a:Actor) WHERE a.taxCode IN $codes RETURN a, 1000.0 AS score',
    'MATCH (a:Actor) WHERE a.vatNumber IN $codes RETURN a, 1000.0 AS score',
    'MATCH (c:Contact) WHERE c.taxCode IN $codes MATCH (a:Actor {id: c.actorId}) RETURN a, 1000.0 AS score',
    ...(keys === null ? [] : [indexed('entityKeys', 'keys')]),
    ...(words === null ? [] : [indexed('entitySearch', 'words')]),
  ]
  return {
    operation: 'nearActors',
    text: `CYPHER 5
CALL () {
  ${branches.join('\n  UNION ALL ')}
}
WITH a, max(score) AS score
WHERE a:Actor AND a.id <> $except
WITH a ORDER BY score DESC, a.id LIMIT ${MOST_NEAR}
RETURN ${KNOWN_COLUMNS}`,
    parameters: { codes, except, ...(keys === null ? {} : { keys }), ...(words === null ? {} : { words }) },
  }
}

const knownTie = z.tuple([
  z.string(),
  z.enum(TIE_KINDS),
  z.enum(TIE_ROLES).nullable(),
  z.boolean(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(DATE_STATUSES),
  optionalText,
])

/** `[id, name, kind, seat, [tie …]]` */
export const describedActorRow = z.tuple([z.string(), z.string(), z.enum(ACTOR_KINDS), optionalText, z.array(knownTie)])

/** What an actor is recognised by: kind, seat, its first ties. */
export function describeActors(ids: readonly string[]): Statement {
  return {
    operation: 'describeDuplicates',
    text: `CYPHER 5
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id, a.name, a.kind, head(COLLECT { MATCH (a)-[:SEATED_IN]->(m:Municipality) RETURN m.name }),
  COLLECT {
    MATCH (a)-[t:${TIE_PATTERN}]-(o:Entity)
    WHERE t.endLatest >= ${STORED_END}
    WITH t, o ORDER BY t.kind, o.nameKey, t.id LIMIT ${TIES_SHOWN}
    RETURN [t.id, t.kind, t.role, startNode(t).id <> id, o.id, o.name, t.period, t.dateStatus,
      head(COLLECT { MATCH (s:Source {id: split(head(t.sources), '#')[0]}) RETURN s.name })]
  }`,
    parameters: { ids },
  }
}

/** `[[[id, name, kind] …], how many]` */
export const fellowsRow = z.tuple([z.array(z.tuple([z.string(), z.string(), z.enum(ACTOR_KINDS)])), z.number().int()])

/** Actors with a word in their name, those that were told already left out. */
export function readFellows(word: string, told: readonly string[]): Statement {
  return {
    operation: 'nameFellows',
    text: `CYPHER 5
CALL db.index.fulltext.queryNodes('entitySearch', $word) YIELD node AS a
WHERE a:Actor AND NOT a.id IN $told AND $word IN split(a.nameKey, ' ')
WITH a ORDER BY a.nameKey, a.id
WITH collect([a.id, a.name, a.kind]) AS found
RETURN found[..${FELLOWS_SHOWN}], size(found)`,
    parameters: { word, told },
  }
}
