import type {
  MutationAcceptGapArgs,
  MutationCorrectGapDecisionArgs,
  MutationCorrectNeedReportArgs,
  MutationRecordNeedReportsArgs,
  MutationRemoveNeedReportArgs,
  MutationReopenGapArgs,
  QueryGapDecisionsArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { readCoverage, readCoverageCell } from './coverage.service.ts'
import { acceptGap, correctGapDecision, listDecisions, reopenGap } from './gap-decisions.service.ts'
import { listReports } from './list-reports.service.ts'
import { correctNeedReport, recordNeedReports, removeNeedReport } from './need-reports.service.ts'
import { readTerritory } from './territory.service.ts'

export const COVERAGE_RESOLVERS = {
  coverage: (_source, _values, context, info) => readCoverage(askOf(context, info), context.viewer.role),
  coverageCell: (_source, _values, context, info) => readCoverageCell(askOf(context, info), context.viewer.role),
  needReports: (_source, _values, context, info) => listReports(askOf(context, info), context.viewer.role),
  territory: (_source, _values, context, info) => readTerritory(askOf(context, info)),
  gapDecisions: (_source, { asOf }: QueryGapDecisionsArgs, context) => listDecisions(context, asOf ?? null),
  recordNeedReports: (_source, { input }: MutationRecordNeedReportsArgs, context) => recordNeedReports(context, input),
  correctNeedReport: (_source, { input }: MutationCorrectNeedReportArgs, context) => correctNeedReport(context, input),
  removeNeedReport: (_source, { input }: MutationRemoveNeedReportArgs, context) => removeNeedReport(context, input),
  acceptGap: (_source, { input }: MutationAcceptGapArgs, context) => acceptGap(context, input),
  correctGapDecision: (_source, { input }: MutationCorrectGapDecisionArgs, context) =>
    correctGapDecision(context, input),
  reopenGap: (_source, { input }: MutationReopenGapArgs, context) => reopenGap(context, input),
} satisfies Partial<RootResolvers & ActResolvers>
