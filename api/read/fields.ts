import { ENTITIES, ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { INVITED_KINDS, type TerritorialRelationship, TIE_KINDS, TIES, type TieKind } from '#graph-schema/model/tie.ts'

/** Values that are not one property as it is stored, but follow from one or more of them. */
export type DerivedValue = 'period' | 'directed' | 'populationDate' | 'point' | 'confirmations' | 'lastAttested'

/** Where the value of one field of the SDL comes from. */
export type FieldSource =
  /** A property as it is stored. A list that is missing is an empty list. */
  | { readonly from: 'property'; readonly property: string; readonly list: boolean }
  /** Computed in TypeScript from stored properties. */
  | { readonly from: 'derived'; readonly value: DerivedValue; readonly properties: readonly string[] }
  /** Presence on the day asked, computed by the database. */
  | { readonly from: 'presence' }
  /** The documents behind a fact. */
  | { readonly from: 'citations' }
  /** One of the two entities that a tie joins. */
  | { readonly from: 'end'; readonly end: 'from' | 'to' }
  /** An actor whose id is a property of a tie. */
  | { readonly from: 'referred'; readonly property: string }
  /** A page of the ties of an entity. */
  | { readonly from: 'ties'; readonly kinds: readonly TieKind[]; readonly direction: 'any' | 'in' }
  /** The tie of an entity whose start is the latest that is known. */
  | { readonly from: 'latestTie' }
  /** The latest day on which an entity or one of its ties was told, computed by the database. */
  | { readonly from: 'lastAttested' }
  /** Those who are named so far of the members that a collective actor stands for: by name, or how many. */
  | { readonly from: 'namedMembers'; readonly as: 'list' | 'count' }
  /** How many facts a source attests. */
  | { readonly from: 'citedBy' }
  /** Entities reached over territorial facts. */
  | RelatedSource

export interface RelatedSource {
  readonly from: 'related'
  readonly over: readonly TerritorialRelationship[]
  readonly direction: 'out' | 'in'
  /** Most facts on the way; a way of one fact and one of `steps` facts both count. */
  readonly steps: number
  /** Label of what is looked for; null where it may be any entity. */
  readonly label: string | null
  readonly orderBy: 'nameKey' | 'code'
  readonly size: 'one' | 'many'
}

export type FieldTable = Readonly<Record<string, Readonly<Record<string, FieldSource>>>>

const stored = (property: string): FieldSource => ({ from: 'property', property, list: false })
const storedList = (property: string): FieldSource => ({ from: 'property', property, list: true })
const tiesOf = (kinds: readonly TieKind[], direction: 'any' | 'in' = 'any'): FieldSource => ({
  from: 'ties',
  kinds,
  direction,
})

type Related = Pick<RelatedSource, 'over' | 'direction' | 'label'> & Partial<RelatedSource>
const related = (source: Related): FieldSource => ({
  from: 'related',
  steps: 1,
  orderBy: 'nameKey',
  size: 'many',
  ...source,
})

const BOUNDS = ['period', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const

const EVIDENCE = {
  id: stored('id'),
  period: { from: 'derived', value: 'period', properties: BOUNDS },
  version: stored('version'),
  confirmations: { from: 'derived', value: 'confirmations', properties: ['confirmations'] },
  dateStatus: stored('dateStatus'),
  certainty: stored('certainty'),
  presence: { from: 'presence' },
  sets: storedList('sets'),
  sources: { from: 'citations' },
} as const satisfies Record<string, FieldSource>

const ENTITY = {
  ...EVIDENCE,
  label: stored('name'),
  lastAttested: { from: 'lastAttested' },
  ties: tiesOf(TIE_KINDS),
} as const satisfies Record<string, FieldSource>
const THEMES = related({ over: ['ABOUT'], direction: 'out', label: 'Theme' })
const GROUP = {
  ...ENTITY,
  name: stored('name'),
  members: tiesOf(['MEMBERSHIP'], 'in'),
  areas: related({ over: ['COVERS'], direction: 'out', label: 'MicroArea', orderBy: 'code' }),
  latestTie: { from: 'latestTie' },
  themes: THEMES,
} as const satisfies Record<string, FieldSource>
const UNDERTAKING = {
  ...ENTITY,
  title: stored('name'),
  kind: stored('kind'),
  summary: stored('summary'),
  participations: tiesOf(['PARTICIPATION']),
  themes: THEMES,
}
const TIE = {
  ...EVIDENCE,
  kind: stored('kind'),
  from: { from: 'end', end: 'from' },
  to: { from: 'end', end: 'to' },
  role: stored('role'),
  directed: { from: 'derived', value: 'directed', properties: ['kind'] },
  attested: storedList('attested'),
  lastAttested: { from: 'derived', value: 'lastAttested', properties: ['lastAttested'] },
  note: stored('note'),
} as const satisfies Record<string, FieldSource>
const INVITED_TIE = { ...TIE, invitedBy: { from: 'referred', property: 'invitedBy' } } as const satisfies Record<
  string,
  FieldSource
>

/**
 * Type and field of the SDL → where its value comes from. A test holds that no field of an entity or tie is missing.
 * Names of properties and relationships come from here alone, never from a request.
 */
export const FIELDS: FieldTable = {
  Actor: {
    ...ENTITY,
    name: stored('name'),
    acronym: stored('acronym'),
    aliases: storedList('aliases'),
    kind: stored('kind'),
    collective: stored('collective'),
    memberEstimate: stored('memberEstimate'),
    namedMembers: { from: 'namedMembers', as: 'list' },
    namedMemberCount: { from: 'namedMembers', as: 'count' },
    legalForm: stored('legalForm'),
    thirdSectorSection: stored('thirdSectorSection'),
    sizeClass: stored('sizeClass'),
    ateco: stored('ateco'),
    categories: storedList('categories'),
    taxCode: stored('taxCode'),
    vatNumber: stored('vatNumber'),
    website: stored('website'),
    publicEmail: stored('publicEmail'),
    publicPhone: stored('publicPhone'),
    summary: stored('summary'),
    seatText: stored('seatText'),
    seat: related({ over: ['SEATED_IN'], direction: 'out', label: 'Municipality', size: 'one' }),
    areas: related({
      over: ['OFFERS', 'SERVES', 'PART_OF_AREA'],
      direction: 'out',
      steps: 3,
      label: 'MicroArea',
      orderBy: 'code',
    }),
    services: related({ over: ['OFFERS'], direction: 'out', label: 'Service' }),
    seeks: related({ over: ['SEEKS'], direction: 'out', label: 'Need', orderBy: 'code' }),
    themes: THEMES,
    memberships: tiesOf(['MEMBERSHIP']),
    adhesions: tiesOf(['ADHESION']),
    participations: tiesOf(['PARTICIPATION']),
    collaborations: tiesOf(['COLLABORATION']),
  },
  LocalNode: { ...GROUP, purpose: stored('purpose') },
  GovernanceBody: {
    ...GROUP,
    level: stored('level'),
    function: stored('function'),
    structural: stored('structural'),
  },
  Project: { ...UNDERTAKING, acronym: stored('acronym'), adhesions: tiesOf(['ADHESION']) },
  Event: {
    ...UNDERTAKING,
    places: related({ over: ['TAKES_PLACE_IN'], direction: 'out', label: 'Municipality' }),
  },
  Municipality: {
    ...ENTITY,
    name: stored('name'),
    istatCode: stored('istatCode'),
    population: stored('population'),
    populationDate: { from: 'derived', value: 'populationDate', properties: ['populationYear'] },
    areaKm2: stored('areaKm2'),
    seat: { from: 'derived', value: 'point', properties: ['latitude', 'longitude'] },
    scope: stored('scope'),
    microArea: related({ over: ['PART_OF_AREA'], direction: 'out', label: 'MicroArea', size: 'one' }),
    actors: related({ over: ['SEATED_IN'], direction: 'in', label: 'Actor' }),
    events: related({ over: ['TAKES_PLACE_IN'], direction: 'in', label: 'Event' }),
  },
  MicroArea: {
    ...ENTITY,
    name: stored('name'),
    code: stored('code'),
    municipalities: related({ over: ['PART_OF_AREA'], direction: 'in', label: 'Municipality' }),
  },
  Need: {
    ...ENTITY,
    code: stored('code'),
    services: related({ over: ['MEETS'], direction: 'in', label: 'Service' }),
    seekers: related({ over: ['SEEKS'], direction: 'in', label: 'Actor' }),
  },
  Service: {
    ...ENTITY,
    title: stored('name'),
    subject: stored('subject'),
    providers: related({ over: ['OFFERS'], direction: 'in', label: 'Actor' }),
    needs: related({ over: ['MEETS'], direction: 'out', label: 'Need', orderBy: 'code' }),
    areas: related({
      over: ['SERVES', 'PART_OF_AREA'],
      direction: 'out',
      steps: 2,
      label: 'MicroArea',
      orderBy: 'code',
    }),
  },
  Theme: {
    ...ENTITY,
    order: stored('order'),
    about: related({ over: ['ABOUT'], direction: 'in', label: null }),
  },
  Source: {
    ...ENTITY,
    title: stored('name'),
    publisher: stored('publisher'),
    published: stored('published'),
    attests: stored('attests'),
    url: stored('url'),
    licence: stored('licence'),
    set: stored('set'),
    citedBy: { from: 'citedBy' },
  },
  ...Object.fromEntries(TIE_KINDS.map((kind) => [TIES[kind].type, INVITED_KINDS.includes(kind) ? INVITED_TIE : TIE])),
}

/** GraphQL types (and labels) of entities, and GraphQL types of ties. */
export const ENTITY_TYPE_NAMES: readonly string[] = ENTITY_TYPES.map((type) => ENTITIES[type].label)
export const TIE_TYPE_NAMES: readonly string[] = TIE_KINDS.map((kind) => TIES[kind].type)
