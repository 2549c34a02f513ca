import type { ServiceSubject } from '#graph-schema/model/actor.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import { RecordState } from '../../time/record-state.ts'
import type { TimedEntity, TimedFact, TimedTie } from '../../time/timed-records.ts'
import type { CoverageQuestion } from '../coverage-question.ts'
import { DayView } from '../day-view.ts'
import type { Decision, Ground, Place, Report } from '../ground.ts'

type EntityDetails = Partial<Pick<TimedEntity, 'period' | 'kind' | 'collective' | 'structural'>>

/** An entity; its name and code are what stands after the colon. It is always there unless told. */
export function entity(id: string, details: EntityDetails = {}): TimedEntity {
  const slug = id.slice(id.indexOf(':') + 1)
  const period = details.period ?? '../..'
  return {
    ...{ id, name: slug, nameKey: slug, code: slug, kind: null, collective: false, structural: false },
    ...{ sets: ['register'], searchKeys: [], categories: [], sizeClass: null, recordedAt: '' },
    ...details,
    period,
    bounds: parsePeriod(period),
  }
}

/** A territorial fact `RELATIONSHIP from to`; it always holds unless told. */
export function fact(text: `${TerritorialRelationship} ${string}`, period = '../..', set = 'register'): TimedFact {
  const [relationship = '', from = '', to = ''] = text.split(' ')
  // An undated fact was seen in the middle of 2020 or later, as those of the vademecum are.
  const bounds = parsePeriod(period, period === '/' ? ['[2020-06..]'] : [])
  return { id: `fact:${text}`, relationship, from, to, period, bounds, recordedAt: '', sets: [set] }
}

/** A tie between two entities; it always holds unless told. */
export function tie(id: string, from: string, to: string, details: Partial<TimedTie> = {}): TimedTie {
  const period = details.period ?? '../..'
  return {
    ...{ id: `tie:${id}`, from, to, kind: 'COLLABORATION', certainty: 'STATED', dateStatus: 'GIVEN', recordedAt: '' },
    ...{ lastAttested: null, sets: ['register'] },
    ...details,
    period,
    bounds: parsePeriod(period),
  }
}

/** A comune on the meridian of 7°, so far north, with the codes of those it borders on. */
export function place(id: string, latitude: number, neighbours: readonly string[] = []): Place {
  const istatCode = id.slice(id.indexOf(':') + 1)
  return { id, istatCode, population: 100, areaKm2: 10, latitude, longitude: 7, neighbours }
}

let made = 0
/** A report of this many answers; of a need, of everybody, unless told. */
export function report(areaId: string, needId: string, answers: number, more: Partial<Report> = {}): Report {
  made += 1
  const surveyedOn = more.surveyedOn ?? '2021'
  return {
    ...{ id: `need-report:${made}`, kind: 'NEED', areaId, needId, subject: null, answers, weight: null, surveyedOn },
    earliest: parseEdtfDateOrRange(surveyedOn)?.earliest ?? 0,
    ...{ sources: ['source:test'], sets: ['register'], note: null, version: 1 },
    ...more,
  }
}

/** An accepted gap; taken by the steering board on the first day of 2025, for five years, unless told. */
export function decision(areaId: string, needId: string, more: Partial<Decision> = {}): Decision {
  const slug = areaId.slice(areaId.indexOf(':') + 1)
  return {
    ...{ id: `gap-decision:${slug}`, areaId, needId, reason: slug, since: '2025-01-01', until: '2029-12-31' },
    ...{ byRole: 'BOARD', byName: null, version: 1 },
    ...more,
  }
}

interface SmallRecord {
  readonly entities: readonly TimedEntity[]
  readonly facts: readonly TimedFact[]
  readonly ties?: readonly TimedTie[]
  readonly ground?: Partial<Ground>
}

interface Asked {
  readonly asOf?: string
  readonly sets?: readonly string[]
  readonly subject?: ServiceSubject
  readonly role?: Role
}

/** How to ask a question of a record made by hand. */
export function askOfRecord({ entities, facts, ties = [], ground = {} }: SmallRecord) {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    new Map(items.map((item) => [item.id, item]))
  const state = new RecordState({
    ...{ entities: byId(entities), facts: byId(facts), ties: byId(ties), rewound: new Map() },
  })
  const whole: Ground = { places: new Map(), subjects: new Map(), reports: [], decisions: [], ...ground }
  return ({ asOf, sets, subject, role = 'PUBLIC' }: Asked = {}): CoverageQuestion => {
    const [day, today] = [asOf === undefined ? null : parseIsoDay(asOf), parseIsoDay('2026-11-29') ?? 0]
    const view = new DayView(state, day, sets ?? null, today)
    return { view, ground: whole, subject: subject ?? null, day: day ?? today, role }
  }
}
