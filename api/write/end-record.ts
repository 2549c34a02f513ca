import { STORED_END } from '#graph-schema/model/day.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import { readStoredFact, readStoredTie, type StoredRelationship } from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { deriveIn, type Stating, sourcesOf } from './cite.ts'
import type { Draft } from './draft.ts'
import { conflict, problem } from './outcome.ts'
import { putFact, putTie } from './put-record.ts'

type Evidenced = Pick<
  EvidenceFields,
  'period' | 'certainty' | 'dateStatus' | 'sources' | 'confirmations' | 'attested' | 'endLatest' | 'sets'
>

/** Whether no end of a fact is known. */
export function isOpen({ endLatest }: { readonly endLatest: number }): boolean {
  return endLatest >= STORED_END
}

/** Reads the day, month or year of an end; null, with the problem noted, where it is none. */
export function readEndDate(draft: Draft, field: string, text: string): string | null {
  const date = text.trim()
  if (parseEdtfDateOrRange(date) !== null && !date.startsWith('[')) return date
  draft.fail(
    problem(field, 'DATE', text, 'an end is YYYY, YYYY-MM or YYYY-MM-DD: the first day on which it no longer holds'),
  )
  return null
}

/** What a fact states once it has ended: its start, sources and attestations stay. */
export function endedStating(record: Evidenced, on: string, citation: string | null): Stating {
  const [start = ''] = record.period.split('/')
  return {
    period: `${start}/${on}`,
    dateStatus: 'GIVEN',
    certainty: record.certainty,
    sources: citation === null ? record.sources : [...record.sources, citation],
    confirmations: record.confirmations,
    attested: record.attested,
    sets: record.sets,
  }
}

/** What a fact states already, with a further source where one is given. */
export function keptStating(record: Evidenced, citation: string | null): Stating {
  const { period, dateStatus, certainty, confirmations, attested, sets } = record
  const sources = citation === null ? record.sources : [...record.sources, citation]
  return { period, dateStatus, certainty, sources, confirmations, attested, sets }
}

export function isTie({ relationship }: StoredRelationship): boolean {
  return TIE_KINDS.some((kind) => TIES[kind].relationship === relationship)
}

/** Ends a tie or a territorial fact on a day. @throws Refused when it has ended already. */
export async function endRelationship(
  draft: Draft,
  field: string,
  stored: StoredRelationship,
  on: string,
  citation: string | null,
): Promise<void> {
  const record = isTie(stored) ? readStoredTie(stored) : readStoredFact(stored)
  if (!isOpen(record)) {
    throw conflict('ENDED', `it has ended already (${record.period}); put the date right by a correction`, [record.id])
  }
  await draft.load(sourcesOf([record]))
  const evidence = deriveIn(draft, field, endedStating(record, on, citation))
  if (evidence === null) return
  if ('kind' in record) await putTie(draft, field, { ...record, ...evidence })
  else await putFact(draft, field, { ...record, ...evidence })
}

/**
 * Ends everything open that hangs on an entity which ends on a day; what would begin only later, and so never held,
 * stands in the way.
 */
export async function endAround(draft: Draft, id: string, on: string, endsTies: boolean): Promise<void> {
  await draft.loadAround([id])
  const open = draft
    .around(id)
    .filter((stored) => isOpen(isTie(stored) ? readStoredTie(stored) : readStoredFact(stored)))
  if (open.length > 0 && !endsTies) {
    throw conflict(
      'OPEN_TIES',
      'it has ties or facts that are still open; end them first, or with it',
      open.map((one) => one.id),
    )
  }
  for (const stored of open) await endRelationship(draft, 'on', stored, on, null)
}

/** Puts a relationship again as it stands, so that it is held against ends that have changed. */
export async function checkAround(draft: Draft, field: string, id: string): Promise<void> {
  await draft.loadAround([id])
  for (const stored of draft.around(id)) {
    if (isTie(stored)) await putTie(draft, field, readStoredTie(stored))
    else await putFact(draft, field, readStoredFact(stored))
  }
}
