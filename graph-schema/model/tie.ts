import type { EntityType } from './entity.ts'

/** Kinds of tie: the closed list of relationships that are the network. */
export const TIE_KINDS = [
  'MEMBERSHIP',
  'ADHESION',
  'PARTICIPATION',
  'COLLABORATION',
  'FUNDING',
  'FOUNDING',
  'RECOGNITION',
  'CONTRACT',
  'LINK',
] as const
export type TieKind = (typeof TIE_KINDS)[number]

export const TIE_ROLES = [
  'MEMBER',
  'ADHERENT',
  'LEADER',
  'PART',
  'DECIDED',
  'SIGNED',
  'PROMOTER',
  'PARTNER',
  'EVALUATOR',
  'COLLABORATOR',
  'SIGNATORY',
  'PARTY',
  'ADOPTER',
  'LAUNCHER',
  'HOST',
  'CO_ORGANISER',
  'ISSUER',
  'PUBLISHER',
  'IMPLEMENTER',
  'FOLLOWER',
  'PROSPECTIVE',
  'FUNDS',
  'CO_FUNDS',
  'FOUNDED',
  'PROMOTED',
  'REGISTERED',
  'AUTHORISED',
  'AIMS_AT',
  'CARRIES_OUT',
  'LED_TO',
  'ESTABLISHED',
  'INTEGRATES',
  'INFORMS',
  'CONCERNS',
  'MARKS',
  'REFERS_TO',
  'NEEDS',
  'NODE',
] as const
export type TieRole = (typeof TIE_ROLES)[number]

/** What an arrow says on the picture: one family for many (kind, role) pairs. */
export const ARROW_FAMILIES = ['COLLABORATES', 'BELONGS', 'PROMOTES', 'PART'] as const
export type ArrowFamily = (typeof ARROW_FAMILIES)[number]

export interface TieKindFacts {
  /** GraphQL type of the tie. */
  readonly type: string
  /** Neo4j relationship type; it never comes from input. */
  readonly relationship: string
  readonly directed: boolean
  readonly from: readonly EntityType[]
  readonly to: readonly EntityType[]
  /** Empty: a tie of this kind has no role. */
  readonly roles: readonly TieRole[]
}

const GROUPS: readonly EntityType[] = ['LOCAL_NODE', 'GOVERNANCE_BODY']

/** The one table of ties: which entities each kind joins, how it is stored, and which roles it takes. */
export const TIES: Readonly<Record<TieKind, TieKindFacts>> = {
  MEMBERSHIP: {
    type: 'Membership',
    relationship: 'MEMBER_OF',
    directed: true,
    from: ['ACTOR'],
    to: ['ACTOR', ...GROUPS],
    roles: ['MEMBER', 'ADHERENT', 'LEADER', 'PART'],
  },
  ADHESION: {
    type: 'Adhesion',
    relationship: 'ADHERES_TO',
    directed: true,
    from: ['ACTOR'],
    to: ['PROJECT'],
    roles: ['DECIDED', 'SIGNED'],
  },
  PARTICIPATION: {
    type: 'Participation',
    relationship: 'PARTICIPATES_IN',
    directed: true,
    from: ['ACTOR'],
    to: ['PROJECT', 'EVENT'],
    roles: [
      'PROMOTER',
      'PARTNER',
      'EVALUATOR',
      'COLLABORATOR',
      'SIGNATORY',
      'PARTY',
      'ADOPTER',
      'LAUNCHER',
      'HOST',
      'CO_ORGANISER',
      'ISSUER',
      'PUBLISHER',
      'IMPLEMENTER',
      'FOLLOWER',
      'PROSPECTIVE',
    ],
  },
  COLLABORATION: {
    type: 'Collaboration',
    relationship: 'COLLABORATES_WITH',
    directed: false,
    from: ['ACTOR'],
    to: ['ACTOR'],
    roles: [],
  },
  FUNDING: {
    type: 'Funding',
    relationship: 'FUNDS',
    directed: true,
    from: ['ACTOR', 'PROJECT'],
    to: ['PROJECT'],
    roles: ['FUNDS', 'CO_FUNDS'],
  },
  FOUNDING: {
    type: 'Founding',
    relationship: 'FOUNDED',
    directed: true,
    from: ['ACTOR'],
    to: ['ACTOR'],
    roles: ['FOUNDED', 'PROMOTED'],
  },
  RECOGNITION: {
    type: 'Recognition',
    relationship: 'RECOGNISED_BY',
    directed: true,
    from: ['ACTOR'],
    to: ['ACTOR'],
    roles: ['REGISTERED', 'AUTHORISED'],
  },
  CONTRACT: {
    type: 'Contract',
    relationship: 'CONTRACTS_WITH',
    directed: true,
    from: ['ACTOR'],
    to: ['ACTOR'],
    roles: [],
  },
  LINK: {
    type: 'Link',
    relationship: 'LINKED_TO',
    directed: true,
    from: ['PROJECT', 'EVENT', ...GROUPS],
    to: ['PROJECT', 'EVENT', ...GROUPS],
    roles: [
      'PART',
      'AIMS_AT',
      'CARRIES_OUT',
      'LED_TO',
      'ESTABLISHED',
      'INTEGRATES',
      'INFORMS',
      'CONCERNS',
      'MARKS',
      'REFERS_TO',
      'NEEDS',
      'NODE',
    ],
  },
}

/** Kinds of tie into which somebody may have been invited. */
export const INVITED_KINDS: readonly TieKind[] = ['ADHESION', 'MEMBERSHIP']

const BELONGS_ROLES: ReadonlySet<TieRole> = new Set(['MEMBER', 'ADHERENT', 'LEADER'])
const PROMOTES_ROLES: ReadonlySet<TieRole> = new Set([
  'PROMOTER',
  'LAUNCHER',
  'ISSUER',
  'PUBLISHER',
  'CARRIES_OUT',
  'LED_TO',
  'ESTABLISHED',
])
const PART_ROLES: ReadonlySet<TieRole> = new Set(['PART', 'NODE'])

/** The arrow family of a tie, decided by its kind and, where the kind is mixed, by its role. */
export function arrowFamily(kind: TieKind, role: TieRole | null): ArrowFamily {
  if (kind === 'ADHESION' || kind === 'RECOGNITION') return 'BELONGS'
  if (kind === 'FUNDING' || kind === 'FOUNDING') return 'PROMOTES'
  if (role === null) return 'COLLABORATES'
  if (PART_ROLES.has(role)) return 'PART'
  if (kind === 'MEMBERSHIP' && BELONGS_ROLES.has(role)) return 'BELONGS'
  return PROMOTES_ROLES.has(role) ? 'PROMOTES' : 'COLLABORATES'
}

/** Territorial facts: dated and sourced like ties, but not counted as ties of the network. */
export const TERRITORIAL_FACTS = [
  { relationship: 'SEATED_IN', from: ['ACTOR'], to: ['MUNICIPALITY'] },
  { relationship: 'SERVES', from: ['ACTOR', 'SERVICE'], to: ['MUNICIPALITY', 'MICRO_AREA'] },
  { relationship: 'COVERS', from: GROUPS, to: ['MICRO_AREA'] },
  { relationship: 'PART_OF_AREA', from: ['MUNICIPALITY'], to: ['MICRO_AREA'] },
  { relationship: 'TAKES_PLACE_IN', from: ['EVENT'], to: ['MUNICIPALITY'] },
  { relationship: 'OFFERS', from: ['ACTOR'], to: ['SERVICE'] },
  { relationship: 'MEETS', from: ['SERVICE'], to: ['NEED'] },
  { relationship: 'SEEKS', from: ['ACTOR'], to: ['NEED'] },
  { relationship: 'ABOUT', from: ['ACTOR', 'PROJECT', 'EVENT', ...GROUPS], to: ['THEME'] },
] as const satisfies readonly {
  relationship: string
  from: readonly EntityType[]
  to: readonly EntityType[]
}[]
export type TerritorialRelationship = (typeof TERRITORIAL_FACTS)[number]['relationship']
