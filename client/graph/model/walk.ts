export type Direction = 'up' | 'down' | 'left' | 'right'

export interface PlacedId {
  readonly id: string
  readonly x: number
  readonly y: number
}

/**
 * The place met first when leaving `origin` in a direction (y grows downwards): of those within 60° of it the one with
 * the least distance, sideways counted double. Null when nothing lies there.
 */
export function findInDirection(origin: PlacedId, others: readonly PlacedId[], direction: Direction): string | null {
  let best: { id: string; cost: number } | null = null
  for (const other of others) {
    const { ahead, aside } = splitOffset(other.x - origin.x, other.y - origin.y, direction)
    // tan 60°: beyond it the eye would call the other direction.
    if (ahead <= 0 || aside > ahead * 1.732) continue
    const cost = ahead + 2 * aside
    if (best === null || cost < best.cost) best = { id: other.id, cost }
  }
  return best?.id ?? null
}

function splitOffset(dx: number, dy: number, direction: Direction): { ahead: number; aside: number } {
  switch (direction) {
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) }
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) }
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) }
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) }
  }
}

/** The item `step` places after `current`, round the end; the first (or last, stepping back) when it is not there. */
export function stepThrough<Item>(items: readonly Item[], current: Item | null, step: 1 | -1): Item | null {
  if (items.length === 0) return null
  const at = current === null ? -1 : items.indexOf(current)
  const next = at === -1 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length
  return items[next] ?? null
}
