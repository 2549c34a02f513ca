import type {
  MutationCorrectEventArgs,
  MutationCorrectProjectArgs,
  MutationRecordEventArgs,
  MutationRecordProjectArgs,
} from '../../generated/schema.ts'
import type { ActResolvers } from '../../schema.ts'
import { correctEvent, recordEvent } from './event-acts.service.ts'
import { correctProject, recordProject } from './project-acts.service.ts'

export const PROJECT_ACTS = {
  recordProject: (_source, { input }: MutationRecordProjectArgs, context) => recordProject(context, input),
  correctProject: (_source, { input }: MutationCorrectProjectArgs, context) => correctProject(context, input),
  recordEvent: (_source, { input }: MutationRecordEventArgs, context) => recordEvent(context, input),
  correctEvent: (_source, { input }: MutationCorrectEventArgs, context) => correctEvent(context, input),
} satisfies Partial<ActResolvers>
