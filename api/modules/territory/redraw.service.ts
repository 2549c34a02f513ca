import { parseIsoDay, STORED_END } from '#graph-schema/model/day.ts'
import type { MicroAreaRecord, TerritorialFactRecord } from '#graph-schema/model/records.ts'
import { readStoredFact } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { RedrawTerritoryInput } from '../../generated/schema.ts'
import { type Stating, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { endRelationship, isOpen } from '../../write/end-record.ts'
import { beginStating, endEntity } from '../../write/entity-acts.ts'
import { stateFact } from '../../write/new-records.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putNewArea, readAreaCodes } from './micro-areas.service.ts'

const MOST_MOVES = 200

/** A drawing under way. */
interface Drawing {
  readonly draft: Draft
  readonly on: string
  /** What begins with it states. */
  readonly stating: Stating
  /** Codes of the areas that begin → ids. */
  readonly begun: ReadonlyMap<string, string>
  /** Area that a comune leaves → the comuni that leave it, each with the area it goes to. */
  readonly left: Map<string, Map<string, string | null>>
}

/** Draws the micro-areas anew from a day: one act, whatever begins, merges, splits and moves. */
export function redrawTerritory(context: RequestContext, input: RedrawTerritoryInput): Promise<Outcome> {
  return act(context, 'redrawTerritory', input, async (draft) => {
    const { on, moves } = input
    const undated = await beginStating(draft, input.source)
    refuseCount(draft, moves.length)
    const stating: Stating = { ...undated, period: `${on}/..` }
    const taken = await readAreaCodes(draft)
    const begun = new Map<string, string>()
    for (const [place, given] of (input.newAreas ?? []).entries()) {
      const put = putNewArea(draft, `newAreas.${place}`, given, new Map([...taken, ...begun]), stating)
      if (put !== null) begun.set(...put)
    }
    const drawing: Drawing = { draft, on, stating, begun, left: new Map() }
    await moveAll(drawing, moves)
    await refuseEmptyAreas(drawing, input.newAreas ?? [])
    draft.refuseProblems()
    for (const [area, leavers] of drawing.left) await endWhenEmpty(drawing, area, leavers)
    const [first] = begun.values()
    return {
      action: 'redrawTerritory',
      subjectId: first ?? moves[0]?.municipality ?? '',
      reason: trimmed(input.reason),
    }
  })
}

function refuseCount(draft: Draft, count: number): void {
  if (count < 1 || count > MOST_MOVES) {
    draft.fail(problem('moves', 'COUNT', count, `a drawing moves 1 to ${MOST_MOVES} comuni`))
  }
  draft.refuseProblems()
}

type Moves = RedrawTerritoryInput['moves']

async function moveAll(drawing: Drawing, moves: Moves): Promise<void> {
  const { draft, begun } = drawing
  await draft.load(moves.flatMap(({ municipality, area }) => [municipality, area]))
  const known = moves.map(({ municipality }) => municipality).filter((id) => draft.entity(id)?.type === 'MUNICIPALITY')
  await draft.loadAround(known)
  const seen = new Set<string>()
  for (const [place, { municipality, area = null, from }] of moves.entries()) {
    const field = `moves.${place}`
    const target = area === null ? null : (begun.get(area.trim().toUpperCase()) ?? area)
    if (draft.entity(municipality)?.type !== 'MUNICIPALITY') {
      draft.fail(problem(`${field}.municipality`, 'UNKNOWN', municipality, 'no comune on record has this id'))
    } else if (seen.has(municipality)) {
      draft.fail(problem(`${field}.municipality`, 'TWICE', municipality, 'a comune moves once in one drawing'))
    } else if (target !== null && draft.entity(target)?.type !== 'MICRO_AREA') {
      const rule = 'name a micro-area on record by its id, or one of this drawing by its code; null for no area'
      draft.fail(problem(`${field}.area`, 'UNKNOWN', area, rule))
    } else {
      await moveOne(drawing, field, { municipality, from, target })
    }
    seen.add(municipality)
  }
}

interface Move {
  readonly municipality: string
  /** Where whoever draws has seen it; undefined where that is not said. */
  readonly from: string | null | undefined
  readonly target: string | null
}

async function moveOne(drawing: Drawing, field: string, { municipality, from, target }: Move): Promise<void> {
  const { draft, on, stating, left } = drawing
  const stored = draft.around(municipality).filter(({ relationship }) => relationship === 'PART_OF_AREA')
  const later = stored.map(readStoredFact).find((fact) => isDrawnFrom(fact, parseIsoDay(on) ?? 0))
  if (later !== undefined) {
    const rule = `its area is on record as ${later.period}, so it was drawn on that day or later; take that drawing back first, or draw from a later day`
    draft.fail(problem(`${field}.municipality`, 'LATER_DRAWING', municipality, rule))
    return
  }
  const open = stored.filter((one) => isOpen(readStoredFact(one)))
  if (from !== undefined && (from === null ? open.length > 0 : open.every(({ to }) => to !== from))) {
    const now = open.map(({ to }) => to).join(', ')
    const rule = `it is part of ${now === '' ? 'no area' : now} by now: look at the territory again, then draw`
    draft.fail(problem(`${field}.from`, 'MOVED_MEANWHILE', from, rule))
    return
  }
  if (target === null ? open.length === 0 : open.some(({ to }) => to === target)) {
    const rule = target === null ? 'it is part of no area already' : 'it is part of this area already'
    draft.fail(problem(`${field}.area`, 'NOT_MOVED', target, rule))
    return
  }
  const [citation = null] = stating.sources
  for (const fact of open) {
    await endRelationship(draft, field, fact, on, citation)
    const leavers = left.get(fact.to) ?? new Map<string, string | null>()
    left.set(fact.to, leavers.set(municipality, target))
  }
  if (target !== null) {
    await stateFact(draft, field, { relationship: 'PART_OF_AREA', from: municipality, to: target }, stating)
  }
}

/** Whether a drawing that is on record began or ended this on the day or after it, or may have. */
function isDrawnFrom({ period, startLatest, endLatest }: TerritorialFactRecord, day: number): boolean {
  const [start = '', end = ''] = period.split('/')
  const isDate = (text: string) => text !== '' && text !== '..'
  return (
    (isDate(start) && startLatest < STORED_END && startLatest >= day) ||
    (isDate(end) && endLatest < STORED_END && endLatest > day)
  )
}

async function refuseEmptyAreas({ draft, begun }: Drawing, given: readonly { readonly code: string }[]): Promise<void> {
  for (const [place, { code }] of given.entries()) {
    const id = begun.get(code.trim().toUpperCase())
    if (id === undefined || draft.around(id).length > 0) continue
    draft.fail(
      problem(`newAreas.${place}`, 'EMPTY', code, 'an area that begins needs at least one comune that moves to it'),
    )
  }
}

/**
 * Ends an area from which the last comune has gone. The ground stays served: what served the area serves its comuni,
 * and a group that covered it covers the areas to which they went – as far as can be inferred.
 */
async function endWhenEmpty(drawing: Drawing, id: string, leavers: ReadonlyMap<string, string | null>): Promise<void> {
  const { draft, on, stating } = drawing
  await draft.loadAround([id])
  const facts = draft.around(id).map(readStoredFact).filter(isOpen)
  if (facts.some(({ relationship }) => relationship === 'PART_OF_AREA')) return
  const area = draft.entity(id)
  if (area?.type !== 'MICRO_AREA' || !isOpen(area)) return
  await draft.load(sourcesOf([area]))
  const [citation = null] = stating.sources
  await endEntity(draft, area, { on, endTies: true, citation })
  for (const fact of facts) await carryOn(drawing, area, fact, leavers)
}

async function carryOn(
  { draft, on, stating }: Drawing,
  { id }: MicroAreaRecord,
  fact: TerritorialFactRecord,
  leavers: ReadonlyMap<string, string | null>,
): Promise<void> {
  const heirs = [...new Set(leavers.values())].filter((heir): heir is string => heir !== null)
  const ends = fact.relationship === 'SERVES' ? [...leavers.keys()] : heirs
  if (fact.to !== id || (fact.relationship !== 'SERVES' && fact.relationship !== 'COVERS')) return
  await draft.loadAround(ends)
  const [, end = ''] = fact.period.split('/')
  const sources = [...fact.sources, ...stating.sources]
  for (const to of ends) {
    const { relationship, from } = fact
    const twins = draft.around(to).filter((one) => one.relationship === relationship && one.from === from)
    const isThere = twins.some((one) => isOpen(readStoredFact(one)))
    if (isThere) continue
    await stateFact(draft, 'on', { relationship, from, to }, { period: `${on}/${end}`, certainty: 'INFERRED', sources })
  }
}
