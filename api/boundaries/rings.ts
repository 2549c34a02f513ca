import { z } from 'zod'

/** What of a TopoJSON file its arcs need; points are held as they were read. */
interface Arcs {
  readonly arcs: readonly (readonly (readonly unknown[])[])[]
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] } | undefined
}

type Ring = readonly (readonly number[])[]

const arcsOfRings = z.array(z.array(z.int()))

/** Rings of a TopoJSON shape, each joined from its arcs; null where those do not fit, or the file does not have one. */
export function ringsOf(type: 'Polygon' | 'MultiPolygon', arcs: unknown, file: Arcs): (Ring | null)[] {
  const parsed = type === 'Polygon' ? z.tuple([arcsOfRings]).safeParse([arcs]) : z.array(arcsOfRings).safeParse(arcs)
  return parsed.success ? parsed.data.flat().map((ring) => joinArcs(ring, file)) : []
}

function joinArcs(indexes: readonly number[], file: Arcs): Ring | null {
  const joined: (readonly number[])[] = []
  for (const index of indexes) {
    const arc = file.arcs[index < 0 ? ~index : index]
    const points = arc === undefined ? [] : placesOf(arc, file)
    if (index < 0) points.reverse()
    const [first, ...others] = points
    const last = joined.at(-1)
    if (first === undefined || (last !== undefined && !samePlace(last, first))) return null
    joined.push(...(last === undefined ? points : others))
  }
  return joined
}

/** Points of an arc in degrees: in a quantised file each is told by its distance from the one before. */
function placesOf(arc: readonly (readonly unknown[])[], { transform }: Arcs): number[][] {
  const places = arc.map((point) => point.map((value) => (typeof value === 'number' ? value : Number.NaN)))
  if (transform === undefined) return places
  const [scaleX = Number.NaN, scaleY = Number.NaN] = transform.scale
  const [originX = Number.NaN, originY = Number.NaN] = transform.translate
  let [x, y] = [0, 0]
  return places.map(([dx = Number.NaN, dy = Number.NaN]) => {
    x += dx
    y += dy
    return [x * scaleX + originX, y * scaleY + originY]
  })
}

function samePlace(a: readonly number[], b: readonly number[]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
