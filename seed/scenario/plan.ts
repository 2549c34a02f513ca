import { COMUNI, MICRO_AREAS, NEEDS } from './names.ts'

export interface ScenarioOptions {
  /** From 10 to 50,000. */
  readonly actors: number
  /** At most 20 an actor and 500,000 in all; three an actor unless told. */
  readonly ties?: number
  /** The same seed and sizes give the same data; 1 unless told. */
  readonly seed?: number
}

/** How many of what a scenario has. */
export interface ScenarioPlan {
  readonly seed: number
  readonly actors: number
  readonly ties: number
  /** The first actors are the bodies of the first comuni. */
  readonly municipalBodies: number
  readonly localNodes: number
  /** The first project is the pact. */
  readonly projects: number
  readonly events: number
  /** Ties between a project and the event it carries out; the other ties start from an actor. */
  readonly links: number
  /** One actor in this many offers a service. */
  readonly actorsPerService: number
  readonly comuni: number
  readonly microAreas: number
  readonly needs: number
}

const LARGEST = { actors: 50_000, ties: 500_000, tiesPerActor: 20 }
const FEWEST_ACTORS = 10

/** @throws RangeError when a size is not a whole number within its limits. */
export function planScenario({ actors, ties = actors * 3, seed = 1 }: ScenarioOptions): ScenarioPlan {
  requireWhole('actors', actors, FEWEST_ACTORS, LARGEST.actors)
  requireWhole('ties', ties, 0, Math.min(LARGEST.ties, actors * LARGEST.tiesPerActor))
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  const events = Math.max(2, Math.round(actors / 40))
  return {
    seed,
    actors,
    ties,
    municipalBodies: Math.min(COMUNI.length, Math.floor(actors / 5)),
    localNodes: Math.max(2, Math.round(actors / 60)),
    projects: Math.max(4, Math.round(actors / 25)),
    events,
    links: Math.min(events, Math.floor(ties / 20)),
    actorsPerService: 10,
    comuni: COMUNI.length,
    microAreas: MICRO_AREAS.length,
    needs: NEEDS.length,
  }
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return
  throw new RangeError(`${name} is ${value}, but must be a whole number from ${least} to ${most}`)
}
