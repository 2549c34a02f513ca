import { z } from 'zod'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { ROLES } from '#graph-schema/model/limits.ts'
import { REPORT_KINDS } from '#graph-schema/model/survey.ts'

export const READ_PLACES = `CYPHER 5
MATCH (m:Municipality)
RETURN m.id, m.istatCode, m.population, m.areaKm2, m.latitude, m.longitude, coalesce(m.neighbours, [])`
export const placeRow = z.tuple([
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.array(z.string()),
])

export const READ_SUBJECTS = `CYPHER 5
MATCH (s:Service)
WHERE s.subject IS NOT NULL
RETURN s.id, s.subject`
export const subjectRow = z.tuple([z.string(), z.enum(SERVICE_SUBJECTS)])

export const READ_REPORTS = `CYPHER 5
MATCH (r:NeedReport)
RETURN r.id, r.kind, r.areaId, r.needId, r.subject, r.answers, r.weight, r.surveyedOn, r.sources, r.sets, r.note, r.version`
export const reportRow = z.tuple([
  z.string(),
  z.enum(REPORT_KINDS),
  z.string(),
  z.string(),
  z.enum(SERVICE_SUBJECTS).nullable(),
  z.number(),
  z.number().nullable(),
  z.string(),
  z.array(z.string()),
  z.array(z.string()),
  z.string().nullable(),
  z.number(),
])

export const READ_DECISIONS = `CYPHER 5
MATCH (d:GapDecision)
OPTIONAL MATCH (account:Account {id: d.byId})
RETURN d.id, d.areaId, d.needId, d.reason, d.since, d.until, d.byRole, account.name, d.version`
export const decisionRow = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(ROLES),
  z.string().nullable(),
  z.number(),
])
