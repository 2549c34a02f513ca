import type { Held } from './day-view.ts'

/** At least so many that surely hold, at most so many that possibly do. */
export interface Band {
  readonly sure: number
  readonly possible: number
}

/** Things by id and how they hold: the surest way of several counts. */
export class Holding {
  readonly #held = new Map<string, Held>()

  add(id: string, held: Held): void {
    if (this.#held.get(id) !== 'SURE') this.#held.set(id, held)
  }

  get ids(): string[] {
    return [...this.#held.keys()]
  }

  get band(): Band {
    const sure = [...this.#held.values()].filter((one) => one === 'SURE').length
    return { sure, possible: this.#held.size }
  }
}

/** What is held under a key, begun where nothing is yet. */
export function holdingOf(all: Map<string, Holding>, key: string): Holding {
  const known = all.get(key) ?? new Holding()
  all.set(key, known)
  return known
}
