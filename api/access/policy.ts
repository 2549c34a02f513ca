import type { Role } from '#graph-schema/model/limits.ts'
import type { MutationResolvers, QueryResolvers } from '../generated/schema.ts'

/** Fields of Query and of Mutation: the SDL's own lists, so that tables over them cannot forget one. */
export type QueryField = Exclude<keyof QueryResolvers, '__typename'>
export type MutationField = Exclude<keyof MutationResolvers, '__typename'>
/** No name is in both. */
export type RootField = QueryField | MutationField

/** The roles that may ask each root field. */
export type Policy = Readonly<Record<RootField, readonly Role[]>>

const EVERYBODY: readonly Role[] = ['PUBLIC', 'RESEARCHER', 'STAFF', 'BOARD', 'ADMIN']
const STAFF_UP: readonly Role[] = ['STAFF', 'BOARD', 'ADMIN']

const QUERIES: Readonly<Record<QueryField, readonly Role[]>> = {
  node: EVERYBODY,
  actor: EVERYBODY,
  actors: EVERYBODY,
  localNodes: EVERYBODY,
  governanceBodies: EVERYBODY,
  projects: EVERYBODY,
  events: EVERYBODY,
  municipalities: EVERYBODY,
  themes: EVERYBODY,
  sources: EVERYBODY,
  microAreas: EVERYBODY,
  needs: EVERYBODY,
  search: EVERYBODY,
  network: EVERYBODY,
  networkOverview: EVERYBODY,
  neighbourhood: EVERYBODY,
  paths: EVERYBODY,
  metrics: EVERYBODY,
  impactOfLeaving: EVERYBODY,
  evidence: EVERYBODY,
  facts: EVERYBODY,
  contacts: STAFF_UP,
  viewer: EVERYBODY,
  budget: EVERYBODY,
  possibleDuplicates: STAFF_UP,
}

const MUTATIONS: Readonly<Record<MutationField, readonly Role[]>> = {
  registerActor: STAFF_UP,
  correctActor: STAFF_UP,
  closeActor: STAFF_UP,
  reopenActor: STAFF_UP,
  moveSeat: STAFF_UP,
  recordContact: STAFF_UP,
  correctContact: STAFF_UP,
  eraseContact: STAFF_UP,
  offerService: STAFF_UP,
  withdrawService: STAFF_UP,
  seekNeed: STAFF_UP,
  assignTheme: STAFF_UP,
  serveArea: STAFF_UP,
  endFact: STAFF_UP,
  correctFact: STAFF_UP,
  foundLocalNode: STAFF_UP,
  changeLocalNode: STAFF_UP,
  closeGroup: STAFF_UP,
  recordNodeAct: STAFF_UP,
  recordGovernanceBody: STAFF_UP,
  correctGovernanceBody: STAFF_UP,
  recordProject: STAFF_UP,
  correctProject: STAFF_UP,
  recordEvent: STAFF_UP,
  correctEvent: STAFF_UP,
  recordSource: STAFF_UP,
  correctSource: STAFF_UP,
  recordTheme: STAFF_UP,
  correctTheme: STAFF_UP,
  recordTie: STAFF_UP,
  endTie: STAFF_UP,
  correctTie: STAFF_UP,
  confirmTie: STAFF_UP,
  removeTie: STAFF_UP,
}

/** Who may ask what. What is not here nobody may ask. */
export const POLICY: Policy = { ...QUERIES, ...MUTATIONS }
