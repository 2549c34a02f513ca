import { STORED_END } from './day.ts'
import { ENTITIES, ENTITY_TYPES, type EntityType } from './entity.ts'
import { evidenceFields, recordingFields } from './record-fields.ts'
import { INVITED_KINDS, TERRITORIAL_FACTS, TIE_KINDS, TIES, type TieKind } from './tie.ts'

/** A statement that finds what the store may not hold; it must return no row. */
export interface IntegrityCheck {
  readonly name: string
  /** The rule in words, for whoever reads a broken one. */
  readonly rule: string
  /** Takes no parameters; returns `id` (string or null) and `found` (string) of each offence, 100 at most. */
  readonly cypher: string
}

const TIE_TYPES = TIE_KINDS.map((kind) => TIES[kind].relationship)
const FACT_TYPES = TERRITORIAL_FACTS.map(({ relationship }) => relationship)
const ANY_RELATIONSHIP = [...TIE_TYPES, ...FACT_TYPES].join('|')
/** What every record has; when it was last told may not be known. */
const EVIDENCE = ['id', ...Object.keys(evidenceFields), ...Object.keys(recordingFields)].filter(
  (name) => name !== 'lastAttested',
)

function find(name: string, rule: string, match: string, found: string): IntegrityCheck {
  return { name, rule, cypher: `CYPHER 5\n${match}\nRETURN x.id AS id, ${found} AS found\nLIMIT 100` }
}

/** One rule, held against the entities and against the relationships between them. */
function findInBoth(name: string, rule: string, where: string, found: string): IntegrityCheck[] {
  return [
    find(`entity: ${name}`, rule, `MATCH (x:Entity)\n${where}`, found),
    find(`relationship: ${name}`, rule, `MATCH ()-[x:${ANY_RELATIONSHIP}]->()\n${where}`, found),
  ]
}

function isNull(properties: readonly string[]): string {
  return properties.map((property) => `x.${property} IS NULL`).join(' OR ')
}

function isOneOf(variable: string, types: readonly EntityType[]): string {
  return types.map((type) => `${variable}:${ENTITIES[type].label}`).join(' OR ')
}

function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text}'`).join(', ')}]`
}

/** One statement for many types: what is right is told case by case, and what is right for none of them is found. */
function eachCase(value: string, cases: readonly (readonly [string, string])[]): string {
  return `CASE ${value}\n${cases.map(([name, right]) => `  WHEN '${name}' THEN ${right}`).join('\n')}\n  ELSE false END`
}

function rightLabels(type: EntityType): readonly [string, string] {
  const { label, idPrefix, group } = ENTITIES[type]
  const others = ENTITY_TYPES.filter((other) => other !== type)
  return [idPrefix, `x:${label} AND NOT (${isOneOf('x', others)}) AND ${group ? '' : 'NOT '}x:Group`]
}

function rightEnds(
  relationship: string,
  from: readonly EntityType[],
  to: readonly EntityType[],
): readonly [string, string] {
  return [relationship, `a <> b AND (${isOneOf('a', from)}) AND (${isOneOf('b', to)})`]
}

function rightRole(kind: TieKind): readonly [string, string] {
  const { relationship, roles } = TIES[kind]
  const role = roles.length === 0 ? 'x.role IS NULL' : `coalesce(x.role, '') IN ${listOf(roles)}`
  return [relationship, `coalesce(x.kind, '') = '${kind}' AND ${role}`]
}

/** Rules of the store that its engine cannot enforce. Run after seeding, after a restore, and by night. */
export const INTEGRITY_CHECKS: readonly IntegrityCheck[] = [
  find(
    'entity: labels',
    'an entity has the labels of the one type that its id names',
    `MATCH (x:Entity)
WHERE NOT ${eachCase(`split(x.id, ':')[0]`, ENTITY_TYPES.map(rightLabels))}`,
    `reduce(text = '', label IN labels(x) | text + label + ' ')`,
  ),
  find(
    'entity: findable',
    'an entity has a name and what it is found by',
    `MATCH (x:Entity)\nWHERE ${isNull(['name', 'nameKey', 'searchKeys', 'searchText'])}`,
    `coalesce(x.name, '')`,
  ),
  find(
    'relationship: known type',
    'two entities are joined by one of the known relationships',
    `MATCH (:Entity)-[x]->(:Entity)\nWHERE NOT type(x) IN ${listOf([...TIE_TYPES, ...FACT_TYPES])}`,
    'type(x)',
  ),
  find(
    'relationship: ends',
    'a relationship joins entities of the types that its own type allows, never one to itself',
    `MATCH (a)-[x:${ANY_RELATIONSHIP}]->(b)
WHERE NOT ${eachCase('type(x)', [
      ...TIE_KINDS.map((kind) => rightEnds(TIES[kind].relationship, TIES[kind].from, TIES[kind].to)),
      ...TERRITORIAL_FACTS.map(({ relationship, from, to }) => rightEnds(relationship, from, to)),
    ])}`,
    `coalesce(a.id, '?') + ' ' + type(x) + ' ' + coalesce(b.id, '?')`,
  ),
  find(
    'relationship: kind and role',
    'a tie has the kind of its relationship type and one of the roles of that kind, or none where there are none',
    `MATCH ()-[x:${TIE_TYPES.join('|')}]->()
WHERE NOT ${eachCase('type(x)', TIE_KINDS.map(rightRole))}`,
    `type(x) + ' ' + coalesce(x.kind, '?') + ' ' + coalesce(x.role, '')`,
  ),
  find(
    'relationship: inviter',
    'who invited is an actor on record, other than who was invited, and only of the kinds of tie that say it',
    `MATCH (a)-[x:${TIE_TYPES.join('|')}]->()
WHERE x.invitedBy IS NOT NULL
  AND (NOT x.kind IN ${listOf(INVITED_KINDS)} OR x.invitedBy = a.id OR NOT EXISTS { (:Actor {id: x.invitedBy}) })`,
    'x.invitedBy',
  ),
  ...findInBoth(
    'dated',
    'a record says when it holds and how sure that is',
    `WHERE ${isNull(EVIDENCE)}`,
    `coalesce(x.period, '')`,
  ),
  ...findInBoth(
    'dates in order',
    'earliest bounds come before latest ones, and the start before the end',
    `WHERE x.startEarliest > x.startLatest OR x.endEarliest > x.endLatest OR x.startEarliest >= x.endLatest`,
    `coalesce(x.period, '')`,
  ),
  ...findInBoth('sourced', 'a record has a source', `WHERE x.sources IS NULL OR size(x.sources) = 0`, `''`),
  ...findInBoth(
    'source on record',
    'a source that is cited is on record',
    `UNWIND x.sources AS citation
WITH x, split(citation, '#')[0] AS sourceId
WHERE NOT EXISTS { (:Source {id: sourceId}) }`,
    'sourceId',
  ),
  ...findInBoth(
    'sets',
    'a record is in the sets of its sources and, where an act has stated it, in the register; in no other',
    `WITH x, COLLECT {
  UNWIND x.sources AS citation
  MATCH (source:Source {id: split(citation, '#')[0]})
  RETURN DISTINCT source.set
} AS expected
WHERE x.sets IS NULL OR any(one IN expected WHERE NOT one IN x.sets) OR any(one IN x.sets WHERE one <> 'register' AND NOT one IN expected)`,
    `reduce(text = '', one IN coalesce(x.sets, []) | text + one + ' ')`,
  ),
  find(
    'relationship: within the lives of its ends',
    'a record does not surely hold on a day when one of its ends is absent',
    `MATCH (a:Entity)-[x:${ANY_RELATIONSHIP}]->(b:Entity)
WHERE x.startLatest < x.endEarliest
  AND (x.startLatest < a.startEarliest OR x.startLatest < b.startEarliest
    OR x.endEarliest > a.endLatest OR x.endEarliest > b.endLatest)`,
    `a.id + ' → ' + b.id`,
  ),
  find(
    'relationship: one open membership',
    'of one pair and role there is one open membership',
    `MATCH (a)-[x:MEMBER_OF]->(b)
WHERE x.endLatest >= ${STORED_END}
WITH a, b, x.role AS role, collect(x) AS open
WHERE size(open) > 1
UNWIND open AS x`,
    `a.id + ' → ' + b.id + ' ' + coalesce(role, '')`,
  ),
  find(
    'relationship: one open collaboration',
    'of one pair there is one open collaboration, whichever way it is stored',
    `MATCH (a)-[x:COLLABORATES_WITH]->(b)
WHERE x.endLatest >= ${STORED_END}
WITH CASE WHEN a.id < b.id THEN a.id + ' – ' + b.id ELSE b.id + ' – ' + a.id END AS pair, collect(x) AS open
WHERE size(open) > 1
UNWIND open AS x`,
    'pair',
  ),
  find(
    'relationship: adhesion to a pact',
    'an adhesion is to a project of kind PACT',
    `MATCH ()-[x:ADHERES_TO]->(pact)\nWHERE pact.kind <> 'PACT'`,
    'pact.id',
  ),
  find(
    'gap item: about what is on record',
    'a survey result or an accepted gap is about a micro-area and a need on record',
    `MATCH (x:NeedReport|GapDecision)
WHERE NOT EXISTS { (:MicroArea {id: x.areaId}) } OR NOT EXISTS { (:Need {id: x.needId}) }`,
    `coalesce(x.areaId, '') + ' ' + coalesce(x.needId, '')`,
  ),
  find(
    'survey result: sourced',
    'a survey result has at least one answer and a source on record',
    `MATCH (x:NeedReport)
WHERE coalesce(x.answers, 0) < 1 OR size(coalesce(x.sources, [])) = 0
  OR any(citation IN x.sources WHERE NOT EXISTS { (:Source {id: split(citation, '#')[0]}) })`,
    `coalesce(toString(x.answers), '')`,
  ),
]
