import { parseIsoDay } from '#graph-schema/model/day.ts'
import { checkEmail, checkPhone, checkTaxCode, checkWebsite } from '#graph-schema/model/registration.ts'
import { correctCodeOf, readTaxCode } from '#graph-schema/model/tax-code.ts'
import type { RequestContext } from '../../context.ts'
import type { SubmitAdhesionInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putCase } from './case-record.ts'
import { passJoinDoor } from './join-door.ts'

const LONGEST_TEXT = 300
const LONGEST_MESSAGE = 4_000

/** Takes a request to join: it reaches the inbox, and nothing of it the network. */
export async function submitAdhesion(context: RequestContext, input: SubmitAdhesionInput): Promise<Outcome> {
  let counted = false
  return act(context, 'submitAdhesion', input, async (draft) => {
    checkSent(draft, input)
    await draft.load([input.seat, ...(input.areas ?? [])])
    checkPlaces(draft, input)
    draft.refuseProblems()
    // What was wrong, and what is sent again, is not counted.
    if (!counted) await passJoinDoor(context)
    counted = true
    const id = `adhesion:${makeSlug()}`
    const { at, today } = draft.moment
    putCase(draft, {
      id,
      version: 0,
      state: 'RECEIVED',
      receivedAt: at,
      name: trimmed(input.name) ?? '',
      // A person's code is no body's: it is asked for when it is needed.
      taxCode: bodyCodeOf(input.taxCode ?? ''),
      kind: input.kind ?? null,
      seatId: input.seat ?? null,
      areaIds: [...new Set(input.areas ?? [])],
      website: trimmed(input.website),
      contactName: trimmed(input.contactName),
      contactFunction: trimmed(input.contactFunction),
      contactEmail: trimmed(input.contactEmail),
      contactPhone: trimmed(input.contactPhone),
      message: input.message?.trim() || null,
      informedOn: parseIsoDay(today) === null ? null : today,
      steps: [],
      actorId: null,
      tieId: null,
    })
    return { action: 'submitAdhesion', subjectId: id }
  })
}

function bodyCodeOf(text: string): string | null {
  const reading = readTaxCode(text)
  return reading.kind === 'BODY' ? correctCodeOf(reading) : null
}

function checkSent(draft: Draft, input: SubmitAdhesionInput): void {
  const texts = {
    name: input.name,
    contactName: input.contactName,
    contactEmail: input.contactEmail,
    contactFunction: input.contactFunction,
    contactPhone: input.contactPhone,
    website: input.website,
  }
  for (const [field, text] of Object.entries(texts)) {
    if (text !== null && text !== undefined && text.length > LONGEST_TEXT) {
      draft.fail(problem(field, 'TOO_LONG', text, `${LONGEST_TEXT} characters at most`))
    }
  }
  for (const field of ['name', 'contactName', 'contactEmail'] as const) {
    if (trimmed(input[field]) === null) draft.fail(problem(field, 'REQUIRED', input[field], 'this is needed'))
  }
  if ((input.message ?? '').length > LONGEST_MESSAGE) {
    draft.fail(problem('message', 'TOO_LONG', input.message, `${LONGEST_MESSAGE} characters at most`))
  }
  if (!input.informed) {
    draft.fail(problem('informed', 'REQUIRED', 'false', 'read what happens to the data, and say that you have'))
  }
  const found = {
    taxCode: checkTaxCode(input.taxCode ?? '', null),
    contactEmail: checkEmail(input.contactEmail),
    contactPhone: checkPhone(input.contactPhone ?? ''),
    website: checkWebsite(input.website ?? ''),
  }
  for (const [field, issue] of Object.entries(found)) {
    if (issue === null) continue
    draft.fail(problem(field, issue.code, Reflect.get(input, field), RULES[field] ?? '', issue.proposal))
  }
}

const RULES: Readonly<Record<string, string>> = {
  taxCode: 'a tax code has 11 digits (16 characters for a person) and a check character',
  contactEmail: 'an e-mail address has the form name@host.tld',
  contactPhone: 'a telephone number has 6 to 15 digits',
  website: 'a web address begins with https://',
}

function checkPlaces(draft: Draft, { seat, areas }: SubmitAdhesionInput): void {
  if (typeof seat === 'string' && draft.entity(seat)?.type !== 'MUNICIPALITY') {
    draft.fail(problem('seat', 'UNKNOWN', seat, 'no comune on record has this id'))
  }
  for (const [place, area] of (areas ?? []).entries()) {
    if (draft.entity(area)?.type === 'MICRO_AREA') continue
    draft.fail(problem(`areas.${place}`, 'UNKNOWN', area, 'no micro-area on record has this id'))
  }
}
