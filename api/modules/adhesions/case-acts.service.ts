import { type AdhesionState, type AdhesionStep, NEXT_STEPS } from '#graph-schema/model/adhesion-case.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import { readStoredTie } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { NoteAdhesionStepInput, RejectAdhesionInput } from '../../generated/schema.ts'
import { cite, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { endRelationship, isTie, keptStating } from '../../write/end-record.ts'
import { stateTie } from '../../write/new-records.ts'
import { conflict, invalid, type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { type CaseRecord, type CaseStep, expectCase, putCase } from './case-record.ts'

/** Notes that somebody was spoken with, that an adhesion was signed, or that the adherent left. */
export function noteAdhesionStep(context: RequestContext, input: NoteAdhesionStepInput): Promise<Outcome> {
  const { step } = input
  if (step === 'DECIDED' || step === 'REJECTED') {
    const rule = `${step} is a decision: ask approveAdhesion or rejectAdhesion`
    return Promise.resolve(invalid([problem('step', 'STEP', step, rule)]).failure)
  }
  return act(context, 'noteAdhesionStep', input, async (draft) => {
    const found = await expectCase(draft, input)
    refuseStep(found.state, step)
    const taken = readStep(draft, input, step)
    draft.refuseProblems()
    if (step === 'SIGNED') await signTie(draft, found, taken)
    if (step === 'WITHDRAWN') await endTieOf(draft, found, taken)
    putCase(draft, { ...found, state: step, steps: [...found.steps, taken] })
    return { action: 'noteAdhesionStep', subjectId: found.actorId ?? found.id, reason: taken.note }
  })
}

/** Turns a request down; the applicant is told why by whoever decides. */
export function rejectAdhesion(context: RequestContext, input: RejectAdhesionInput): Promise<Outcome> {
  return act(context, 'rejectAdhesion', input, async (draft) => {
    const found = await expectCase(draft, input)
    refuseStep(found.state, 'REJECTED')
    if (trimmed(input.reason) === null) {
      draft.fail(problem('reason', 'REQUIRED', input.reason, 'say why; the applicant is told'))
    }
    const taken = readStep(draft, { ...input, note: input.reason }, 'REJECTED')
    draft.refuseProblems()
    putCase(draft, { ...found, state: 'REJECTED', steps: [...found.steps, taken] })
    return { action: 'rejectAdhesion', subjectId: found.id, reason: taken.note }
  })
}

/** @throws Refused when a step does not follow from where the case is. */
export function refuseStep(state: AdhesionState, step: AdhesionStep): void {
  if (NEXT_STEPS[state].includes(step)) return
  throw conflict('ADHESION_STATE', `an adhesion that is ${state} cannot become ${step}`)
}

interface StepSent {
  readonly on: string
  readonly proof?: string | null | undefined
  readonly note?: string | null | undefined
}

/** Reads a step as it was sent; its date is noted as a problem where it cannot be read. */
export function readStep(draft: Draft, sent: StepSent, step: AdhesionStep): CaseStep {
  const on = sent.on.trim()
  const day = parseEdtfDateOrRange(on)
  if (day === null || on.startsWith('[')) {
    draft.fail(problem('on', 'DATE', sent.on, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'))
  }
  const { at, by } = draft.moment
  return { step, on, proof: trimmed(sent.proof), note: trimmed(sent.note), by: by.accountId, at }
}

/** A citation of the document that proves a step; null where none was named. */
export function citeProof(draft: Draft, { proof, on }: Pick<CaseStep, 'proof' | 'on'>): string | null {
  return proof === null ? null : cite(draft, 'proof', { newSource: { title: proof, published: on } })
}

/** The tie of the adhesion becomes a signed one, from the day of the signature; that it was decided stays in the case. */
async function signTie(draft: Draft, found: CaseRecord, taken: CaseStep): Promise<void> {
  const tie = await expectTie(draft, found)
  const citation = citeProof(draft, taken)
  draft.refuseProblems()
  draft.remove(tie.id)
  const { id, kind, from, to, invitedBy, note } = tie
  await stateTie(
    draft,
    'on',
    { id, kind, from, to, invitedBy, note, role: 'SIGNED' },
    { ...keptStating(tie, citation), period: `${taken.on}/..`, dateStatus: 'GIVEN', attested: [] },
  )
}

async function endTieOf(draft: Draft, found: CaseRecord, taken: CaseStep): Promise<void> {
  const tie = await expectTie(draft, found)
  const stored = draft.get(tie.id)
  const citation = citeProof(draft, taken)
  draft.refuseProblems()
  if (stored?.form === 'RELATIONSHIP') await endRelationship(draft, 'on', stored, taken.on, citation)
}

async function expectTie(draft: Draft, { tieId }: CaseRecord) {
  if (tieId === null) throw conflict('ADHESION_TIE', 'approve the adhesion first: it is not on record yet')
  await draft.load([tieId])
  const stored = draft.get(tieId)
  if (stored?.form !== 'RELATIONSHIP' || !isTie(stored)) {
    throw conflict('ADHESION_TIE', 'the adhesion has been taken off the record meanwhile', [tieId])
  }
  const tie = readStoredTie(stored)
  await draft.load(sourcesOf([tie]))
  return tie
}
