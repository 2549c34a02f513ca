import { z } from 'zod'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { CERTAINTIES, DATE_STATUSES, parseCitation } from '#graph-schema/model/evidence.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { TIE_KINDS, TIE_ROLES } from '#graph-schema/model/tie.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import { entityAtLeast, TIE_PATTERN, tieAtLeast } from '../../read/presence.ts'
import { shapePeriod } from '../../read/shape.ts'

/** What a share lets through. */
export interface SharedSlice {
  readonly entityIds: readonly string[]
  readonly tieIds: readonly string[]
  readonly asOf: string | null
  readonly fields: readonly ('SOURCES' | 'PLACES')[]
}

const PERIOD = (fact: string) =>
  `[${['period', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'].map((name) => `${fact}.${name}`).join(', ')}]`

function findEntities(dated: boolean): string {
  const kept = ['e.id IN $entityIds', ...(dated ? entityAtLeast('POSSIBLE', 'e') : [])]
  return `CYPHER 5
MATCH (e:Entity)
WHERE ${kept.join(' AND ')}
RETURN e.id, e.name, e.acronym, e.kind, coalesce(e.collective, false), e.memberEstimate, ${PERIOD('e')}, e.dateStatus, e.certainty, e.sets,
  e.seatText,
  COLLECT { MATCH (e)-[:SEATED_IN|TAKES_PLACE_IN|COVERS|PART_OF_AREA]->{1,2}(a:MicroArea) WITH DISTINCT a ORDER BY a.code RETURN [a.id, a.name] }
ORDER BY e.nameKey, e.id`
}

function findTies(dated: boolean): string {
  const kept = [
    't.id IN $tieIds',
    'a.id IN $entityIds',
    'b.id IN $entityIds',
    ...(dated ? tieAtLeast('POSSIBLE', 't', ['a', 'b']) : []),
  ]
  return `CYPHER 5
MATCH (a:Entity)-[t:${TIE_PATTERN}]->(b:Entity)
WHERE ${kept.join(' AND ')}
RETURN t.id, t.kind, t.role, a.id, b.id, ${PERIOD('t')}, t.dateStatus, t.certainty, t.sets, t.sources,
  COLLECT { UNWIND t.sources AS citation MATCH (s:Source {id: split(citation, '#')[0]}) RETURN DISTINCT [s.id, s.name, s.url, s.set] }
ORDER BY t.id`
}

const text = z.string().nullable()
const evidence = [z.array(z.unknown()), z.enum(DATE_STATUSES), z.enum(CERTAINTIES), z.array(z.string())] as const
const entityRow = z.tuple([
  z.string(),
  z.string(),
  text,
  text,
  z.boolean(),
  z.number().nullable(),
  ...evidence,
  text,
  z.array(z.tuple([z.string(), z.string()])),
])
const tieRow = z.tuple([
  z.string(),
  z.enum(TIE_KINDS),
  z.enum(TIE_ROLES).nullable(),
  z.string(),
  z.string(),
  ...evidence,
  z.array(z.string()),
  z.array(z.tuple([z.string(), z.string(), text, z.string()])),
])

/** Reads exactly what a share lets through, as of its day; fields that it does not share are null or empty. */
export async function readSharedNetwork(context: RequestContext, slice: SharedSlice) {
  const { entityIds, tieIds, asOf, fields } = slice
  const dated = asOf !== null
  const parameters = { entityIds, tieIds, day: asOf === null ? null : parseIsoDay(asOf) }
  const ask = (operation: string, statement: string) =>
    context.database.read({ operation, text: statement, parameters }, callerOf(context))
  const [entities, ties] = await Promise.all([
    ask('sharedEntities', findEntities(dated)),
    ask('sharedTies', findTies(dated)),
  ])
  return {
    entities: decodeRows('sharedEntities', entities, entityRow).map((row) => shapeEntity(row, fields)),
    ties: decodeRows('sharedTies', ties, tieRow).map((row) => shapeTie(row, fields)),
  }
}

function shapeEntity(row: z.infer<typeof entityRow>, fields: SharedSlice['fields']) {
  const [id, label, acronym, kind, collective, memberEstimate, period, dateStatus, certainty, sets, ...more] = row
  const [seatText, areas] = more
  const places = fields.includes('PLACES')
  return {
    ...{ id, label, type: entityTypeOf(id), acronym, kind, collective, memberEstimate },
    ...{ period: shapePeriod(period), dateStatus, certainty, sets },
    seatText: places ? seatText : null,
    areas: places ? areas.map(([areaId, name]) => ({ id: areaId, label: name })) : [],
  }
}

function shapeTie(row: z.infer<typeof tieRow>, fields: SharedSlice['fields']) {
  const [id, kind, role, fromId, toId, period, dateStatus, certainty, sets, citations, documents] = row
  const known = new Map(documents.map((document) => [document[0], document]))
  const cited = citations.flatMap((citation) => {
    const { sourceId, locator } = parseCitation(citation)
    const document = known.get(sourceId)
    if (document === undefined) return []
    const [, title, url, set] = document
    return [{ sourceId, title, url, set, locator: locator === '' ? null : locator }]
  })
  return {
    ...{ id, kind, role, fromId, toId },
    ...{ period: shapePeriod(period), dateStatus, certainty, sets },
    sources: fields.includes('SOURCES') ? cited : [],
  }
}
