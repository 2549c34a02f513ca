import { parseIsoDay } from '#graph-schema/model/day.ts'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import type { DifferenceKind } from '../../../generated/graphql.ts'
import type { SentenceTie } from '../../../graph/sentences.ts'
import {
  type Change,
  type ChangedEntity,
  type Correction,
  entitiesOf,
  type Subject,
  setsOf,
  type When,
} from './change.ts'
import { keyRedrawings, type RedrawingBody, readRedrawing } from './gather-redrawings.ts'

/** What a line tells. */
type LineBody =
  /** Alike ties to one target: "17 comuni entrano nel CISS". */
  | {
      readonly form: 'ties'
      readonly who: readonly ChangedEntity[]
      readonly tie: SentenceTie
      readonly target: ChangedEntity
    }
  /** A life that begins or ends, with those whose ties to it do so on the same day. */
  | { readonly form: 'life'; readonly entity: ChangedEntity; readonly tied: readonly ChangedEntity[] }
  /** Events that ended after they had begun between the same two days: their beginning is told one by one. */
  | { readonly form: 'events'; readonly events: readonly ChangedEntity[] }
  /** Micro-areas that somebody is in for the first time. */
  | { readonly form: 'areas'; readonly areas: readonly ChangedEntity[]; readonly by: readonly ChangedEntity[] }
  | RedrawingBody
  | { readonly form: 'correction'; readonly correction: Correction; readonly subjects: readonly Subject[] }

/** What is told in one sentence: one change, or several that are alike. */
export interface ChangeLine {
  /** Id of its first change. */
  readonly id: string
  readonly kind: DifferenceKind
  readonly surely: boolean
  readonly when: When
  readonly body: LineBody
  readonly changes: readonly Change[]
  readonly sets: readonly FactSet[]
  /** It belongs to the pact itself: what was only found out around it comes after. */
  readonly ofPact: boolean
}

/** The lines of all changes: those of the pact first, then the newest, then those that gather the most. */
export function gatherLines(changes: readonly Change[]): readonly ChangeLine[] {
  const lives = listLives(changes)
  const redrawn = keyRedrawings(changes)
  const gathered = new Map<string, Change[]>()
  for (const change of changes) {
    const key = redrawn.get(change.id) ?? keyOf(change, lives)
    const list = gathered.get(key)
    if (list === undefined) gathered.set(key, [change])
    else list.push(change)
  }
  return [...gathered.values()].map(makeLine).sort(compareLines)
}

/** The lives that begin or end here. */
interface Lives {
  /** Each by what a tie to it must share to be told with it. */
  readonly keys: ReadonlySet<string>
  /** Events that surely began and surely ended between the two days. */
  readonly passing: ReadonlySet<string>
}

function listLives(changes: readonly Change[]): Lives {
  const begun = new Set<string>()
  const passing = new Set<string>()
  const own = changes.filter(({ kind, subject }) => subject.form === 'entity' && isFlow(kind))
  for (const { kind, surely, subjectId } of own) if (kind === 'STARTED' && surely) begun.add(subjectId)
  for (const { kind, surely, subject } of own) {
    if (kind !== 'ENDED' || !surely || subject.form !== 'entity' || subject.entity.typename !== 'Event') continue
    if (begun.has(subject.entity.id)) passing.add(subject.entity.id)
  }
  return { keys: new Set(own.map((change) => lifeKey(change, change.subjectId))), passing }
}

function isFlow(kind: DifferenceKind): boolean {
  return kind === 'STARTED' || kind === 'ENDED'
}

function lifeKey(change: Change, entityId: string): string {
  return [change.kind, change.surely, whenKey(change.when), 'life', entityId].join('|')
}

/** All events that only passed share one key: what is over on the day it begins is no ending worth a line of its own. */
const PASSED = 'passed'

function keyOf(change: Change, { keys, passing }: Lives): string {
  const { kind, surely, subject, when, by, correction } = change
  if (correction !== null) return correctionKey(change, correction)
  if (kind === 'FIRST_COVERED') return [kind, surely, whenKey(when), ...by.map(({ id }) => id)].join('|')
  if (subject.form === 'entity') {
    const { id } = subject.entity
    return kind === 'ENDED' && surely && passing.has(id) ? PASSED : lifeKey(change, id)
  }
  if (subject.form === 'gone') return change.id
  const { tie } = subject
  const end = [tie.to, tie.from].find(({ id }) => keys.has(lifeKey(change, id)))
  if (end !== undefined) return kind === 'ENDED' && surely && passing.has(end.id) ? PASSED : lifeKey(change, end.id)
  return [kind, surely, whenKey(when), tie.kind, tie.role ?? '', tie.invitedBy?.id ?? '', tie.to.id].join('|')
}

/** Corrections are told together where one act of one day did the same to ties that are alike. */
function correctionKey({ id, subject }: Change, correction: Correction): string {
  if (subject.form !== 'tie') return id
  const { act, at, periodBefore, periodAfter, fields } = correction
  const { kind, role, invitedBy, to } = subject.tie
  return [act, at.slice(0, 10), periodBefore, periodAfter, ...fields, kind, role, invitedBy?.id, to.id].join('|')
}

function whenKey(when: When): string {
  return when === null ? '' : `${when.earliest ?? ''}/${when.latest ?? ''}`
}

function makeLine(changes: readonly Change[]): ChangeLine {
  const first = changes.find(({ subject }) => subject.form === 'entity') ?? changes[0]
  if (first === undefined) throw new Error('a line has at least one change')
  const { id, kind, surely } = first
  const body = bodyOf(first, changes)
  return {
    id,
    kind,
    surely,
    when: body.form === 'events' ? null : first.when,
    changes,
    body,
    // Comuni and micro-areas stand in other sources than a drawing that moves them.
    sets: body.form === 'redrawing' ? [] : setsOf(changes),
    ofPact: body.form === 'redrawing' || changes.some(isOfPact),
  }
}

function bodyOf(first: Change, changes: readonly Change[]): LineBody {
  const { subject, correction, by } = first
  const redrawing = readRedrawing(changes)
  if (redrawing !== null) return redrawing
  if (correction !== null || subject.form === 'gone') {
    return { form: 'correction', correction: correction ?? NOTHING_KNOWN, subjects: changes.map((one) => one.subject) }
  }
  if (first.kind === 'FIRST_COVERED') {
    const areas = changes.flatMap((one) => (one.subject.form === 'entity' ? [one.subject.entity] : []))
    return { form: 'areas', areas, by }
  }
  const ties = changes.flatMap((one) => (one.subject.form === 'tie' ? [one.subject.tie] : []))
  if (subject.form === 'tie') {
    return { form: 'ties', tie: subject.tie, target: subject.tie.to, who: distinct(ties.map(({ from }) => from)) }
  }
  const { entity } = subject
  const events = changes.flatMap((one) => (one.subject.form === 'entity' ? [one.subject.entity] : []))
  if (events.length > 1) return { form: 'events', events: distinct(events) }
  const tied = ties.map(({ from, to }) => (from.id === entity.id ? to : from))
  return { form: 'life', entity, tied: distinct(tied) }
}

/** What is no longer on record was corrected in a way that nothing tells. */
const NOTHING_KNOWN: Correction = {
  __typename: 'Correction',
  act: 'REMOVED',
  at: '',
  periodBefore: null,
  periodAfter: null,
  fields: [],
  label: '',
}

function distinct(entities: readonly ChangedEntity[]): readonly ChangedEntity[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()].sort((a, b) =>
    a.short.localeCompare(b.short, 'it'),
  )
}

/** Sets that are the pact's own: its document, and what is recorded since. */
const OWN_SETS: readonly string[] = FACT_SETS.filter((set) => set !== 'context')

/** An adhesion, a fact of the pact's own sets, or a part taken in one of its own projects, groups or events. */
function isOfPact(change: Change): boolean {
  if (setsOf([change]).some((set) => OWN_SETS.includes(set))) return true
  if (change.subject.form !== 'tie') return false
  if (change.subject.tie.kind === 'ADHESION') return true
  return entitiesOf(change).some(
    ({ typename, sets }) => typename !== 'Actor' && sets.some((set) => OWN_SETS.includes(set)),
  )
}

function compareLines(a: ChangeLine, b: ChangeLine): number {
  if (a.ofPact !== b.ofPact) return a.ofPact ? -1 : 1
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA !== dayB) return dayA > dayB ? -1 : 1
  return b.changes.length - a.changes.length || (a.id < b.id ? -1 : 1)
}

/** What is known no better than within so many days is sorted by its earliest day. */
const VAGUEST = 366

/** The day by which a line is sorted: the latest on which it can have happened, where that is near the earliest. */
function dayOf({ when, body }: ChangeLine): string {
  if (body.form === 'correction') return body.correction.at.slice(0, 10)
  const { earliest = null, latest = null } = when ?? {}
  if (earliest === null || latest === null) return earliest ?? latest ?? ''
  return (parseIsoDay(latest) ?? 0) - (parseIsoDay(earliest) ?? 0) > VAGUEST ? earliest : latest
}
