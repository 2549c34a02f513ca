import type { ResourceNamespaceMap } from 'i18next'
import type { ActPlan } from '../form/plan.ts'
import {
  planAssignTheme,
  planCloseActor,
  planMoveSeat,
  planReopenActor,
  planSeekNeed,
  planServeArea,
  planWithdrawService,
} from './actor-plans.ts'
import { planCorrectContact, planEraseContact, planRecordContact } from './contact-plans.ts'
import { planCorrectEvent, planRecordEvent, planRecordOutreach } from './event-plans.ts'
import { planCorrectFact, planEndFact } from './fact-plans.ts'
import type { Given } from './given.ts'
import { planAddMember, planCloseGroup, planCorrectBody, planRecordBody } from './group-plans.ts'
import { planChangeNode, planFoundNode, planNodeAct } from './node-plans.ts'
import { planOfferService, planRecordService } from './service-plans.ts'
import { planCorrectSource, planCorrectTheme, planRecordSource, planRecordTheme } from './source-plans.ts'
import { planCorrectProject, planRecordProject } from './undertaking-plans.ts'

/** Every act of this feature: each has its words. */
export type ActName = keyof ResourceNamespaceMap['editing']['act']

/** How each act is asked for. */
export const PLANS: Readonly<Record<ActName, (given: Given) => ActPlan>> = {
  foundLocalNode: planFoundNode,
  changeLocalNode: planChangeNode,
  recordNodeAct: planNodeAct,
  recordGovernanceBody: planRecordBody,
  correctGovernanceBody: planCorrectBody,
  addMember: planAddMember,
  closeGroup: planCloseGroup,
  recordProject: planRecordProject,
  correctProject: planCorrectProject,
  recordEvent: (given) => planRecordEvent(given),
  recordOutreach: planRecordOutreach,
  correctEvent: planCorrectEvent,
  assignTheme: planAssignTheme,
  recordSource: planRecordSource,
  correctSource: planCorrectSource,
  recordTheme: planRecordTheme,
  correctTheme: planCorrectTheme,
  closeActor: planCloseActor,
  reopenActor: planReopenActor,
  moveSeat: planMoveSeat,
  offerService: planOfferService,
  recordService: planRecordService,
  withdrawService: planWithdrawService,
  seekNeed: planSeekNeed,
  serveArea: planServeArea,
  endFact: planEndFact,
  correctFact: planCorrectFact,
  recordContact: planRecordContact,
  correctContact: planCorrectContact,
  eraseContact: planEraseContact,
}
