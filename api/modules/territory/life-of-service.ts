import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import type { EntityRecord } from '#graph-schema/model/records.ts'
import { readStoredFact, storeRecord } from '#graph-schema/model/stored-record.ts'
import { deriveIn, type Stating, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { checkAround, endedStating, isOpen, isTie } from '../../write/end-record.ts'
import { stateFact } from '../../write/new-records.ts'
import { putFact } from '../../write/put-record.ts'

type Lived = Pick<EntityRecord, 'id' | 'period' | 'startEarliest' | 'startLatest'>

interface Said {
  readonly service: Lived
  readonly relationship: 'MEETS' | 'SERVES'
  /** Needs or places; one that is repeated counts once. */
  readonly ends: readonly string[]
}

/**
 * Puts what a new service meets or serves, for as long as the service is there: where a need or place began only later,
 * from then on.
 */
export async function stateWhile(
  draft: Draft,
  field: string,
  { service, relationship, ends }: Said,
  undated: Stating,
): Promise<void> {
  await draft.load(ends)
  for (const [place, to] of [...new Set(ends)].entries()) {
    const period = periodWithin(service, draft.entity(to))
    await stateFact(draft, `${field}.${place}`, { relationship, from: service.id, to }, { ...undated, period })
  }
}

function periodWithin({ period, startLatest }: Lived, end: Lived | undefined): string {
  if (period === '/' || end === undefined || startLatest >= end.startEarliest) return period
  return `${end.period.split('/')[0] ?? ''}/${period.split('/')[1] ?? ''}`
}

/**
 * Ends a service which nobody offers any more, and what it meets and serves, with the last of its offers. That end
 * stands against documents that saw the service later, since the day of a document only stands in for a date.
 */
export async function endUnoffered(draft: Draft, field: string, id: string, citation: string | null): Promise<void> {
  await draft.loadAround([id])
  const service = draft.entity(id)
  if (service === undefined || !isOpen(service)) return
  const facts = draft
    .around(id)
    .filter((stored) => !isTie(stored))
    .map(readStoredFact)
  const offers = facts.filter(({ relationship }) => relationship === 'OFFERS')
  const [last] = [...offers].sort((a, b) => b.endLatest - a.endLatest || b.endEarliest - a.endEarliest)
  const on = last?.period.split('/')[1]
  if (last === undefined || isOpen(last) || on === undefined) return
  const open = facts.filter(isOpen)
  await draft.load(sourcesOf([service, ...open]))
  const evidence = deriveIn(draft, field, endedStating(seenBefore(service, last.endLatest), on, citation))
  draft.refuseProblems()
  if (evidence !== null) draft.put(storeRecord({ ...service, ...evidence }))
  for (const fact of open) {
    const ended = deriveIn(draft, field, endedStating(seenBefore(fact, last.endLatest), on, null))
    if (ended !== null) await putFact(draft, field, { ...fact, ...ended })
  }
  draft.refuseProblems()
  await checkAround(draft, field, id)
}

/** A record without attestations from its end on. */
function seenBefore<Held extends Pick<EvidenceFields, 'attested'>>(record: Held, end: number): Held {
  const attested = record.attested.filter((text) => (parseEdtfDateOrRange(text)?.earliest ?? end) < end)
  return { ...record, attested }
}
