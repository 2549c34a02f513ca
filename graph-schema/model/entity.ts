/** Entity types of the graph: the vertices of the network and of the territory. One word for one thing everywhere. */

export const ENTITY_TYPES = [
  'ACTOR',
  'LOCAL_NODE',
  'GOVERNANCE_BODY',
  'PROJECT',
  'EVENT',
  'MUNICIPALITY',
  'MICRO_AREA',
  'NEED',
  'SERVICE',
  'THEME',
  'SOURCE',
] as const

export type EntityType = (typeof ENTITY_TYPES)[number]

export interface EntityTypeFacts {
  /** Name of the GraphQL type and of the Neo4j label. */
  readonly label: string
  /** What stands before the colon in an id. */
  readonly idPrefix: string
  /** Groups also carry the label `Group`: they have members and areas. */
  readonly group: boolean
}

/** Every entity carries the label `Entity` and the label named here; ids are `<idPrefix>:<slug>`. */
export const ENTITIES: Readonly<Record<EntityType, EntityTypeFacts>> = {
  ACTOR: { label: 'Actor', idPrefix: 'actor', group: false },
  LOCAL_NODE: { label: 'LocalNode', idPrefix: 'local-node', group: true },
  GOVERNANCE_BODY: { label: 'GovernanceBody', idPrefix: 'governance-body', group: true },
  PROJECT: { label: 'Project', idPrefix: 'project', group: false },
  EVENT: { label: 'Event', idPrefix: 'event', group: false },
  MUNICIPALITY: { label: 'Municipality', idPrefix: 'municipality', group: false },
  MICRO_AREA: { label: 'MicroArea', idPrefix: 'micro-area', group: false },
  NEED: { label: 'Need', idPrefix: 'need', group: false },
  SERVICE: { label: 'Service', idPrefix: 'service', group: false },
  THEME: { label: 'Theme', idPrefix: 'theme', group: false },
  SOURCE: { label: 'Source', idPrefix: 'source', group: false },
}

/** Entity types that a tie of the network can touch, and that a picture draws; the others describe territory and evidence. */
export const NETWORK_ENTITY_TYPES: readonly EntityType[] = [
  'ACTOR',
  'LOCAL_NODE',
  'GOVERNANCE_BODY',
  'PROJECT',
  'EVENT',
]

export const PROJECT_KINDS = [
  'PACT',
  'PROJECT',
  'PROJECT_GROUP',
  'CALL',
  'STRATEGY',
  'PROTOCOL',
  'CHARTER',
  'STUDY',
  'ACTIVITY',
  'APPROACH',
  'PUBLICATION',
  'NETWORK',
  'EARLIER_PACT',
  'AGREEMENT',
] as const
export type ProjectKind = (typeof PROJECT_KINDS)[number]

/** The three things that the manifesto calls a local node a place of; each dated act of it is an event. */
const NODE_ACT_KINDS = ['RESEARCH', 'PROPOSAL', 'ACTION'] as const

export const EVENT_KINDS = [
  'SEMINAR',
  'SEMINAR_SERIES',
  'DESK',
  'SURVEY',
  'MILESTONE',
  'MEETING',
  ...NODE_ACT_KINDS,
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** How the project named by the vademecum reaches a comune: by name, as part of a named valley, or only by implication. */
export const MUNICIPALITY_SCOPES = ['NAMED', 'VALLEY', 'IMPLIED'] as const

export const GOVERNANCE_LEVELS = ['STRATEGIC', 'TECHNICAL', 'CAPILLARY'] as const
export type GovernanceLevel = (typeof GOVERNANCE_LEVELS)[number]
