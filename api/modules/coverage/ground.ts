import type { ServiceSubject } from '#graph-schema/model/actor.ts'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { Role } from '#graph-schema/model/limits.ts'
import type { ReportKind } from '#graph-schema/model/survey.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Database } from '../../database/run.ts'
import type { Reading } from '../time/read-state.ts'
import {
  decisionRow,
  placeRow,
  READ_DECISIONS,
  READ_PLACES,
  READ_REPORTS,
  READ_SUBJECTS,
  reportRow,
  subjectRow,
} from './ground.cypher.ts'

/** A comune as the map and distances need it. */
export interface Place {
  readonly id: string
  readonly istatCode: string
  readonly population: number
  readonly areaKm2: number
  readonly latitude: number
  readonly longitude: number
  /** ISTAT codes of the comuni it borders on. */
  readonly neighbours: readonly string[]
}

/** What a survey found of one need in one micro-area. */
export interface Report {
  readonly id: string
  readonly kind: ReportKind
  readonly areaId: string
  readonly needId: string
  readonly subject: ServiceSubject | null
  readonly answers: number
  readonly weight: number | null
  readonly surveyedOn: string
  /** First day on which it can have been surveyed. */
  readonly earliest: number
  readonly sources: readonly string[]
  readonly sets: readonly string[]
  readonly note: string | null
  readonly version: number
}

/** A gap that the steering board has taken note of. */
export interface Decision {
  readonly id: string
  readonly areaId: string
  readonly needId: string
  readonly reason: string
  readonly since: string
  readonly until: string
  readonly byRole: Role
  readonly byName: string | null
  readonly version: number
}

/** What coverage needs beside the network on record. */
export interface Ground {
  readonly places: ReadonlyMap<string, Place>
  /** For whom a service is, where its source says so. */
  readonly subjects: ReadonlyMap<string, ServiceSubject>
  readonly reports: readonly Report[]
  readonly decisions: readonly Decision[]
}

interface Kept {
  readonly seq: number
  readonly ground: Promise<Ground>
}

const kept = new WeakMap<Database, Kept>()

/** The ground as it is on record, kept under the number of the last change as the network is. */
export async function readGround(reading: Reading): Promise<Ground> {
  const seq = await reading.database.changeSeq(reading.caller)
  const before = kept.get(reading.database)
  if (before?.seq === seq) return before.ground
  const fresh: Kept = { seq, ground: readAll(reading) }
  kept.set(reading.database, fresh)
  fresh.ground.catch(() => {
    if (kept.get(reading.database) === fresh) kept.delete(reading.database)
  })
  return fresh.ground
}

async function readAll({ database, caller }: Reading): Promise<Ground> {
  const read = (operation: string, text: string) => database.read({ operation, text, parameters: {} }, caller)
  const places = decodeRows('readPlaces', await read('readPlaces', READ_PLACES), placeRow)
  const subjects = decodeRows('readSubjects', await read('readSubjects', READ_SUBJECTS), subjectRow)
  const reports = decodeRows('readReports', await read('readReports', READ_REPORTS), reportRow)
  const decisions = decodeRows('readDecisions', await read('readDecisions', READ_DECISIONS), decisionRow)
  return {
    places: new Map(
      places.map(([id, istatCode, population, areaKm2, latitude, longitude, neighbours]) => [
        id,
        { id, istatCode, population, areaKm2, latitude, longitude, neighbours },
      ]),
    ),
    subjects: new Map(subjects),
    reports: reports.map(
      ([id, kind, areaId, needId, subject, answers, weight, surveyedOn, sources, sets, note, version]) => {
        const earliest = parseEdtfDateOrRange(surveyedOn)?.earliest ?? Number.NEGATIVE_INFINITY
        const about = { id, kind, areaId, needId, subject, answers, weight }
        return { ...about, surveyedOn, earliest, sources, sets, note, version }
      },
    ),
    decisions: decisions.map(([id, areaId, needId, reason, since, until, byRole, byName, version]) => ({
      ...{ id, areaId, needId, reason, since, until, byRole, byName, version },
    })),
  }
}

/** The last day on which a decision holds. */
export function lastDayOf({ until }: Decision): number {
  return parseIsoDay(until) ?? Number.NEGATIVE_INFINITY
}
