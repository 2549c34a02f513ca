import type {
  MutationCorrectSourceArgs,
  MutationCorrectThemeArgs,
  MutationRecordSourceArgs,
  MutationRecordThemeArgs,
} from '../../generated/schema.ts'
import type { ActResolvers } from '../../schema.ts'
import { correctSource, correctTheme, recordSource, recordTheme } from './source-acts.service.ts'

export const SOURCE_ACTS = {
  recordSource: (_source, { input }: MutationRecordSourceArgs, context) => recordSource(context, input),
  correctSource: (_source, { input }: MutationCorrectSourceArgs, context) => correctSource(context, input),
  recordTheme: (_source, { input }: MutationRecordThemeArgs, context) => recordTheme(context, input),
  correctTheme: (_source, { input }: MutationCorrectThemeArgs, context) => correctTheme(context, input),
} satisfies Partial<ActResolvers>
