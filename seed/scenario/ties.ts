import { makeTieId } from '#graph-schema/model/ids.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { EntityRecord, TieRecord } from '#graph-schema/model/records.ts'
import { TIES, type TieKind, type TieRole } from '#graph-schema/model/tie.ts'
import { actorId, actorLife } from './actors.ts'
import { type Dating, drawTiePeriod, stateEvidence } from './dates.ts'
import { deriveScenarioEvidence } from './ground.ts'
import { boundsOf, eventId, eventLife, localNodeId, localNodeLife, projectId, projectLife } from './groups.ts'
import type { ScenarioPlan } from './plan.ts'
import { drawBelow, drawFrom, drawWeighted, type Random, randomFor } from './random.ts'

type Target = 'PACT' | 'LOCAL_NODE' | 'PROJECT' | 'EVENT' | 'EARLIER_ACTOR'

interface Choice {
  readonly kind: TieKind
  readonly target: Target
  readonly roles: readonly TieRole[]
}

/** What an actor does, and how often. Ties between actors go to an earlier one, so that no pair is drawn twice. */
const CHOICES: readonly (readonly [Choice, number])[] = [
  [{ kind: 'ADHESION', target: 'PACT', roles: TIES.ADHESION.roles }, 10],
  [{ kind: 'MEMBERSHIP', target: 'LOCAL_NODE', roles: ['ADHERENT'] }, 18],
  [{ kind: 'MEMBERSHIP', target: 'EARLIER_ACTOR', roles: ['MEMBER'] }, 12],
  [{ kind: 'PARTICIPATION', target: 'PROJECT', roles: ['PROMOTER', 'PARTNER', 'COLLABORATOR', 'SIGNATORY'] }, 26],
  [{ kind: 'PARTICIPATION', target: 'EVENT', roles: ['HOST', 'CO_ORGANISER', 'FOLLOWER'] }, 8],
  [{ kind: 'COLLABORATION', target: 'EARLIER_ACTOR', roles: [] }, 18],
  [{ kind: 'CONTRACT', target: 'EARLIER_ACTOR', roles: [] }, 3],
  [{ kind: 'FUNDING', target: 'PROJECT', roles: TIES.FUNDING.roles }, 2],
  [{ kind: 'FOUNDING', target: 'EARLIER_ACTOR', roles: TIES.FOUNDING.roles }, 1],
  [{ kind: 'RECOGNITION', target: 'EARLIER_ACTOR', roles: TIES.RECOGNITION.roles }, 2],
]
const TRIES = 12

interface End {
  readonly id: EntityRecord['id']
  readonly life: Dating
}

/** Draws the ties of one actor: up to `count`, fewer only where lives leave no room. `firstNumber` counts from 1. */
export function makeTiesOf(plan: ScenarioPlan, index: number, count: number, firstNumber: number): TieRecord[] {
  const random = randomFor(plan.seed, 'ties', index)
  const life = boundsOf(actorLife(plan, index))
  const taken = new Set<string>()
  const ties: TieRecord[] = []
  for (let tries = 0; ties.length < count && tries < count * TRIES; tries += 1) {
    const { kind, target, roles } = drawWeighted(random, CHOICES)
    const end = drawEnd(plan, random, target, index)
    const role = roles.length === 0 ? null : drawFrom(random, roles)
    const key = `${kind} ${end?.id} ${kind === 'ADHESION' ? '' : role}`
    if (end === null || taken.has(key)) continue
    const dating = target === 'EVENT' ? datingOfEvent(life, end.life) : drawTiePeriod(random, life, boundsOf(end.life))
    if (dating === null) continue
    taken.add(key)
    const number = firstNumber + ties.length
    ties.push(makeTie(number, kind, actorId(index), end.id, role, dating, random() < 0.05 ? 'INFERRED' : 'STATED'))
  }
  return ties
}

/** The project that carries out each of the first events. */
export function makeLinks(plan: ScenarioPlan): TieRecord[] {
  return Array.from({ length: plan.links }, (_, index) => {
    const [life, number] = [eventLife(plan, index), index + 1]
    const project = 1 + (index % (plan.projects - 1))
    const meets = datingOfEvent(boundsOf(projectLife(plan, project)), life) !== null
    // The pact outlives every event: what no other project can have carried out is its own.
    return makeTie(number, 'LINK', projectId(meets ? project : 0), eventId(index), 'CARRIES_OUT', life, 'STATED')
  })
}

function drawEnd(plan: ScenarioPlan, random: Random, target: Target, index: number): End | null {
  switch (target) {
    case 'PACT':
      return { id: projectId(0), life: projectLife(plan, 0) }
    case 'LOCAL_NODE': {
      const node = drawBelow(random, plan.localNodes)
      return { id: localNodeId(node), life: localNodeLife(plan, node) }
    }
    case 'PROJECT': {
      const project = 1 + drawEarly(random, plan.projects - 1)
      return { id: projectId(project), life: projectLife(plan, project) }
    }
    case 'EVENT': {
      const event = drawBelow(random, plan.events)
      return { id: eventId(event), life: eventLife(plan, event) }
    }
    case 'EARLIER_ACTOR': {
      if (index === 0) return null
      const actor = drawEarly(random, index)
      return { id: actorId(actor), life: actorLife(plan, actor) }
    }
  }
}

/** Early numbers come up oftener, by a power law: a few entities are known to very many. */
function drawEarly(random: Random, count: number): number {
  return Math.floor(count * random() ** 2.5)
}

/** Taking part in an event lasts as the event does; null when the other end was not there. */
function datingOfEvent(life: PeriodBounds, event: Dating): Dating | null {
  const { startEarliest, endLatest } = boundsOf(event)
  return life.startEarliest <= startEarliest && endLatest <= life.endLatest ? event : null
}

function makeTie(
  number: number,
  kind: TieKind,
  from: EntityRecord['id'],
  to: EntityRecord['id'],
  role: TieRole | null,
  dating: Dating,
  certainty: TieRecord['certainty'],
): TieRecord {
  const evidence = deriveScenarioEvidence(stateEvidence(dating, certainty))
  return { id: makeTieId(`e${number}`), kind, from, to, role, invitedBy: null, note: null, ...evidence }
}
