import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import type { EntityRecord, ServiceRecord, TerritorialFactRecord } from '#graph-schema/model/records.ts'
import { actorId, actorLife, seatOf } from './actors.ts'
import { ALWAYS, type Dating, drawTiePeriod, stateEvidence, UNDATED } from './dates.ts'
import { areaOf, deriveScenarioEvidence, makeFact, microAreaId, municipalityId, needId } from './ground.ts'
import { nameApart } from './groups.ts'
import { SERVICE_FORMS } from './names.ts'
import type { ScenarioPlan } from './plan.ts'
import { drawBelow, drawFrom, drawWeighted, type Random, randomFor } from './random.ts'

/** One actor in this many says that it has a need. */
const ACTORS_PER_SEEKER = 25

interface Supply {
  readonly services: ServiceRecord[]
  readonly facts: TerritorialFactRecord[]
}

/** The seat of an actor, the need that one in some has, and the service of one in ten: what it meets, where it serves. */
export function makeSupply(plan: ScenarioPlan, index: number): Supply {
  const life = stateEvidence(actorLife(plan, index))
  const facts = [makeFact('SEATED_IN', actorId(index), municipalityId(seatOf(plan, index)), life)]
  if (index % ACTORS_PER_SEEKER === ACTORS_PER_SEEKER - 1) {
    const need = drawBelow(randomFor(plan.seed, 'seeker', index), plan.needs)
    facts.push(makeFact('SEEKS', actorId(index), needId(need), stateEvidence(UNDATED)))
  }
  if (index % plan.actorsPerService !== 0) return { services: [], facts }
  const random = randomFor(plan.seed, 'service', index)
  const id = makeEntityId('SERVICE', `e${index / plan.actorsPerService + 1}`)
  const name = nameApart(drawFrom(random, SERVICE_FORMS), index)
  const reached = drawReached(random, plan, index)
  const subject = drawFrom(random, SERVICE_SUBJECTS)
  const { offered, lasting } = drawDays(plan, index)
  facts.push(makeFact('OFFERS', actorId(index), id, stateEvidence(offered)))
  // Low numbers come up oftener: some needs are met in few areas or in none.
  facts.push(makeFact('MEETS', id, needId(Math.floor(plan.needs * random() ** 2)), stateEvidence(lasting)))
  facts.push(...reached.map((place) => makeFact('SERVES', id, place, stateEvidence(lasting))))
  const evidence = deriveScenarioEvidence(stateEvidence(lasting))
  const fields = { id, name, subject, summary: null, ...deriveSearchFields(name), ...evidence }
  return { services: [{ type: 'SERVICE', ...fields }], facts }
}

/** Most serve the area of their seat, some the next one, too; others only their comune, and of some no place is told. */
function drawReached(random: Random, plan: ScenarioPlan, index: number): EntityRecord['id'][] {
  const seat = seatOf(plan, index)
  const home = areaOf(seat)
  const areas = random() < 0.3 ? [home, (home + 1) % plan.microAreas] : [home]
  switch (drawWeighted(randomFor(plan.seed, 'reach', index), REACHES)) {
    case 'AREAS':
      return areas.map(microAreaId)
    case 'COMUNE':
      return [municipalityId(seat)]
    case 'UNTOLD':
      return []
  }
}

const REACHES = [
  ['AREAS', 75],
  ['COMUNE', 15],
  ['UNTOLD', 10],
] as const

/** Of half of the services the days are known on which they are offered; of the others nothing is. */
function drawDays(plan: ScenarioPlan, index: number): { readonly offered: Dating; readonly lasting: Dating } {
  const random = randomFor(plan.seed, 'service days', index)
  if (random() < 0.5) return { offered: UNDATED, lasting: UNDATED }
  const offered = drawTiePeriod(random, parsePeriod(actorLife(plan, index).period), parsePeriod(ALWAYS.period))
  return { offered: offered ?? UNDATED, lasting: ALWAYS }
}
