import { z } from 'zod'
import type { EntityType } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import { BadInput } from '../../errors.ts'
import type { Ask } from '../../read/ask.ts'
import { shapeAnswer } from '../coverage/answer-plan.ts'
import type { DayView } from '../coverage/day-view.ts'
import { readCoverageQuestion } from '../coverage/read-question.ts'
import { endsOf } from './present.ts'
import type { Supposed, SupposedService, SupposedTie } from './suppose.ts'
import { compareSupposed } from './what-if.ts'

/** Of services, and of ties. */
const MOST_SUPPOSED = 10

const id = z.string()
const given = z.object({
  services: z.array(z.object({ actor: id, service: id.nullish(), need: id.nullish(), area: id })),
  ties: z.array(z.object({ a: id, b: id })),
})

/**
 * Answers `whatIf`: nothing is written.
 * @throws BadInput naming what cannot be supposed, and why
 */
export async function readWhatIf(ask: Ask, role: Role): Promise<unknown> {
  const { question, values } = await readCoverageQuestion(ask, role)
  const { services, ties } = given.parse(values)
  for (const [name, list] of [
    ['services', services],
    ['ties', ties],
  ] as const) {
    if (list.length <= MOST_SUPPOSED) continue
    throw new BadInput(`whatIf.${name}`, `${MOST_SUPPOSED} at most can be supposed at once, not ${list.length}`)
  }
  if (services.length + ties.length === 0) {
    throw new BadInput('whatIf', 'nothing is supposed; name at least one service or one tie')
  }
  const { view } = question
  const supposed: Supposed = {
    services: services.map((one, place) => readService(view, `whatIf.services.${place}`, one)),
    ties: ties.flatMap((one, place) => readTie(view, `whatIf.ties.${place}`, one)),
  }
  return shapeAnswer(ask, compareSupposed(question, supposed))
}

type Given = z.infer<typeof given>

function readService(view: DayView, field: string, one: Given['services'][number]): SupposedService {
  const [service, need] = [one.service ?? null, one.need ?? null]
  if ((service === null) === (need === null)) {
    throw new BadInput(`${field}.service`, 'name a service on record, or a need: exactly one of the two')
  }
  expectThere(view, `${field}.actor`, one.actor, 'ACTOR')
  expectThere(view, `${field}.area`, one.area, 'MICRO_AREA')
  if (need !== null) expectThere(view, `${field}.need`, need, 'NEED')
  if (service === null) return { actor: one.actor, area: one.area, needs: need === null ? [] : [need] }
  expectThere(view, `${field}.service`, service, 'SERVICE')
  const needs = [...endsOf(view, service, 'MEETS').keys()]
  if (needs.length === 0) {
    throw new BadInput(`${field}.service`, 'this service meets no need on record, so nothing would change; name a need')
  }
  return { actor: one.actor, area: one.area, needs }
}

/** None where the two collaborate already. */
function readTie(view: DayView, field: string, { a, b }: Given['ties'][number]): SupposedTie[] {
  expectThere(view, `${field}.a`, a, 'ACTOR')
  expectThere(view, `${field}.b`, b, 'ACTOR')
  if (a === b) throw new BadInput(`${field}.b`, 'an actor cannot be tied to itself; name another one')
  const isTied = view.state
    .tiesOf(a)
    .some((tie) => tie.kind === 'COLLABORATION' && [tie.from, tie.to].includes(b) && view.tieHeld(tie) !== null)
  return isTied ? [] : [{ a, b }]
}

/** Where ids are listed that `search` does not narrow to those of the matrix. */
const LISTS: Partial<Record<EntityType, string>> = {
  MICRO_AREA: 'the areas of `coverage`',
  NEED: 'the needs of `coverage`',
}

function expectThere(view: DayView, field: string, named: string, type: EntityType): void {
  if (entityTypeOf(named) === type && view.entity(named) !== null) return
  const what = type.toLowerCase().replace('_', '-')
  throw new BadInput(
    field,
    `"${named.slice(0, 80)}" is no ${what} that is there on the day; take an id from ${LISTS[type] ?? '`search`'}, or ask another day`,
  )
}
