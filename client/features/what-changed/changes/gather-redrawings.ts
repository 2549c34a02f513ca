import type { RedrawingAct } from '../../../generated/graphql.ts'
import type { Change, ChangedEntity, When } from './change.ts'

/** What a drawing of the micro-areas did, told in one sentence. */
export interface RedrawingBody {
  readonly form: 'redrawing'
  readonly act: RedrawingAct
  /** Micro-areas that began or ended; none where comuni moved. */
  readonly areas: readonly ChangedEntity[]
  readonly comuni: readonly ChangedEntity[]
  readonly left: readonly ChangedEntity[]
  readonly entered: readonly ChangedEntity[]
}

/**
 * By what redrawings are told together, by ids of changes: comuni that went the same way on the same day, micro-areas
 * that became one, and with an area that ended the comuni that it had.
 */
export function keyRedrawings(changes: readonly Change[]): ReadonlyMap<string, string> {
  const own = changes.filter(({ redrawing }) => redrawing !== null)
  const ended = own.filter(({ redrawing }) => redrawing?.act === 'ENDED')
  const keys = own.map((change): [string, string] => {
    const from = change.redrawing?.act === 'MOVED' ? change.redrawing.left : []
    const end = ended.find(
      ({ subjectId, surely, when }) =>
        from.length === 1 && from[0]?.id === subjectId && surely === change.surely && isSame(when, change.when),
    )
    return [change.id, keyOf(end ?? change)]
  })
  return new Map(keys)
}

function keyOf({ kind, surely, when, subjectId, redrawing }: Change): string {
  const act = redrawing?.act ?? 'MOVED'
  const ids = (areas: readonly ChangedEntity[] = []) => areas.map(({ id }) => id).join(' ')
  const entered = redrawing?.entered ?? []
  const way = act === 'MOVED' ? `${ids(redrawing?.left)} > ${ids(entered)}` : null
  const merged = act === 'ENDED' && entered.length === 1 ? ids(entered) : null
  return [kind, surely, when?.earliest, when?.latest, act, way ?? merged ?? subjectId].join('|')
}

function isSame(a: When, b: When): boolean {
  return a?.earliest === b?.earliest && a?.latest === b?.latest
}

/** The sentence of redrawings that are told together; null for other changes. */
export function readRedrawing(changes: readonly Change[]): RedrawingBody | null {
  const first = changes.find(({ redrawing }) => redrawing?.act === 'ENDED') ?? changes[0]
  if (first === undefined || first.redrawing === null) return null
  const { act, left, entered } = first.redrawing
  const subjects = changes.flatMap(({ subject }) => (subject.form === 'entity' ? [subject.entity] : []))
  const byName = subjects.sort((a, b) => a.short.localeCompare(b.short, 'it'))
  const areas = byName.filter(({ typename }) => typename === 'MicroArea')
  return { form: 'redrawing', act, areas, comuni: byName.filter((one) => !areas.includes(one)), left, entered }
}
