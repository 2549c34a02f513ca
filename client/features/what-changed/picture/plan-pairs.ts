import type { ChangedEntity } from '../changes/change.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import type { Became } from './plan-hub.ts'

/** An element of the drawing with what became of it, and the lines of the list that tell of it. */
export interface PairItem {
  readonly entity: ChangedEntity
  /** Null where nothing happened to it but to its ties. */
  readonly became: Exclude<Became, 'old'> | null
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** The line whose date stands under the name; null for those on the left. */
  readonly dated: ChangeLine | null
}

export interface PairTie {
  readonly from: PairItem
  readonly to: PairItem
  readonly became: Exclude<Became, 'old'>
  readonly lines: readonly string[]
}

/** Who is tied anew on the left, to what on the right. */
export interface PairScene {
  readonly left: readonly PairItem[]
  readonly right: readonly PairItem[]
  readonly ties: readonly PairTie[]
  readonly width: number
  readonly height: number
  /** Lines that a name may take where its date stands under it; one more where none does. */
  readonly nameLines: number
  /** Lines of the list for which there was no room, or that tie nothing to anything. */
  readonly notDrawn: number
}

const ROW = 52
/** Where there is little room a name has two lines, and its date a third, px. */
const NARROW_ROW = 66
const WIDE = 520

interface Pair {
  readonly from: ChangedEntity
  readonly to: ChangedEntity
  readonly line: ChangeLine
}

/**
 * Draws lines of the list in two columns: as many as there is room for, the sure ones first, in the order of the list.
 * A life with which no tie began is no tie to anything: it is drawn only where something else of the list leads to it.
 */
export function planPairs(lines: readonly ChangeLine[], width: number): PairScene {
  const most = width >= WIDE ? 11 : 9
  const drawable = lines
    .filter(({ body }) => body.form === 'ties' || body.form === 'life')
    .sort((a, b) => Number(b.surely) - Number(a.surely))
  const [rights, lefts] = [new Map<string, ChangeLine[]>(), new Map<string, ChangedEntity>()]
  const entities = new Map<string, ChangedEntity>()
  const pairs: Pair[] = []
  let drawn = 0
  for (const line of drawable.filter((one) => endsOf(one).others.length > 0)) {
    const { target, others } = endsOf(line)
    const newOthers = others.filter(({ id }) => !lefts.has(id) && !rights.has(id))
    const fits = rights.has(target.id) || rights.size < most
    if (!fits || lefts.has(target.id) || lefts.size + newOthers.length > most + 1) continue
    drawn += 1
    entities.set(target.id, target)
    rights.set(target.id, [...(rights.get(target.id) ?? []), line])
    for (const other of others) {
      if (!rights.has(other.id)) lefts.set(other.id, other)
      entities.set(other.id, other)
      pairs.push({ from: other, to: target, line })
    }
  }
  for (const line of drawable) {
    const { target, others } = endsOf(line)
    const own = rights.get(target.id)
    if (own === undefined || others.length > 0) continue
    drawn += 1
    rights.set(target.id, [...own, line])
  }
  return place([...lefts.values()], rights, entities, pairs, width, drawable.length - drawn)
}

function endsOf({ body }: ChangeLine): { readonly target: ChangedEntity; readonly others: readonly ChangedEntity[] } {
  if (body.form === 'ties') return { target: body.target, others: body.who }
  if (body.form === 'life') return { target: body.entity, others: body.tied }
  throw new Error('only ties and lives are drawn')
}

function place(
  lefts: readonly ChangedEntity[],
  rights: ReadonlyMap<string, readonly ChangeLine[]>,
  entities: ReadonlyMap<string, ChangedEntity>,
  pairs: readonly Pair[],
  width: number,
  notDrawn: number,
): PairScene {
  const rows = Math.max(lefts.length, rights.size, 1)
  const wide = width >= WIDE
  const row = wide ? ROW : NARROW_ROW
  const [leftX, rightX] = wide ? [width * 0.33, width * 0.62] : [width * 0.3, width * 0.52]
  const columnY = (index: number, count: number) => row / 2 + index * row + ((rows - count) * row) / 2
  const right = [...rights].flatMap(([id, own], index) => {
    const entity = entities.get(id)
    return entity === undefined ? [] : [makeItem(entity, own, rightX, columnY(index, rights.size), own[0] ?? null)]
  })
  const heightOf = new Map(right.map(({ entity, y }) => [entity.id, y]))
  // Those on the left stand beside what they are tied to, so that few lines cross.
  const middle = (id: string) => {
    const ys = pairs.filter(({ from }) => from.id === id).map(({ to }) => heightOf.get(to.id) ?? 0)
    return ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length)
  }
  const ordered = [...lefts].sort((a, b) => middle(a.id) - middle(b.id) || (a.short < b.short ? -1 : 1))
  const left = ordered.map((entity, index) => {
    const own = pairs.filter(({ from }) => from.id === entity.id).map(({ line }) => line)
    return makeItem(entity, own, leftX, columnY(index, ordered.length), null)
  })
  const items = new Map([...left, ...right].map((item) => [item.entity.id, item]))
  return { left, right, ties: makeTies(pairs, items), width, height: rows * row, nameLines: wide ? 1 : 2, notDrawn }
}

function makeItem(
  entity: ChangedEntity,
  own: readonly ChangeLine[],
  x: number,
  y: number,
  dated: ChangeLine | null,
): PairItem {
  const life = own.find(({ body }) => body.form === 'life' && body.entity.id === entity.id)
  return {
    ...{ entity, x, y, dated },
    became: life === undefined ? null : becameOf(life),
    lines: [...new Set(own.map(({ id }) => id))],
  }
}

function makeTies(pairs: readonly Pair[], items: ReadonlyMap<string, PairItem>): readonly PairTie[] {
  const ties = new Map<string, PairTie>()
  for (const { from: start, to: end, line } of pairs) {
    const [from, to] = [items.get(start.id), items.get(end.id)]
    if (from === undefined || to === undefined) continue
    const became = becameOf(line)
    const key = `${start.id} ${end.id} ${became}`
    ties.set(key, { from, to, became, lines: [...(ties.get(key)?.lines ?? []), line.id] })
  }
  return [...ties.values()]
}

function becameOf({ kind, surely }: ChangeLine): Exclude<Became, 'old'> {
  if (!surely) return 'maybe'
  return kind === 'LEFT' || kind === 'ENDED' ? 'ended' : 'new'
}
