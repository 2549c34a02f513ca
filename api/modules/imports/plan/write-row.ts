import type { FieldChange, RowProblem } from '#graph-schema/model/import-plan.ts'
import { InvalidPeriod } from '#graph-schema/model/period.ts'
import type { Ground } from './ground.ts'
import type { PlanQuestion, StatedRow } from './plan-types.ts'
import { makeRowWriter } from './row-writer.ts'
import type { WorkingRecords } from './working-records.ts'
import { createActor, updateActor } from './write-actor.ts'
import { writeAdhesion, writeAreas, writeMembership, writeSeat, writeServices } from './write-relationships.ts'

export type WrittenRow =
  | { readonly kind: 'WRITTEN'; readonly isNew: boolean; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'REFUSED'; readonly problems: readonly RowProblem[] }

/** Puts what a row says onto the records, all of it or nothing. */
export function writeRow(
  question: PlanQuestion,
  ground: Ground,
  records: WorkingRecords,
  { row, actorId, stated }: { readonly row: number; readonly actorId: string; readonly stated: StatedRow },
): WrittenRow {
  const actor = records.actor(actorId)
  const isOwn = actorId === actorIdOf(question, row)
  const problem = refuse(stated, actorId, actor !== undefined, isOwn)
  if (problem !== null) return { kind: 'REFUSED', problems: [problem] }
  const idStem = `${question.slug}-r${row}`
  const { writer, changes } = makeRowWriter({ records, sources: ground.sources, stated, actorId, idStem })
  try {
    if (actor === undefined) createActor(writer, idStem)
    else updateActor(writer, actor)
    writeSeat(writer)
    writeAreas(writer)
    writeAdhesion(writer)
    writeMembership(writer)
    writeServices(writer)
    const contradictions = records.findContradictions()
    if (contradictions.length === 0) {
      records.accept(actorId)
      return { kind: 'WRITTEN', isNew: actor === undefined, changes }
    }
    records.discard()
    return { kind: 'REFUSED', problems: contradictions.map(({ value, rule }) => contradicts(value, rule)) }
  } catch (error) {
    records.discard()
    if (error instanceof InvalidPeriod) return { kind: 'REFUSED', problems: [contradicts(error.text, error.problem)] }
    throw error
  }
}

/** Id of the actor that a row makes, should it make one; without a row, the beginning of all such ids. */
export function actorIdOf({ slug }: PlanQuestion, row: number | ''): string {
  return `actor:${slug}-r${row}`
}

/** What only shows once it is known whom the row is about. */
function refuse(stated: StatedRow, actorId: string, isThere: boolean, isOwn: boolean): RowProblem | null {
  if (!isThere && !isOwn) return problem('SAME_AS_LEFT_OUT', null, stated.name)
  if (!isThere && stated.kind === null && stated.guessedKind === null) return problem('KIND_MISSING', 'KIND', '')
  if (stated.membership?.group.id === actorId) return problem('GROUP_ITSELF', 'MEMBER_OF', stated.membership.group.name)
  return null
}

function contradicts(value: string, rule: string): RowProblem {
  return { ...problem('CONTRADICTS', null, value), facts: { rule } }
}

function problem(rule: RowProblem['rule'], field: RowProblem['field'], value: string): RowProblem {
  return { rule, field, value, facts: {}, suggestion: null }
}
