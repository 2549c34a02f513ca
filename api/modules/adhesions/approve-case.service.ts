import type { RequestContext } from '../../context.ts'
import { Forbidden } from '../../errors.ts'
import type { ApproveAdhesionInput, ContactInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { stateTie } from '../../write/new-records.ts'
import { invalid, notFound, type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putContact } from '../actors/contacts.service.ts'
import { putRegistration } from '../actors/register-actor.service.ts'
import { citeProof, readStep, refuseStep } from './case-acts.service.ts'
import { type CaseRecord, expectCase, putCase } from './case-record.ts'
import { approverOf } from './settings.service.ts'

/**
 * Takes a body in: in one change it becomes an actor, or is recognised as one on record, gets its adhesion with the
 * document that proves it, and its contact person where there is a reason to keep that person's data.
 */
export function approveAdhesion(context: RequestContext, input: ApproveAdhesionInput): Promise<Outcome> {
  const { state } = input
  if (state !== 'DECIDED' && state !== 'SIGNED') {
    const rule = 'an adhesion is approved as DECIDED or as SIGNED'
    return Promise.resolve(invalid([problem('state', 'STATE', state, rule)]).failure)
  }
  return act(context, 'approveAdhesion', input, async (draft) => {
    if (context.viewer.role === 'STAFF' && (await approverOf(draft)) === 'BOARD') throw new Forbidden('approveAdhesion')
    const found = await expectCase(draft, input)
    refuseStep(found.state, state)
    const taken = readStep(draft, input, state)
    if (taken.proof === null) {
      draft.fail(problem('proof', 'REQUIRED', input.proof, 'name the document that proves the decision'))
    }
    draft.refuseProblems()
    await draft.load([input.pact, input.existing])
    if (draft.entity(input.pact)?.type !== 'PROJECT') throw notFound('pact', input.pact)
    const citation = citeProof(draft, taken)
    draft.refuseProblems()
    const actorId = await actorFor(draft, found, input, citation ?? '')
    const tie = await stateTie(
      draft,
      'on',
      { kind: 'ADHESION', from: actorId, to: input.pact, role: state, note: null },
      { period: `${taken.on}/..`, dateStatus: 'GIVEN', certainty: 'STATED', sources: [citation ?? ''] },
    )
    // What is kept of the person is the contact's from now on, or nobody's.
    const person = { contactName: null, contactFunction: null, contactEmail: null, contactPhone: null }
    const done = { state, actorId, tieId: tie?.id ?? null, steps: [...found.steps, taken] }
    putCase(draft, { ...found, ...person, message: null, ...done })
    return { action: 'approveAdhesion', subjectId: actorId, reason: taken.note }
  })
}

async function actorFor(
  draft: Draft,
  found: CaseRecord,
  input: ApproveAdhesionInput,
  citation: string,
): Promise<string> {
  const contact = contactOf(found, input)
  if (typeof input.existing === 'string') {
    if (draft.entity(input.existing)?.type !== 'ACTOR') throw notFound('existing', input.existing)
    if (contact !== null) putContact(draft, 'contact', input.existing, contact)
    return input.existing
  }
  if (input.actor === null || input.actor === undefined) {
    draft.fail(problem('actor', 'REQUIRED', null, 'say who the new actor is, or name one on record'))
    draft.refuseProblems()
  }
  return putRegistration(draft, {
    actor: input.actor ?? {},
    source: { sourceId: citation },
    seat: input.seat ?? null,
    areas: input.areas ?? [],
    contact,
    notTheSameAs: input.notTheSameAs ?? [],
  })
}

function contactOf(found: CaseRecord, { contactBasis }: ApproveAdhesionInput): ContactInput | null {
  const name = trimmed(found.contactName)
  if (name === null || contactBasis === null || contactBasis === undefined) return null
  return {
    name,
    function: found.contactFunction,
    email: found.contactEmail,
    phone: found.contactPhone,
    legalBasis: contactBasis,
    informedOn: found.informedOn,
  }
}
