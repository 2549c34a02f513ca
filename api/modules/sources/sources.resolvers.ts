import { readPage } from '../../read/read-list.ts'
import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { listBySets } from '../conditions.ts'
import { readEvidence } from './evidence.service.ts'

const THEMES = listBySets('Theme')
const SOURCES = listBySets('Source')

export const SOURCE_RESOLVERS = {
  themes: (_source, _values, context, info) => readPage(askOf(context, info), THEMES),
  evidence: (_source, _values, context, info) => readEvidence(askOf(context, info)),
  sources: (_source, _values, context, info) => readPage(askOf(context, info), SOURCES),
} satisfies Partial<RootResolvers>
