import { z } from 'zod'
import { ENTITIES, NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { CERTAINTIES, DATE_STATUSES } from '#graph-schema/model/evidence.ts'
import type { Statement } from '../../database/run.ts'
import { where } from '../../read/emit.ts'
import { FACT_PATTERN } from '../../read/match-facts.ts'
import type { Temporal } from '../../read/plan.ts'
import { entityAtLeast, TIE_PATTERN, tieAtLeast } from '../../read/presence.ts'
import { isInSets } from '../conditions.ts'

/** Which facts are counted. */
export interface EvidenceQuestion {
  readonly temporal: Temporal
  /** Null for all. */
  readonly sets: readonly string[] | null
  /** Day asked about, as stored; null where none is. */
  readonly day: number | null
}

const counts = z.array(z.tuple([z.enum(CERTAINTIES), z.enum(DATE_STATUSES), z.number().int()]))
const count = z.number().int()

/** Counts of what no source says, in the order in which the statement gives them. */
export const UNKNOWN_COUNTS = [
  'actors',
  'actorsWithoutSeat',
  'actorsWithoutDate',
  'collectiveActors',
  'collectiveActorsWithoutEstimate',
  'localNodes',
  'governanceLevels',
  'governanceLevelsWithoutMembers',
  'adhesions',
  'adhesionsSigned',
  'events',
  'eventsWithoutDate',
  'services',
  'servicesWithoutArea',
] as const
type UnknownCount = (typeof UNKNOWN_COUNTS)[number]

/** `[[[certainty, date status, count] …] of entities, of ties, of territorial facts, [count …] of what no source says]` */
export const evidenceRow = z.tuple([counts, counts, counts, z.array(count).length(UNKNOWN_COUNTS.length)])

/** Counts facts by how they are founded and dated, and what no source says of them. */
export function countEvidence({ temporal, sets, day }: EvidenceQuestion): Statement {
  const { minimum } = temporal
  const inSets = (fact: string) => (sets === null ? [] : [isInSets(fact, '$sets')])
  const entity = (variable: string) => [...inSets(variable), ...entityAtLeast(minimum, variable)]
  const relationship = (...ends: readonly string[]) => [...inSets('t'), ...tieAtLeast(minimum, 't', ends)]
  const count = (pattern: string, conditions: readonly string[]) => `COUNT { MATCH ${pattern}${where(conditions)} }`
  const entities = (label: string, more: readonly string[] = []) => count(`(e:${label})`, [...entity('e'), ...more])
  const ties = (type: string, more: readonly string[] = []) =>
    count(`(a:Entity)-[t:${type}]->(b:Entity)`, [...relationship('a', 'b'), ...more])
  const isNowhere = (pattern: string, end: string) => `NOT EXISTS { MATCH ${pattern}${where(relationship('e', end))} }`
  const labels = NETWORK_ENTITY_TYPES.map((type) => ENTITIES[type].label).join('|')
  const undated = "e.dateStatus = 'UNKNOWN'"
  const texts: Readonly<Record<UnknownCount, string>> = {
    actors: entities('Actor'),
    actorsWithoutSeat: entities('Actor', [isNowhere('(e)-[t:SEATED_IN]->(b:Municipality)', 'b')]),
    actorsWithoutDate: entities('Actor', [undated]),
    collectiveActors: entities('Actor', ['e.collective']),
    collectiveActorsWithoutEstimate: entities('Actor', ['e.collective', 'e.memberEstimate IS NULL']),
    localNodes: entities('LocalNode'),
    governanceLevels: entities('GovernanceBody', ['e.structural']),
    governanceLevelsWithoutMembers: entities('GovernanceBody', [
      'e.structural',
      isNowhere('(a:Entity)-[t:MEMBER_OF]->(e)', 'a'),
    ]),
    adhesions: ties('ADHERES_TO'),
    adhesionsSigned: ties('ADHERES_TO', ["t.role = 'SIGNED'"]),
    events: entities('Event'),
    eventsWithoutDate: entities('Event', [undated]),
    services: entities('Service'),
    servicesWithoutArea: entities('Service', [isNowhere('(e)-[t:SERVES]->(b:Entity)', 'b')]),
  }
  return {
    operation: 'evidence',
    text: `CYPHER 5
RETURN ${tally(`(e:${labels})`, 'e', ['coalesce(e.structural, false) = false', ...entity('e')])} AS entities,
  ${tally(`(a:Entity)-[t:${TIE_PATTERN}]->(b:Entity)`, 't', relationship('a', 'b'))} AS ties,
  ${tally(`(a:Entity)-[t:${FACT_PATTERN}]->(b:Entity)`, 't', relationship('a', 'b'))} AS facts,
  [${UNKNOWN_COUNTS.map((name) => texts[name]).join(',\n   ')}] AS unknown`,
    parameters: { ...(sets === null ? {} : { sets }), ...(day === null ? {} : { day }) },
  }
}

function tally(pattern: string, fact: string, conditions: readonly string[]): string {
  const pair = `${fact}.certainty AS certainty, ${fact}.dateStatus AS dateStatus`
  return `COLLECT { MATCH ${pattern}${where(conditions)} WITH ${pair}, count(*) AS count ORDER BY certainty, dateStatus RETURN [certainty, dateStatus, count] }`
}
