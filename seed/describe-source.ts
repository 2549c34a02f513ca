import type { StatedEvidence } from '#graph-schema/model/derive-record.ts'

/** A source cites itself, and lives from its publication on: `2019-09/..`, or `/` when nobody says when it appeared. */
export function describeSource(id: string, published: string | null): StatedEvidence {
  if (published === null) return { period: '/', dateStatus: 'UNKNOWN', certainty: 'STATED', sources: [id] }
  const dateStatus = published.startsWith('[') ? 'IMPLIED' : 'GIVEN'
  return { period: `${published}/..`, dateStatus, certainty: 'STATED', sources: [id] }
}
