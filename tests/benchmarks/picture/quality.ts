/** How well places show the shape of a graph; both between 0 and 1. */
export interface LayoutQuality {
  /** Of each vertex' neighbours, the share that is among as many nearest vertices of the picture: higher is better. */
  readonly neighbours: number
  /** Share of pairs of lines without a common end that cross: lower is better. */
  readonly crossings: number
}

interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
}

interface Line {
  readonly source: string
  readonly target: string
}

const SAMPLED_VERTICES = 400
const SAMPLED_PAIRS = 200_000

/** Measures a sample that is the same for every layout of a graph. Ids without a place are left out. */
export function measureQuality(places: readonly Placed[], lines: readonly Line[]): LayoutQuality {
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const drawn = lines.flatMap(({ source, target }): (readonly [Placed, Placed])[] => {
    const from = placeOf.get(source)
    const to = placeOf.get(target)
    return from === undefined || to === undefined || from === to ? [] : [[from, to]]
  })
  return { neighbours: keptNeighbours(places, drawn), crossings: shareCrossing(drawn) }
}

function keptNeighbours(places: readonly Placed[], lines: readonly (readonly [Placed, Placed])[]): number {
  const neighbours = new Map<string, Set<string>>(places.map(({ id }) => [id, new Set()]))
  for (const [from, to] of lines) {
    neighbours.get(from.id)?.add(to.id)
    neighbours.get(to.id)?.add(from.id)
  }
  const tied = [...places].sort((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => neighbours.get(id)?.size !== 0)
  const stride = Math.max(1, Math.floor(tied.length / SAMPLED_VERTICES))
  const sampled = tied.filter((_, index) => index % stride === 0)
  const shares = sampled.map((place) => {
    const own = neighbours.get(place.id) ?? new Set()
    const nearest = places
      .filter((other) => other !== place)
      .map((other) => ({ id: other.id, far: (other.x - place.x) ** 2 + (other.y - place.y) ** 2 }))
      .sort((a, b) => a.far - b.far)
      .slice(0, own.size)
    return nearest.filter(({ id }) => own.has(id)).length / own.size
  })
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

function shareCrossing(lines: readonly (readonly [Placed, Placed])[]): number {
  let state = 7
  const draw = () => {
    // Park and Miller's generator: the same pairs each time.
    state = (state * 16_807) % 2_147_483_647
    return lines[state % lines.length]
  }
  let pairs = 0
  let crossing = 0
  for (let turn = 0; turn < SAMPLED_PAIRS; turn += 1) {
    const [a, b] = draw() ?? []
    const [c, d] = draw() ?? []
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue
    if (a === c || a === d || b === c || b === d) continue
    pairs += 1
    if (turns(a, b, c) !== turns(a, b, d) && turns(c, d, a) !== turns(c, d, b)) crossing += 1
  }
  return crossing / Math.max(1, pairs)
}

/** Whether the way from `a` by `b` to `c` turns left. */
function turns(a: Placed, b: Placed, c: Placed): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
}
