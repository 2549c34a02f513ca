import type {
  MutationAnswerConfirmationArgs,
  MutationApproveAdhesionArgs,
  MutationMakeConfirmationLinkArgs,
  MutationNoteAdhesionStepArgs,
  MutationRejectAdhesionArgs,
  MutationRevokeConfirmationLinkArgs,
  MutationSetAdhesionApprovalArgs,
  MutationSettleReplyArgs,
  MutationSubmitAdhesionArgs,
  MutationTellApartArgs,
  QueryAdhesionCaseArgs,
  QueryConfirmationArgs,
  QueryConfirmationLinksArgs,
  QueryInboxArgs,
  QueryUndatedTiesArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { approveAdhesion } from './approve-case.service.ts'
import { noteAdhesionStep, rejectAdhesion } from './case-acts.service.ts'
import { readCase, readInbox, readUndatedTies } from './inbox.service.ts'
import {
  listConfirmationLinks,
  makeConfirmationLink,
  readConfirmation,
  revokeConfirmationLink,
} from './links.service.ts'
import { answerConfirmation, settleReply, tellApart } from './replies.service.ts'
import { setAdhesionApproval } from './settings.service.ts'
import { submitAdhesion } from './submit-case.service.ts'

export const ADHESION_RESOLVERS = {
  inbox: (_source, { staleMonths }: QueryInboxArgs, context) => readInbox(context, staleMonths ?? 24),
  adhesionCase: (_source, { id }: QueryAdhesionCaseArgs, context) => readCase(context, id),
  undatedTies: (_source, { first, entity }: QueryUndatedTiesArgs, context) =>
    readUndatedTies(context, first ?? 200, entity ?? null),
  confirmation: (_source, { code }: QueryConfirmationArgs, context) => readConfirmation(context, code),
  confirmationLinks: (_source, { actor }: QueryConfirmationLinksArgs, context) => listConfirmationLinks(context, actor),
  submitAdhesion: (_source, { input }: MutationSubmitAdhesionArgs, context) => submitAdhesion(context, input),
  noteAdhesionStep: (_source, { input }: MutationNoteAdhesionStepArgs, context) => noteAdhesionStep(context, input),
  approveAdhesion: (_source, { input }: MutationApproveAdhesionArgs, context) => approveAdhesion(context, input),
  rejectAdhesion: (_source, { input }: MutationRejectAdhesionArgs, context) => rejectAdhesion(context, input),
  setAdhesionApproval: (_source, { input }: MutationSetAdhesionApprovalArgs, context) =>
    setAdhesionApproval(context, input),
  settleReply: (_source, { input }: MutationSettleReplyArgs, context) => settleReply(context, input),
  tellApart: (_source, { input }: MutationTellApartArgs, context) => tellApart(context, input),
  makeConfirmationLink: (_source, { input }: MutationMakeConfirmationLinkArgs, context) =>
    makeConfirmationLink(context, input),
  revokeConfirmationLink: (_source, { input }: MutationRevokeConfirmationLinkArgs, context) =>
    revokeConfirmationLink(context, input),
  answerConfirmation: (_source, { input }: MutationAnswerConfirmationArgs, context) =>
    answerConfirmation(context, input),
} satisfies Partial<ActResolvers & RootResolvers>
