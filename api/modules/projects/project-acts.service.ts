import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { projectRecord } from '#graph-schema/model/records.ts'
import { storeRecord } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { CorrectProjectInput, RecordProjectInput } from '../../generated/schema.ts'
import { deriveIn } from '../../write/cite.ts'
import { checkAround } from '../../write/end-record.ts'
import { beginChange, beginStating, lifeOf } from '../../write/entity-acts.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { stateFacts } from '../../write/new-records.ts'
import type { Outcome } from '../../write/outcome.ts'
import { putParsed, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putParticipants, readTitle } from './participants.ts'

/** Records a project, pact, call or agreement with who takes part in it. */
export function recordProject(context: RequestContext, input: RecordProjectInput): Promise<Outcome> {
  return act(context, 'recordProject', input, async (draft) => {
    const undated = await beginStating(draft, input.source)
    const dated = { ...undated, period: input.life ?? '/' }
    const name = readTitle(draft, input.title, '')
    const evidence = deriveIn(draft, 'life', dated)
    draft.refuseProblems()
    const id = makeEntityId('PROJECT', makeSlug())
    const [acronym, aliases] = [trimmed(input.acronym), readAliases(input.aliases)]
    const record = putParsed(draft, 'project', projectRecord, {
      type: 'PROJECT',
      id,
      name,
      ...deriveSearchFields(name, acronym, aliases),
      kind: input.kind,
      acronym,
      aliases,
      summary: trimmed(input.summary),
      ...evidence,
    })
    draft.refuseProblems()
    if (record !== null) draft.put(storeRecord(record))
    await stateFacts(draft, 'themes', 'ABOUT', id, input.themes ?? [], undated)
    await putParticipants(draft, id, input.participants ?? [], dated)
    return { action: 'recordProject', subjectId: id, reason: trimmed(input.reason) }
  })
}

/** Puts a project right. */
export function correctProject(context: RequestContext, input: CorrectProjectInput): Promise<Outcome> {
  return act(context, 'correctProject', input, async (draft) => {
    const { entity, citation } = await beginChange(draft, input, ['PROJECT'])
    const evidence = lifeOf(draft, entity, input.life, citation)
    const name = readTitle(draft, input.title, entity.name)
    const acronym = input.acronym === undefined ? entity.acronym : trimmed(input.acronym)
    const aliases = input.aliases === undefined ? entity.aliases : readAliases(input.aliases)
    const summary = input.summary === undefined ? entity.summary : trimmed(input.summary)
    draft.refuseProblems()
    const said = { name, ...deriveSearchFields(name, acronym, aliases), acronym, aliases, summary }
    draft.put(storeRecord({ ...entity, ...evidence, ...said, kind: input.kind ?? entity.kind }))
    await checkAround(draft, 'life', entity.id)
    return { action: 'correctProject', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

function readAliases(texts: readonly string[] | null | undefined): string[] {
  return [...new Set((texts ?? []).map(trimmed).filter((text) => text !== null))]
}
