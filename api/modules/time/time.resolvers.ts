import type {
  MutationCorrectMeetingArgs,
  MutationRecordMeetingArgs,
  MutationRemoveMeetingArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { compareNetwork } from './compare.service.ts'
import { readGrowth, readSpan } from './growth.service.ts'
import { correctMeeting, listMeetings, recordMeeting, removeMeeting } from './meetings.service.ts'

export const TIME_RESOLVERS = {
  growth: (_source, _values, context, info) => readGrowth(askOf(context, info)),
  compareNetwork: (_source, _values, context, info) => compareNetwork(askOf(context, info)),
  recordSpan: (_source, _values, context, info) => readSpan(askOf(context, info)),
  meetings: (_source, _values, context) => listMeetings(context),
  recordMeeting: (_source, { input }: MutationRecordMeetingArgs, context) => recordMeeting(context, input),
  correctMeeting: (_source, { input }: MutationCorrectMeetingArgs, context) => correctMeeting(context, input),
  removeMeeting: (_source, { input }: MutationRemoveMeetingArgs, context) => removeMeeting(context, input),
} satisfies Partial<RootResolvers & ActResolvers>
