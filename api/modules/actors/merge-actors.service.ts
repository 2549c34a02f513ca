import { versionOf } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import type { MergeActorsInput, QueryMergePreviewArgs } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { Draft } from '../../write/draft.ts'
import { type ExpectedFailure, type FieldProblem, type Outcome, problem, Refused } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { readerIn } from '../../write/read-records.ts'
import { act } from '../act.ts'
import { type NamedRecord, nameRecords } from '../changes/name-records.ts'
import { type MergePlanned, planMerge } from './merge-plan.ts'

/** Makes one actor of two. */
export function mergeActors(context: RequestContext, input: MergeActorsInput): Promise<Outcome> {
  return act(context, 'mergeActors', input, async (draft) => {
    await planMerge(draft, { ...input, choices: input.choices ?? [] })
    return { action: 'mergeActors', subjectId: input.keepId, reason: trimmed(input.reason) }
  })
}

/** Ties and facts named in a preview. */
const MOST_NAMED = 200
const EMPTY: MergePlanned = {
  fields: [],
  ties: { own: 0, moved: [], united: [], vanishing: [] },
  contacts: 0,
  cases: 0,
}

/** What merging two actors would do, by the plan that does it; null where they are not two actors on record. */
export async function previewMerge(context: RequestContext, { keepId, mergeId, choices }: QueryMergePreviewArgs) {
  const { database } = context
  const caller = callerOf(context)
  const records = readerIn((text, parameters) => database.read({ operation: 'mergePreview', text, parameters }, caller))
  const found = await records.read([keepId, mergeId])
  const [keep, merge] = [found.get(keepId), found.get(mergeId)]
  if (keep === undefined || merge === undefined) return null
  const at = new Date().toISOString()
  const by = { accountId: context.viewer.accountId, role: context.viewer.role }
  const draft = new Draft(records, { at, today: at.slice(0, 10), by })
  const asked = { keepId, keepVersion: null, mergeId, mergeVersion: null, choices: choices ?? [] }
  const { planned, failure } = await tryPlan(draft, asked)
  if (failure !== null && isNoPair(failure)) return null
  const name = async (ids: readonly string[]) =>
    (await nameRecords({ database, caller }, ids, MOST_NAMED)).toSorted(compareNamed)
  const { fields, ties, contacts, cases } = planned
  return {
    keepVersion: versionOf(keep),
    mergeVersion: versionOf(merge),
    fields,
    names: await name(fields.filter((field) => field.name === 'seat').flatMap(idsOf)),
    own: ties.own,
    moved: await name(ties.moved),
    united: await name(ties.united),
    vanishing: await name(ties.vanishing),
    contacts,
    cases,
    problems: [...draft.problems, ...(failure === null ? [] : [problemOf(failure)])],
  }
}

/** Kinds together, then by name: what the database gives first differs from time to time. */
function compareNamed(a: NamedRecord, b: NamedRecord): number {
  return a.type.localeCompare(b.type) || a.label.localeCompare(b.label, 'it') || a.id.localeCompare(b.id)
}

/** The ids that a field holds, of both sides. */
function idsOf({ kept, merged }: MergePlanned['fields'][number]): string[] {
  return [kept, merged].flatMap((json) => (json === null ? [] : [String(JSON.parse(json))]))
}

async function tryPlan(draft: Draft, asked: Parameters<typeof planMerge>[1]) {
  try {
    return { planned: await planMerge(draft, asked), failure: null }
  } catch (error) {
    if (error instanceof Refused) return { planned: EMPTY, failure: error.failure }
    throw error
  }
}

/** The two ids are of one actor, or not of two actors. */
function isNoPair(failure: ExpectedFailure): boolean {
  return failure[TYPE_KEY] === 'NotFound' || (failure[TYPE_KEY] === 'Conflict' && failure.code === 'SAME_ACTOR')
}

function problemOf(failure: ExpectedFailure): FieldProblem {
  switch (failure[TYPE_KEY]) {
    case 'Conflict':
      return problem('ties', failure.code, failure.ids.join(', '), failure.message)
    case 'Duplicate':
      return problem('ties', failure.code, failure.existingId, failure.message)
    default:
      return problem('ties', failure[TYPE_KEY], null, 'the two cannot be merged as they are')
  }
}
