import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { type EntityRecord, sourceRecord } from '#graph-schema/model/records.ts'
import {
  readStoredEntity,
  readStoredFact,
  readStoredTie,
  type StoredRecord,
  storeRecord,
} from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type {
  CorrectSourceInput,
  CorrectThemeInput,
  RecordSourceInput,
  RecordThemeInput,
} from '../../generated/schema.ts'
import { deriveIn, putNewSource, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { isTie, keptStating } from '../../write/end-record.ts'
import { beginChange, beginStating } from '../../write/entity-acts.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { putFact, putParsed, putTie, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

/** Records a document as a source of the set `register`. */
export function recordSource(context: RequestContext, input: RecordSourceInput): Promise<Outcome> {
  return act(context, 'recordSource', input, async (draft) => {
    const id = putNewSource(draft, 'source', input.source)
    return { action: 'recordSource', subjectId: id ?? '', reason: trimmed(input.reason) }
  })
}

/** Puts a source right; where the days on which it tells something change, what cites it is dated anew. */
export function correctSource(context: RequestContext, input: CorrectSourceInput): Promise<Outcome> {
  return act(context, 'correctSource', input, async (draft) => {
    const { entity } = await beginChange(draft, input, ['SOURCE'])
    const text = <Name extends 'published' | 'attests' | 'publisher' | 'url' | 'licence'>(name: Name) =>
      input[name] === undefined ? entity[name] : trimmed(input[name])
    const [published, attests] = [text('published'), text('attests')]
    for (const [name, value] of [
      ['published', published],
      ['attests', attests],
    ] as const) {
      if (value === null || parseEdtfDateOrRange(value) !== null) continue
      draft.fail(problem(name, 'DATE', value, 'a date is YYYY, YYYY-MM, YYYY-MM-DD or [a..b]'))
    }
    draft.refuseProblems()
    const name = input.title === undefined ? entity.name : (trimmed(input.title) ?? entity.name)
    const said = { name, ...deriveSearchFields(name), published, attests, publisher: text('publisher') }
    const changed = { ...entity, ...said, url: text('url'), licence: text('licence') }
    const record = putParsed(draft, 'source', sourceRecord, changed)
    if (record !== null) draft.put(storeRecord(record))
    if (attests !== entity.attests || published !== entity.published) await dateAnew(draft, entity.id)
    return { action: 'correctSource', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

const FIND_CITING = `CYPHER 5
CALL () {
  MATCH (x:Entity) WHERE any(one IN x.sources WHERE one = $id OR one STARTS WITH $id + '#') RETURN x.id AS id
  UNION ALL
  MATCH (:Entity)-[x]->(:Entity) WHERE any(one IN x.sources WHERE one = $id OR one STARTS WITH $id + '#') RETURN x.id AS id
}
RETURN id`

/** Finds anew the bounds of every record that cites a source, and when it was last told. */
async function dateAnew(draft: Draft, id: string): Promise<void> {
  const rows = await draft.records.run(FIND_CITING, { id })
  const ids = rows.map(([found]) => String(found))
  await draft.load(ids)
  for (const one of ids) {
    const stored = draft.get(one)
    if (stored !== null) await dateOneAnew(draft, stored)
  }
}

async function dateOneAnew(draft: Draft, stored: StoredRecord): Promise<void> {
  if (stored.form === 'ITEM') return
  const record =
    stored.form === 'ENTITY' ? readStoredEntity(stored) : isTie(stored) ? readStoredTie(stored) : readStoredFact(stored)
  await draft.load(sourcesOf([record]))
  const kept = keptStating(record, null)
  // What attested a fact while it was undated stays with the end that it was given since.
  const evidence = deriveIn(draft, 'attests', record.period === '/' ? { ...kept, attested: [] } : kept)
  if (evidence === null) return
  if ('type' in record) draft.put(storeRecord({ ...record, ...evidence }))
  else if ('kind' in record) await putTie(draft, 'attests', { ...record, ...evidence })
  else await putFact(draft, 'attests', { ...record, ...evidence })
}

/** Records a theme beside those of the manifesto; it comes last in their order. */
export function recordTheme(context: RequestContext, input: RecordThemeInput): Promise<Outcome> {
  return act(context, 'recordTheme', input, async (draft) => {
    const undated = await beginStating(draft, input.source)
    const [last] = await draft.records.run('CYPHER 5 MATCH (t:Theme) RETURN coalesce(max(t.order), 0)', {})
    const evidence = deriveIn(draft, 'source', undated)
    const id = makeEntityId('THEME', makeSlug())
    if (evidence !== null)
      putTheme(draft, { type: 'THEME', id, order: Number(last?.[0] ?? 0) + 1, ...evidence }, input.label)
    return { action: 'recordTheme', subjectId: id, reason: trimmed(input.reason) }
  })
}

/** Puts a theme right. */
export function correctTheme(context: RequestContext, input: CorrectThemeInput): Promise<Outcome> {
  return act(context, 'correctTheme', input, async (draft) => {
    const { entity } = await beginChange(draft, input, ['THEME'])
    putTheme(draft, entity, input.label)
    return { action: 'correctTheme', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

type ThemeRecord = Extract<EntityRecord, { type: 'THEME' }>

function putTheme(
  draft: Draft,
  theme: Omit<ThemeRecord, 'name' | 'nameKey' | 'searchKeys' | 'searchText'>,
  label: string,
): void {
  const name = trimmed(label)
  if (name === null) draft.fail(problem('label', 'REQUIRED', label, 'a theme needs a heading'))
  else draft.put(storeRecord({ ...theme, name, ...deriveSearchFields(name) }))
}
