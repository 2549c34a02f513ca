import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import { makeActor } from './actors.ts'
import { makeGround } from './ground.ts'
import { makeGroups } from './groups.ts'
import { planScenario, type ScenarioOptions, type ScenarioPlan } from './plan.ts'
import { type Random, randomFor } from './random.ts'
import { makeReports } from './reports.ts'
import { makeSupply } from './supply.ts'
import { makeLinks, makeTiesOf } from './ties.ts'

/** Actors of one batch; their ties go with them. */
const ACTORS_PER_BATCH = 5_000

/**
 * A fictional network for training, journeys and benchmarks, in the set `scenario`: batches in which every end of a
 * tie or fact comes no later than the tie. The same options give the same records, and only one batch is held at a
 * time. Ties per actor and ties per target follow a power law; dates fall in 2015 to 2024.
 * @throws RangeError when a size is out of its limits.
 */
export function* generateScenario(options: ScenarioOptions): Generator<RecordBatch> {
  const plan = planScenario(options)
  yield makeGround(plan)
  yield { entities: [], ties: [], facts: [], reports: makeReports(plan) }
  yield* makeGroups(plan, ACTORS_PER_BATCH)
  yield { entities: [], ties: makeLinks(plan), facts: [] }
  let made = plan.links
  const random = randomFor(plan.seed, 'degrees')
  for (let start = 0; start < plan.actors; start += ACTORS_PER_BATCH) {
    const batch = makeActors(plan, start, made, random)
    made += batch.ties.length
    yield batch
  }
}

function makeActors(plan: ScenarioPlan, start: number, made: number, random: Random): RecordBatch {
  const last = Math.min(start + ACTORS_PER_BATCH, plan.actors)
  const entities: RecordBatch['entities'][number][] = []
  const facts: RecordBatch['facts'][number][] = []
  const ties: RecordBatch['ties'][number][] = []
  for (let index = start; index < last; index += 1) {
    const { services, facts: supply } = makeSupply(plan, index)
    entities.push(makeActor(plan, index), ...services)
    facts.push(...supply)
    const sofar = made + ties.length
    ties.push(...makeTiesOf(plan, index, drawDegree(random, plan, index, plan.ties - sofar), sofar + 1))
  }
  return { entities, ties, facts }
}

/**
 * How many ties an actor starts: by a power law (Pareto, exponent 2.2) round what is left for each of those to come,
 * so that the whole comes out as planned; the last actors take the rest.
 */
function drawDegree(random: Random, { actors }: ScenarioPlan, index: number, left: number): number {
  const toCome = actors - index
  const mean = left / toCome
  if (toCome <= 5) return Math.ceil(mean)
  const drawn = Math.round(mean * 0.55 * (1 - random()) ** (-1 / 2.2))
  return Math.min(drawn, left, Math.ceil(mean * 12))
}
