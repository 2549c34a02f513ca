import { z } from 'zod'
import { decodeRows } from '../../../database/decode.ts'
import { type Database, OPERATOR } from '../../../database/run.ts'

/** What is known of each actor, field by field as an import calls them, read without the planner. */
export type ToldActors = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>

const TELL = `CYPHER 5
MATCH (a:Actor)
RETURN a.id, a.name, properties(a),
  COLLECT { MATCH (a)-[:SEATED_IN]->(m) RETURN m.name },
  COLLECT { MATCH (a)-[:SERVES]->(m) RETURN m.name },
  COLLECT { MATCH (a)-[:OFFERS]->(s) RETURN s.name },
  COLLECT { MATCH (a)-[r:ADHERES_TO]->(p) RETURN [p.name, r.role, split(r.period, '/')[0], coalesce(r.note, '')] },
  COLLECT { MATCH (a)-[r:MEMBER_OF]->(g) RETURN [g.name, split(r.period, '/')[0], coalesce(r.note, '')] }`

const texts = z.array(z.string())
const lists = z.array(texts)
const row = z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown()), texts, texts, texts, lists, lists])

const PROPERTIES: Readonly<Record<string, string>> = {
  TAX_CODE: 'taxCode',
  VAT_NUMBER: 'vatNumber',
  ACRONYM: 'acronym',
  KIND: 'kind',
  LEGAL_FORM: 'legalForm',
  WEBSITE: 'website',
  PUBLIC_EMAIL: 'publicEmail',
  PUBLIC_PHONE: 'publicPhone',
  SUMMARY: 'summary',
  ADDRESS: 'seatText',
}

export async function tellActors(database: Database): Promise<ToldActors> {
  const found = await database.read({ operation: 'test', text: TELL, parameters: {} }, OPERATOR)
  return new Map(
    decodeRows('test', found, row).map(([id, name, held, seats, areas, services, adhesions, memberships]) => [
      id,
      {
        NAME: [name],
        ALIASES: texts.parse(held['aliases']),
        ...Object.fromEntries(
          Object.entries(PROPERTIES).map(([field, property]) => [
            field,
            held[property] === undefined ? [] : [String(held[property])],
          ]),
        ),
        SEAT: seats,
        AREAS: areas,
        SERVICES: services,
        PACT: adhesions.map(([pact = '']) => pact),
        ADHESION_ROLE: adhesions.map(([, role = '']) => role),
        ADHESION_DATE: adhesions.flatMap(([, , date = '']) => (date === '' ? [] : [date])),
        MEMBER_OF: memberships.map(([group = '']) => group),
        MEMBER_FROM: memberships.flatMap(([, date = '']) => (date === '' ? [] : [date])),
        NOTE: [...adhesions.map((tie) => tie[3] ?? ''), ...memberships.map((tie) => tie[2] ?? '')].filter(
          (note) => note !== '',
        ),
      },
    ]),
  )
}

/** What is known of an actor once changes as a preview tells them have come to be. */
export function applyChanges(
  told: Readonly<Record<string, readonly string[]>>,
  changes: readonly { readonly field: string; readonly before: string | null; readonly after: string }[],
): Record<string, string[]> {
  const next = Object.fromEntries(Object.entries(told).map(([field, values]) => [field, [...values]]))
  for (const { field, before, after } of changes) {
    const values = next[field] ?? []
    for (const gone of before?.split(' · ') ?? []) values.splice(values.indexOf(gone), 1)
    next[field] = [...values, ...after.split(' · ')]
  }
  return next
}

/** The same, every list in order, fields without a value left out: two of them can be compared. */
export function inOrder(told: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(told)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, [...values].sort()]),
  )
}
