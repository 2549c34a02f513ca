import { parseIsoDay } from '#graph-schema/model/day.ts'
import type { TieRecord } from '#graph-schema/model/records.ts'
import { readStoredTie } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type {
  ConfirmTieInput,
  CorrectTieInput,
  EndTieInput,
  RecordTieInput,
  RemoveTieInput,
} from '../../generated/schema.ts'
import { type CitationGiven, cite, citedIds, deriveIn, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { endRelationship, isTie, keptStating, readEndDate } from '../../write/end-record.ts'
import { stateTie } from '../../write/new-records.ts'
import { notFound, type Outcome, problem } from '../../write/outcome.ts'
import { putTie, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

/** Records a tie between two entities on record. */
export function recordTie(context: RequestContext, input: RecordTieInput): Promise<Outcome> {
  return act(context, 'recordTie', input, async (draft) => {
    await draft.load(citedIds([input.source]))
    const citation = cite(draft, 'source', input.source)
    draft.refuseProblems()
    const said = {
      kind: input.kind,
      from: input.from,
      to: input.to,
      role: input.role ?? null,
      invitedBy: input.invitedBy ?? null,
    }
    const tie = await stateTie(
      draft,
      'tie',
      { ...said, note: trimmed(input.note) },
      {
        period: input.period ?? '/',
        dateStatus: input.dateStatus,
        certainty: input.certainty ?? 'STATED',
        sources: citation === null ? [] : [citation],
      },
    )
    return { action: 'recordTie', subjectId: tie?.id ?? '', reason: trimmed(input.reason) }
  })
}

/** Ends a tie from a day: it is history from then on. */
export function endTie(context: RequestContext, input: EndTieInput): Promise<Outcome> {
  return act(context, 'endTie', input, async (draft) => {
    const { stored, citation } = await readTie(draft, input)
    const on = readEndDate(draft, 'on', input.on)
    if (on !== null) await endRelationship(draft, 'on', stored, on, citation)
    return { action: 'endTie', subjectId: input.id, reason: trimmed(input.reason) }
  })
}

/** Puts a mistake in a tie right; also its kind or its ends. */
export function correctTie(context: RequestContext, input: CorrectTieInput): Promise<Outcome> {
  return act(context, 'correctTie', input, async (draft) => {
    const { tie, citation } = await readTie(draft, input)
    const kept = keptStating(tie, citation)
    const period = input.period ?? tie.period
    const dateStatus = input.dateStatus ?? (period === tie.period ? tie.dateStatus : null)
    // Attestations are of an undated fact; one that is dated now, or undated again, has them derived anew.
    const attested = period === tie.period ? tie.attested : []
    const certainty = input.certainty ?? tie.certainty
    draft.remove(tie.id)
    await stateTie(
      draft,
      'tie',
      {
        id: tie.id,
        kind: input.kind ?? tie.kind,
        from: input.from ?? tie.from,
        to: input.to ?? tie.to,
        role: input.role === undefined ? tie.role : input.role,
        invitedBy: input.invitedBy === undefined ? tie.invitedBy : input.invitedBy,
        note: input.note === undefined ? tie.note : trimmed(input.note),
      },
      { ...kept, period, dateStatus, certainty, attested },
    )
    return { action: 'correctTie', subjectId: tie.id, reason: trimmed(input.reason) }
  })
}

/** Notes that a tie still held on a day, by whom that was said. */
export function confirmTie(context: RequestContext, input: ConfirmTieInput): Promise<Outcome> {
  return act(context, 'confirmTie', input, async (draft) => {
    const { tie, citation } = await readTie(draft, input)
    const on = input.on ?? draft.moment.today
    if (parseIsoDay(on) === null || on > draft.moment.today) {
      draft.fail(problem('on', 'DATE', on, 'a confirmation is of a day up to today'))
      draft.refuseProblems()
    }
    const confirmations = [...new Set([...tie.confirmations, `${on} ${input.by ?? 'STAFF'}`])].sort()
    const evidence = deriveIn(draft, 'on', { ...keptStating(tie, citation), confirmations })
    if (evidence !== null) await putTie(draft, 'on', { ...tie, ...evidence })
    return { action: 'confirmTie', subjectId: tie.id }
  })
}

/** Takes away a tie that never held; the record keeps that it was there. */
export function removeTie(context: RequestContext, input: RemoveTieInput): Promise<Outcome> {
  return act(context, 'removeTie', input, async (draft) => {
    const { tie } = await readTie(draft, input)
    const reason = trimmed(input.reason)
    if (reason === null) draft.fail(problem('reason', 'REQUIRED', input.reason, 'say why it never held'))
    draft.remove(tie.id)
    return { action: 'removeTie', subjectId: tie.id, reason }
  })
}

interface Asked {
  readonly id: string
  readonly version: number
  readonly source?: CitationGiven
}

/** The tie that an act changes, in the version that was read, its sources and the new citation. */
async function readTie(draft: Draft, { id, version, source }: Asked) {
  const stored = await draft.expect('RELATIONSHIP', { id, version })
  if (!isTie(stored)) throw notFound('id', id)
  const tie: TieRecord = readStoredTie(stored)
  await draft.load([...sourcesOf([tie]), ...citedIds([source])])
  const citation = source === null || source === undefined ? null : cite(draft, 'source', source)
  draft.refuseProblems()
  return { stored, tie, citation }
}
