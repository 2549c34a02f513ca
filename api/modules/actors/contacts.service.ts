import { z } from 'zod'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { type StoredItem, storeItem } from '#graph-schema/model/stored-record.ts'
import { readTaxCode } from '#graph-schema/model/tax-code.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type {
  ContactInput,
  CorrectContactInput,
  EraseContactInput,
  RecordContactInput,
} from '../../generated/schema.ts'
import type { Ask } from '../../read/ask.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { notFound, type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

const email = z.email()

/** Puts the data of a contact person of an actor; a new contact unless an id is given. The id it has. */
export function putContact(draft: Draft, field: string, actorId: string, given: ContactInput, known?: string): string {
  const id = known ?? `contact:${makeSlug()}`
  const name = trimmed(given.name)
  if (name === null) draft.fail(problem(`${field}.name`, 'REQUIRED', given.name, 'a contact needs a name'))
  const address = trimmed(given.email)
  if (address !== null && !email.safeParse(address).success) {
    draft.fail(problem(`${field}.email`, 'FORM', address, 'an e-mail address has the form name@host.tld'))
  }
  const code = trimmed(given.taxCode)
  const reading = readTaxCode(code ?? '')
  if (reading.kind !== 'EMPTY' && reading.kind !== 'PERSON') {
    draft.fail(problem(`${field}.taxCode`, reading.kind, code, 'the code of a person has 16 characters'))
  }
  const { informedOn, legalBasis } = given
  if (typeof informedOn === 'string' && (parseIsoDay(informedOn) === null || informedOn > draft.moment.today)) {
    draft.fail(problem(`${field}.informedOn`, 'DATE', informedOn, 'a day up to today is needed'))
  }
  const values = { actorId, name, function: trimmed(given.function), email: address, phone: trimmed(given.phone) }
  const taxCode = reading.kind === 'PERSON' ? reading.code : null
  draft.put(storeItem('CONTACT', id, { ...values, taxCode, legalBasis, informedOn, note: trimmed(given.note) }))
  return id
}

/** Adds a person to speak with to an actor on record. */
export function recordContact(context: RequestContext, input: RecordContactInput): Promise<Outcome> {
  return act(context, 'recordContact', input, async (draft) => {
    await draft.load([input.actorId])
    if (draft.entity(input.actorId)?.type !== 'ACTOR') throw notFound('actorId', input.actorId)
    putContact(draft, 'contact', input.actorId, input.contact)
    return { action: 'recordContact', subjectId: input.actorId }
  })
}

export function correctContact(context: RequestContext, input: CorrectContactInput): Promise<Outcome> {
  return act(context, 'correctContact', input, async (draft) => {
    const stored = await draft.expect('ITEM', input)
    const actorId = actorOf(stored, input.id)
    putContact(draft, 'contact', actorId, input.contact, input.id)
    return { action: 'correctContact', subjectId: actorId }
  })
}

/** Erases a person's data: the record keeps that it was done, never what they were. */
export function eraseContact(context: RequestContext, input: EraseContactInput): Promise<Outcome> {
  return act(context, 'eraseContact', input, async (draft) => {
    const stored = await draft.expect('ITEM', { id: input.id, version: null })
    const actorId = actorOf(stored, input.id)
    const reason = trimmed(input.reason)
    if (reason === null) draft.fail(problem('reason', 'REQUIRED', input.reason, 'say why, without personal data'))
    draft.remove(input.id)
    return { action: 'eraseContact', subjectId: actorId, reason }
  })
}

function actorOf({ type, properties: { actorId } }: StoredItem, id: string): string {
  if (type !== 'CONTACT' || typeof actorId !== 'string') throw notFound('id', id)
  return actorId
}

const LIST_CONTACTS = `CYPHER 5
MATCH (c:Contact {actorId: $actor})
RETURN properties(c)
ORDER BY c.name, c.id`

const text = z.string().nullable().default(null)
const contactRow = z.tuple([
  z.object({
    id: z.string(),
    version: z.number(),
    name: z.string(),
    function: text,
    email: text,
    phone: text,
    taxCode: text,
    legalBasis: z.string(),
    informedOn: text,
    note: text,
  }),
])

/** Persons to speak with of an actor, by name. */
export async function listContacts({ database, caller }: Ask, actor: string): Promise<unknown[]> {
  const statement = { operation: 'contacts', text: LIST_CONTACTS, parameters: { actor } }
  return decodeRows('contacts', await database.read(statement, caller), contactRow).map(([contact]) => contact)
}
