/** How many streams may be open at once. */
export interface SeatLimits {
  readonly all: number
  readonly viewer: number
  readonly address: number
}

const SEATS: SeatLimits = { all: 1_000, viewer: 10, address: 40 }

/** Counts open streams, in all, by viewer and by address. */
export class Seats {
  readonly #limits: SeatLimits
  readonly #taken = new Map<string, number>()

  constructor(limits: SeatLimits = SEATS) {
    this.#limits = limits
  }

  /** Takes a seat; null where none is left, else a function that gives it back, once. */
  take(viewer: string, address: string): (() => void) | null {
    const { all, viewer: ofViewer, address: ofAddress } = this.#limits
    const wanted: readonly (readonly [string, number])[] = [
      ['all', all],
      [`viewer ${viewer}`, ofViewer],
      [`address ${address}`, ofAddress],
    ]
    if (wanted.some(([key, most]) => this.#count(key) >= most)) return null
    for (const [key] of wanted) this.#taken.set(key, this.#count(key) + 1)
    let held = true
    return () => {
      if (!held) return
      held = false
      for (const [key] of wanted) this.#giveBack(key)
    }
  }

  #count(key: string): number {
    return this.#taken.get(key) ?? 0
  }

  #giveBack(key: string): void {
    const left = this.#count(key) - 1
    if (left > 0) this.#taken.set(key, left)
    else this.#taken.delete(key)
  }
}
