import { z } from 'zod'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { ADHESION_STATES, ADHESION_STEPS } from '#graph-schema/model/adhesion-case.ts'
import { type StoredItem, storeItem } from '#graph-schema/model/stored-record.ts'
import type { Draft } from '../../write/draft.ts'
import { notFound } from '../../write/outcome.ts'

const text = z.string().nullable().default(null)

const step = z.object({
  step: z.enum(ADHESION_STEPS),
  on: z.string(),
  proof: text,
  note: text,
  /** Id of the account that noted it. */
  by: text,
  at: z.string(),
})
export type CaseStep = z.infer<typeof step>

/** A step as the store keeps it: a list of texts is all that a property can be. */
const storedStep = z.string().transform((written) => step.parse(JSON.parse(written)))

/** An adhesion on its way, as an item of the store. */
export const caseProperties = z.object({
  id: z.string(),
  version: z.number().default(0),
  state: z.enum(ADHESION_STATES),
  receivedAt: z.string(),
  name: z.string(),
  taxCode: text,
  kind: z.enum(ACTOR_KINDS).nullable().default(null),
  seatId: text,
  areaIds: z.array(z.string()).default([]),
  website: text,
  contactName: text,
  contactFunction: text,
  contactEmail: text,
  contactPhone: text,
  message: text,
  informedOn: text,
  steps: z.array(storedStep).default([]),
  actorId: text,
  tieId: text,
})
export type CaseRecord = z.infer<typeof caseProperties>

/** The case that an act is about, in the version that was read. */
export async function expectCase(
  draft: Draft,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<CaseRecord> {
  const stored = await draft.expect('ITEM', { id, version })
  if (stored.type !== 'ADHESION_CASE') throw notFound('id', id)
  return readCase(stored)
}

function readCase({ id, properties }: StoredItem): CaseRecord {
  return caseProperties.parse({ ...properties, id })
}

/** Puts a case as it shall be. */
export function putCase(draft: Draft, { version, steps, ...record }: CaseRecord): void {
  draft.put(
    storeItem('ADHESION_CASE', record.id, { ...record, steps: steps.map((taken) => JSON.stringify(taken)), version }),
  )
}
