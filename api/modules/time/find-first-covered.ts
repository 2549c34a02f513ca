import { isoDay } from '#graph-schema/model/day.ts'
import { type DaySet, holdsDay, intersectDays, uniteDays } from '#graph-schema/model/day-set.ts'
import type { FoundChange } from './found-change.ts'
import type { RecordState } from './record-state.ts'
import { POSSIBLY, type StateSlice, SURELY, walkToAreas } from './slice-state.ts'
import type { TwoDays } from './two-days.ts'

/** Those told by name of an area covered for the first time. */
const MOST_NAMED = 10

/** Micro-areas that surely had nobody up to one day and have somebody on another. */
export function findFirstCovered(state: RecordState, slice: StateSlice, { from, to }: TwoDays): FoundChange[] {
  const [possibly, surely] = [coverAreas(state, slice, 'possible'), coverAreas(state, slice, 'sure')]
  return [...possibly].flatMap(([id, byEntity]): FoundChange[] => {
    const area = state.entities.get(id)
    const days = uniteDays([...byEntity.values()])
    const [begins] = days
    if (area === undefined || begins === undefined || begins.from <= from || !holdsDay(days, to)) return []
    // Whoever is there when a micro-area is drawn was there before: only the drawing is new.
    if (begins.from === area.bounds.startEarliest) return []
    const sureDays = uniteDays([...(surely.get(id)?.values() ?? [])])
    const latest = sureDays[0]?.from
    const first = [...byEntity].filter(([, own]) => own[0]?.from === begins.from).map(([entity]) => entity)
    const name = (entity: string) => state.entities.get(entity)?.nameKey ?? ''
    const isSure = holdsDay(sureDays, to)
    return [
      {
        kind: 'FIRST_COVERED',
        surely: isSure,
        subjectId: id,
        when: {
          kind: 'DATED',
          earliest: isoDay(begins.from),
          latest: latest === undefined || !Number.isFinite(latest) ? null : isoDay(latest),
        },
        before: 'ABSENT',
        after: isSure ? 'SURE' : 'POSSIBLE',
        by: first.sort((a, b) => (name(a) < name(b) ? -1 : 1)).slice(0, MOST_NAMED),
        nobodyBefore: true,
        correction: null,
        label: area.name,
        day: latest ?? begins.from,
      },
    ]
  })
}

/** Micro-area → who is seated, serves, takes place in it or covers it → on which days. */
function coverAreas(
  state: RecordState,
  slice: StateSlice,
  which: 'sure' | 'possible',
): Map<string, Map<string, DaySet>> {
  const covered = new Map<string, Map<string, DaySet>>()
  for (const [id, { span }] of slice.entities) {
    walkToAreas(state, which === 'sure' ? SURELY : POSSIBLY, id, (area, days) => {
      const held = intersectDays(days, span[which])
      if (held.length === 0) return
      const byEntity = covered.get(area) ?? new Map<string, DaySet>()
      byEntity.set(id, uniteDays([byEntity.get(id) ?? [], held]))
      covered.set(area, byEntity)
    })
  }
  return covered
}
