import { z } from 'zod'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { microAreaRecord } from '#graph-schema/model/records.ts'
import { storeRecord } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { CorrectMicroAreaInput } from '../../generated/schema.ts'
import { deriveIn, type Stating } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { beginChange } from '../../write/entity-acts.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { putParsed, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

const LIST_CODES = `CYPHER 5
MATCH (a:MicroArea)
RETURN a.code, a.id`

const codeRow = z.tuple([z.string(), z.string()])

/** Codes of the micro-areas on record, past ones too, in capitals → ids. */
export async function readAreaCodes(draft: Draft): Promise<Map<string, string>> {
  const rows = decodeRows('microAreaCodes', await draft.records.run(LIST_CODES, {}), codeRow)
  return new Map(rows.map(([code, id]) => [code.toUpperCase(), id]))
}

const CODE = /^[A-Za-z0-9]{1,12}$/u

/** Reads a code that no other area has or has had; null, with the problem noted, where it is none. */
function readCode(draft: Draft, field: string, given: string, taken: ReadonlyMap<string, string>): string | null {
  const code = given.trim().toUpperCase()
  if (!CODE.test(code)) {
    draft.fail(problem(field, 'CODE', given, 'a code has 1 to 12 letters and digits, such as MA8'))
    return null
  }
  const holder = taken.get(code)
  if (holder === undefined) return code
  const rule = `${holder} has or has had this code; take one that no area on record has`
  draft.fail(problem(field, 'CODE_TAKEN', given, rule))
  return null
}

function readName(draft: Draft, field: string, given: string): string | null {
  const name = trimmed(given)
  if (name !== null && name.length <= LIMITS.viewName) return name
  draft.fail(problem(field, 'LENGTH', given, `a name of 1 to ${LIMITS.viewName} characters is needed`))
  return null
}

interface NewArea {
  readonly code: string
  readonly name: string
}

/** Puts a micro-area that begins; its code in capitals with its id, or null with the problems noted. */
export function putNewArea(
  draft: Draft,
  field: string,
  given: NewArea,
  taken: ReadonlyMap<string, string>,
  stating: Stating,
): readonly [code: string, id: string] | null {
  const code = readCode(draft, `${field}.code`, given.code, taken)
  const name = readName(draft, `${field}.name`, given.name)
  const evidence = deriveIn(draft, 'on', stating)
  if (code === null || name === null || evidence === null) return null
  const id = makeEntityId('MICRO_AREA', makeSlug())
  const said = { type: 'MICRO_AREA', id, name, ...deriveSearchFields(name), code, summary: null }
  const record = putParsed(draft, field, microAreaRecord, { ...said, ...evidence })
  if (record === null) return null
  draft.put(storeRecord(record))
  return [code, id]
}

/** Puts the name or the code of a micro-area right. */
export function correctMicroArea(context: RequestContext, input: CorrectMicroAreaInput): Promise<Outcome> {
  return act(context, 'correctMicroArea', input, async (draft) => {
    const { entity } = await beginChange(draft, input, ['MICRO_AREA'])
    const taken = new Map([...(await readAreaCodes(draft))].filter(([, id]) => id !== entity.id))
    const isGiven = (text: string | null | undefined): text is string => text !== null && text !== undefined
    const code = isGiven(input.code) ? readCode(draft, 'code', input.code, taken) : entity.code
    const name = isGiven(input.name) ? readName(draft, 'name', input.name) : entity.name
    draft.refuseProblems()
    if (code !== null && name !== null) {
      draft.put(storeRecord({ ...entity, name, ...deriveSearchFields(name), code }))
    }
    return { action: 'correctMicroArea', subjectId: entity.id }
  })
}
