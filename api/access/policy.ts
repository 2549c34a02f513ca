import type { Role } from '#graph-schema/model/limits.ts'
import type { QueryResolvers } from '../generated/schema.ts'

/** Fields of Query: the SDL's own list, so that a table over them cannot forget one. */
export type RootField = Exclude<keyof QueryResolvers, '__typename'>

/** The roles that may ask each root field. */
export type Policy = Readonly<Record<RootField, readonly Role[]>>

const EVERYBODY: readonly Role[] = ['PUBLIC', 'RESEARCHER', 'STAFF', 'BOARD', 'ADMIN']

const STAFF_UP: readonly Role[] = ['STAFF', 'BOARD', 'ADMIN']

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
  possibleDuplicates: STAFF_UP,
}
