import type { Role } from '#graph-schema/model/limits.ts'
import type { MutationResolvers, QueryResolvers } from '../generated/schema.ts'

/** Fields of Query: the SDL's own list, so that a table over them cannot forget one. */
export type RootField = Exclude<keyof QueryResolvers, '__typename'>

/** Fields of Mutation. */
export type ActField = Exclude<keyof MutationResolvers, '__typename'>

/** The roles that may ask each root field, to read or to write. */
export type Policy = Readonly<Record<RootField | ActField, readonly Role[]>>

const EVERYBODY: readonly Role[] = ['PUBLIC', 'RESEARCHER', 'STAFF', 'BOARD', 'ADMIN']

const STAFF_UP: readonly Role[] = ['STAFF', 'BOARD', 'ADMIN']
const ADMINS: readonly Role[] = ['ADMIN']
/** Whoever has an account. */
const SIGNED_IN: readonly Role[] = ['RESEARCHER', 'STAFF', 'BOARD', 'ADMIN']

/** Who may ask what. What is not here nobody may ask. */
export const POLICY: Policy = {
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
  viewer: EVERYBODY,
  budget: EVERYBODY,
  facts: EVERYBODY,
  contacts: STAFF_UP,
  changes: STAFF_UP,
  changeAuthors: STAFF_UP,
  recordIntegrity: STAFF_UP,
  revertChange: STAFF_UP,
  mergePreview: STAFF_UP,
  mergeActors: STAFF_UP,
  sharedView: EVERYBODY,
  savedViews: SIGNED_IN,
  saveView: SIGNED_IN,
  changeView: SIGNED_IN,
  deleteView: SIGNED_IN,
  starView: SIGNED_IN,
  shares: STAFF_UP,
  shareView: STAFF_UP,
  revokeShare: STAFF_UP,
  registerActor: STAFF_UP,
  correctActor: STAFF_UP,
  closeActor: STAFF_UP,
  reopenActor: STAFF_UP,
  moveSeat: STAFF_UP,
  recordContact: STAFF_UP,
  correctContact: STAFF_UP,
  eraseContact: STAFF_UP,
  recordTie: STAFF_UP,
  endTie: STAFF_UP,
  correctTie: STAFF_UP,
  confirmTie: STAFF_UP,
  removeTie: STAFF_UP,
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
  offerService: STAFF_UP,
  withdrawService: STAFF_UP,
  seekNeed: STAFF_UP,
  assignTheme: STAFF_UP,
  serveArea: STAFF_UP,
  endFact: STAFF_UP,
  correctFact: STAFF_UP,
  accounts: ADMINS,
  administrators: SIGNED_IN,
  apiTokens: SIGNED_IN,
  sessions: SIGNED_IN,
  createAccount: ADMINS,
  changeAccount: ADMINS,
  createSignInLink: ADMINS,
  createApiToken: SIGNED_IN,
  revokeApiToken: SIGNED_IN,
  revokeSession: SIGNED_IN,
}
