import { readPage } from '../../read/read-list.ts'
import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { listBySets } from '../conditions.ts'

const PROJECTS = listBySets('Project')
const EVENTS = listBySets('Event')

export const PROJECT_RESOLVERS = {
  projects: (_source, _values, context, info) => readPage(askOf(context, info), PROJECTS),
  events: (_source, _values, context, info) => readPage(askOf(context, info), EVENTS),
} satisfies Partial<RootResolvers>
