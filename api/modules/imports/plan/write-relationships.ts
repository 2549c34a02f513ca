import { STORED_END } from '#graph-schema/model/day.ts'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { serviceRecord, type TieRecord, territorialFactRecord, tieRecord } from '#graph-schema/model/records.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import type { TieRole } from '#graph-schema/model/tie.ts'
import { addedEvidence, newEvidence, type RowWriter } from './row-writer.ts'

/** Writes where the actor sits: a seat on record elsewhere is taken for a mistake and put right. */
export function writeSeat(writer: RowWriter): void {
  const { records, stated, actorId, idStem, note } = writer
  const { seat } = stated
  if (seat === null) return
  const seats = records.factsFrom(actorId).filter((fact) => fact.relationship === 'SEATED_IN' && lasts(fact))
  if (seats.some(({ to }) => to === seat.id)) return
  const [held] = seats
  note('SEAT', held === undefined ? null : (records.entity(held.to)?.name ?? held.to), seat.name)
  if (held === undefined) putFact(writer, 'SEATED_IN', `${idStem}-seat`, seat.id)
  else records.put(territorialFactRecord.parse({ ...held, to: seat.id, ...addedEvidence(writer, held, null) }))
}

/** Adds the areas that the row names to those that the actor serves. */
export function writeAreas(writer: RowWriter): void {
  const { records, stated, actorId, idStem, note } = writer
  const served = records.factsFrom(actorId).filter((fact) => fact.relationship === 'SERVES' && lasts(fact))
  const added = stated.areas.filter(({ id }) => !served.some(({ to }) => to === id))
  if (added.length === 0) return
  const before = served.map(({ to }) => records.entity(to)?.name ?? to)
  note(
    'AREAS',
    before.length === 0 ? null : before.join(' · '),
    [...before, ...added.map(({ name }) => name)].join(' · '),
  )
  for (const { id } of added) putFact(writer, 'SERVES', `${idStem}-${id.replace(':', '-')}`, id)
}

/** Adds the services that the row names to those that the actor offers. */
export function writeServices(writer: RowWriter): void {
  const { records, stated, actorId, idStem, note } = writer
  const offered = records
    .factsFrom(actorId)
    .filter((fact) => fact.relationship === 'OFFERS' && lasts(fact))
    .map(({ to }) => records.entity(to)?.name ?? to)
  const added = stated.services.filter((name) => !offered.some((one) => searchKey(one) === searchKey(name)))
  if (added.length === 0) return
  note('SERVICES', offered.length === 0 ? null : offered.join(' · '), [...offered, ...added].join(' · '))
  added.forEach((name, place) => {
    const id = makeEntityId('SERVICE', `${idStem}-s${place + 1}`)
    const evidence = newEvidence(writer, null)
    const fields = { type: 'SERVICE', id, name, subject: null, summary: null }
    records.put(serviceRecord.parse({ ...fields, ...deriveSearchFields(name), ...evidence }))
    putFact(writer, 'OFFERS', `${idStem}-offers-${place + 1}`, id)
  })
}

/** Writes the adhesion that the row tells of: decided, unless it says signed. */
export function writeAdhesion(writer: RowWriter): void {
  const { stated } = writer
  if (stated.adhesion === null) return
  const { pact, role, date } = stated.adhesion
  const held = findTie(writer, 'ADHESION', pact.id)
  const tie: StatedTie = { kind: 'ADHESION', to: pact.id, role: role ?? held?.role ?? 'DECIDED', date, id: 'adhesion' }
  const isNew = held === undefined
  if (isNew) writer.note('PACT', null, pact.name)
  if (held?.role !== tie.role) writer.note('ADHESION_ROLE', held?.role ?? null, tie.role)
  if (date !== null && startOf(held) !== date) writer.note('ADHESION_DATE', startOf(held), date)
  putTie(writer, held, tie)
}

/** Writes the membership that the row tells of. */
export function writeMembership(writer: RowWriter): void {
  const { stated } = writer
  if (stated.membership === null) return
  const { group, date } = stated.membership
  const held = findTie(writer, 'MEMBERSHIP', group.id)
  if (held === undefined) writer.note('MEMBER_OF', null, group.name)
  if (date !== null && startOf(held) !== date) writer.note('MEMBER_FROM', startOf(held), date)
  putTie(writer, held, { kind: 'MEMBERSHIP', to: group.id, role: held?.role ?? 'MEMBER', date, id: 'member' })
}

interface StatedTie {
  readonly kind: 'ADHESION' | 'MEMBERSHIP'
  readonly to: string
  readonly role: TieRole
  readonly date: string | null
  readonly id: string
}

function findTie({ records, actorId }: RowWriter, kind: TieRecord['kind'], to: string): TieRecord | undefined {
  return records.tiesFrom(actorId).find((tie) => tie.kind === kind && tie.to === to && lasts(tie))
}

function putTie(writer: RowWriter, held: TieRecord | undefined, { kind, to, role, date, id }: StatedTie): void {
  const { records, stated, actorId, idStem } = writer
  const note = stated.note ?? held?.note ?? null
  if (held === undefined) {
    if (note !== null) writer.note('NOTE', null, note)
    records.put(
      tieRecord.parse({ id: `tie:${idStem}-${id}`, kind, from: actorId, to, role, note, ...newEvidence(writer, date) }),
    )
    return
  }
  if (note !== held.note && note !== null) writer.note('NOTE', held.note, note)
  const isSame = role === held.role && note === held.note && (date === null || startOf(held) === date)
  if (!isSame) records.put(tieRecord.parse({ ...held, role, note, ...addedEvidence(writer, held, date) }))
}

function putFact(writer: RowWriter, relationship: 'SEATED_IN' | 'SERVES' | 'OFFERS', id: string, to: string): void {
  const { records, actorId } = writer
  records.put(
    territorialFactRecord.parse({ id: `fact:${id}`, relationship, from: actorId, to, ...newEvidence(writer, null) }),
  )
}

/** Whether nothing on record says that it has ended. */
function lasts({ endLatest }: { readonly endLatest: number }): boolean {
  return endLatest >= STORED_END
}

/** The date by which a tie starts, as it was written; null where none is known. */
function startOf(tie: TieRecord | undefined): string | null {
  const start = tie?.period.split('/')[0] ?? ''
  return start === '' || start === '..' ? null : start
}
