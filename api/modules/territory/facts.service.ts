import { z } from 'zod'
import { CERTAINTIES } from '#graph-schema/model/evidence.ts'
import { PRESENCES } from '#graph-schema/model/presence.ts'
import { readStoredFact } from '#graph-schema/model/stored-record.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type {
  AssignThemeInput,
  CitationInput,
  CorrectFactInput,
  EndFactInput,
  SeekNeedInput,
  ServeAreaInput,
} from '../../generated/schema.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { where } from '../../read/emit.ts'
import { readDay, readObject, readText } from '../../read/inputs.ts'
import { FACT_PATTERN } from '../../read/match-facts.ts'
import { holdsDuring, tieAtLeast, tiePresence } from '../../read/presence.ts'
import { type CitationGiven, cite, citedIds, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { endRelationship, isOpen, isTie, keptStating, readEndDate } from '../../write/end-record.ts'
import { stateFact } from '../../write/new-records.ts'
import { duplicate, notFound, type Outcome } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

/** Records a need that an actor says it has. */
export function seekNeed(context: RequestContext, input: SeekNeedInput): Promise<Outcome> {
  return act(context, 'seekNeed', input, (draft) =>
    stateNew(draft, 'seekNeed', { relationship: 'SEEKS', from: input.actor, to: input.need }, input),
  )
}

/** Records a theme that an entity is about. */
export function assignTheme(context: RequestContext, input: AssignThemeInput): Promise<Outcome> {
  return act(context, 'assignTheme', input, (draft) =>
    stateNew(draft, 'assignTheme', { relationship: 'ABOUT', from: input.entity, to: input.theme }, input),
  )
}

/** Records a comune or micro-area that an actor or service serves. */
export function serveArea(context: RequestContext, input: ServeAreaInput): Promise<Outcome> {
  return act(context, 'serveArea', input, (draft) =>
    stateNew(draft, 'serveArea', { relationship: 'SERVES', from: input.entity, to: input.area }, input),
  )
}

/** Ends a territorial fact from a day. */
export function endFact(context: RequestContext, input: EndFactInput): Promise<Outcome> {
  return act(context, 'endFact', input, async (draft) => {
    const { stored, citation } = await readFact(draft, input)
    const on = readEndDate(draft, 'on', input.on)
    if (on !== null) await endRelationship(draft, 'on', stored, on, citation)
    return { action: 'endFact', subjectId: stored.from, reason: trimmed(input.reason) }
  })
}

/** Puts a mistake in a territorial fact right. */
export function correctFact(context: RequestContext, input: CorrectFactInput): Promise<Outcome> {
  return act(context, 'correctFact', input, async (draft) => {
    const { fact, citation } = await readFact(draft, input)
    const period = input.period ?? fact.period
    const dateStatus = period === fact.period ? fact.dateStatus : null
    const attested = period === fact.period ? fact.attested : []
    const stating = { ...keptStating(fact, citation), period, dateStatus, attested }
    const certainty = input.certainty ?? fact.certainty
    await stateFact(draft, 'fact', { ...fact, to: input.to ?? fact.to }, { ...stating, certainty })
    return { action: 'correctFact', subjectId: fact.from, reason: trimmed(input.reason) }
  })
}

interface NewFact {
  readonly relationship: TerritorialRelationship
  readonly from: string
  readonly to: string
}

interface Sent {
  readonly period?: string
  readonly source: CitationInput
  readonly reason?: string | null
}

async function stateNew(draft: Draft, action: string, fact: NewFact, { period, source, reason }: Sent) {
  await draft.load(citedIds([source]))
  const citation = cite(draft, 'source', source)
  draft.refuseProblems()
  await draft.loadAround([fact.from])
  const twin = draft
    .around(fact.from)
    .find((one) => one.relationship === fact.relationship && one.to === fact.to && isOpen(readStoredFact(one)))
  if (twin !== undefined) {
    throw duplicate({ existingId: twin.id, code: 'OPEN_TIE', message: 'the same fact is on record and open' })
  }
  const sources = citation === null ? [] : [citation]
  await stateFact(draft, 'fact', fact, { period: period ?? '/', certainty: 'STATED', sources })
  return { action, subjectId: fact.from, reason: trimmed(reason) }
}

interface Asked {
  readonly id: string
  readonly version: number
  readonly source?: CitationGiven
}

async function readFact(draft: Draft, { id, version, source }: Asked) {
  const stored = await draft.expect('RELATIONSHIP', { id, version })
  if (isTie(stored)) throw notFound('id', id)
  const fact = readStoredFact(stored)
  await draft.load([...sourcesOf([fact]), ...citedIds([source])])
  const citation = source === null || source === undefined ? null : cite(draft, 'source', source)
  draft.refuseProblems()
  return { stored, fact, citation }
}

function listFactsBy(conditions: readonly string[], presence: string): string {
  return `CYPHER 5
MATCH (:Entity {id: $of})-[f:${FACT_PATTERN}]-(:Entity)
WITH DISTINCT f, startNode(f) AS a, endNode(f) AS b${where(conditions)}
RETURN f.id, type(f), a.id, a.name, b.id, b.name, f.period, f.certainty, f.sources, f.version, ${presence}
ORDER BY type(f), a.nameKey, b.nameKey, f.id`
}

const factRow = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(CERTAINTIES),
  z.array(z.string()),
  z.number(),
  z.enum(PRESENCES).nullable(),
])

/** Territorial facts about an entity, either way round, by kind and names; those of a day, or of some days, when asked. */
export async function listFacts({ database, caller, info }: Ask): Promise<unknown[]> {
  const values = rootArguments(info, inputsOf(info))
  const during = readObject(values, 'during')
  const [day, from, to] = [readDay(values, 'asOf'), readDay(during, 'from'), readDay(during, 'to')]
  const conditions = [
    ...(day === null ? [] : tieAtLeast('POSSIBLE', 'f', ['a', 'b'])),
    ...(from === null ? [] : [holdsDuring('POSSIBLE', 'f', '$from', '$to')]),
  ]
  const text = listFactsBy(conditions, day === null ? 'null' : tiePresence('f', 'a', 'b'))
  const parameters = { of: readText(values, 'of') ?? '', day, from, to }
  const rows = await database.read({ operation: 'facts', text, parameters }, caller)
  return decodeRows('facts', rows, factRow).map(
    ([id, kind, fromId, fromLabel, toId, toLabel, period, certainty, sources, version, presence]) => ({
      id,
      kind,
      fromId,
      fromLabel,
      toId,
      toLabel,
      period,
      certainty,
      sources,
      version,
      presence,
    }),
  )
}
