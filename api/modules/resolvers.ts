import type { ActResolvers, RootResolvers } from '../schema.ts'
import { ACTOR_ACTS } from './actors/actor-acts.resolvers.ts'
import { ACTOR_RESOLVERS } from './actors/actors.resolvers.ts'
import { ADHESION_RESOLVERS } from './adhesions/adhesions.resolvers.ts'
import { CHANGE_RESOLVERS } from './changes/changes.resolvers.ts'
import { COVERAGE_RESOLVERS } from './coverage/coverage.resolvers.ts'
import { DRAFT_RESOLVERS } from './drafts/drafts.resolvers.ts'
import { ENTITY_RESOLVERS } from './entities/entities.resolvers.ts'
import { GROUP_ACTS } from './groups/group-acts.resolvers.ts'
import { GROUP_RESOLVERS } from './groups/groups.resolvers.ts'
import { IMPORT_ACTS, IMPORT_RESOLVERS } from './imports/imports.resolvers.ts'
import { NETWORK_RESOLVERS } from './network/network.resolvers.ts'
import { PEOPLE_ACTS, PEOPLE_RESOLVERS } from './people/people.resolvers.ts'
import { PROJECT_ACTS } from './projects/project-acts.resolvers.ts'
import { PROJECT_RESOLVERS } from './projects/projects.resolvers.ts'
import { SEARCH_RESOLVERS } from './search/search.resolvers.ts'
import { SOURCE_ACTS } from './sources/source-acts.resolvers.ts'
import { SOURCE_RESOLVERS } from './sources/sources.resolvers.ts'
import { STRUCTURE_RESOLVERS } from './structure/structure.resolvers.ts'
import { TERRITORY_RESOLVERS } from './territory/territory.resolvers.ts'
import { TERRITORY_ACTS } from './territory/territory-acts.resolvers.ts'
import { TIE_ACTS } from './ties/ties.resolvers.ts'
import { TIME_RESOLVERS } from './time/time.resolvers.ts'
import { VIEWER_RESOLVERS } from './viewer/viewer.resolvers.ts'
import { VIEW_RESOLVERS } from './views/views.resolvers.ts'

/** Who answers each root field; the compiler notices one that nobody answers. */
export const RESOLVERS: RootResolvers & ActResolvers = {
  ...ACTOR_ACTS,
  ...ADHESION_RESOLVERS,
  ...GROUP_ACTS,
  ...IMPORT_ACTS,
  ...PROJECT_ACTS,
  ...SOURCE_ACTS,
  ...TERRITORY_ACTS,
  ...TIE_ACTS,
  ...ACTOR_RESOLVERS,
  ...COVERAGE_RESOLVERS,
  ...DRAFT_RESOLVERS,
  ...CHANGE_RESOLVERS,
  ...ENTITY_RESOLVERS,
  ...GROUP_RESOLVERS,
  ...IMPORT_RESOLVERS,
  ...NETWORK_RESOLVERS,
  ...PEOPLE_ACTS,
  ...PEOPLE_RESOLVERS,
  ...PROJECT_RESOLVERS,
  ...SEARCH_RESOLVERS,
  ...SOURCE_RESOLVERS,
  ...STRUCTURE_RESOLVERS,
  ...TERRITORY_RESOLVERS,
  ...TIME_RESOLVERS,
  ...VIEWER_RESOLVERS,
  ...VIEW_RESOLVERS,
}
