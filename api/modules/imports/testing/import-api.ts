import { z } from 'zod'
import type { ImportField, ImportOutcome } from '#graph-schema/model/import-plan.ts'
import type { ActApi } from '../../../testing/act-api.ts'

const uploaded = z.union([
  z.object({ id: z.string() }),
  z.object({ problem: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }) }),
])

const PREVIEW = `query P($id: ID!, $outcome: ImportOutcome, $first: Int! = 200, $offset: Int! = 0) {
  previewImport(id: $id, outcome: $outcome, first: $first, offset: $offset) {
    fingerprint total
    counts { create update unchanged possibleDuplicate refused skipped }
    rows {
      row outcome name actorId decision cells { field text } changes { field before after }
      problems { rule field value suggestion facts { name value } }
      candidates { id name row reasons { kind value } }
    }
    ghosts { id label kind type isNew }
    ghostTies { id from to kind role }
  }
}`

const row = z.looseObject({
  row: z.int(),
  outcome: z.string(),
  name: z.string(),
  actorId: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
  problems: z.array(
    z.looseObject({ rule: z.string(), field: z.string().nullable(), suggestion: z.string().nullable() }),
  ),
  candidates: z.array(z.looseObject({ id: z.string(), name: z.string() })),
})
const preview = z.looseObject({
  fingerprint: z.string(),
  total: z.int(),
  counts: z.record(z.string(), z.int()),
  rows: z.array(row),
  ghosts: z.array(z.looseObject({ id: z.string(), label: z.string(), isNew: z.boolean() })),
  ghostTies: z.array(z.looseObject({ from: z.string(), to: z.string() })),
})
export type TestPreview = z.infer<typeof preview>

/** Sends a file as the page does. */
export async function sendFile(
  { api }: ActApi,
  content: string | Uint8Array,
  { name = 'elenco.csv', sheet = '' }: { readonly name?: string; readonly sheet?: string } = {},
) {
  const answer = await fetch(`${api.address}/imports?sheet=${encodeURIComponent(sheet)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  })
  return { status: answer.status, ...uploaded.parse(await answer.json()) }
}

/** Sends a file that can be read, and gives the id of its import. */
export async function upload(acts: ActApi, content: string | Uint8Array): Promise<string> {
  const answer = await sendFile(acts, content)
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}

/** Asks for what an import would record. */
export async function readPreview(
  { api }: ActApi,
  id: string,
  outcome: ImportOutcome | null = null,
): Promise<TestPreview> {
  const { data, errors } = await api.askByHash(PREVIEW, { id, outcome })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return preview.parse(data?.['previewImport'])
}

const DRAFT =
  '__typename ... on Import { status version: rows } ... on ValidationFailed { problems { field code value } } ... on Conflict { code } ... on NotFound { field id }'

/** Sends an act on a draft. */
export async function draft(
  { api }: ActApi,
  field: string,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const { data, errors } = await api.askByHash(
    `mutation M($input: ${type}!) { ${field}(input: $input) { ${DRAFT} } }`,
    {
      input: { requestId: 'draft', ...input },
    },
  )
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data?.[field]
}

/** Takes the columns as they were guessed, or as they are given, and gives the preview. */
export async function mapColumns(
  acts: ActApi,
  id: string,
  columns: Readonly<Record<string, ImportField | null>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<TestPreview> {
  const answer = await draft(acts, 'mapImportColumns', {
    id,
    columns: Object.entries(columns).map(([column, field]) => ({ column, field })),
    sourceTitle: 'elenco.csv',
    sourceDate: '2026-11-20',
    ...more,
  })
  if (z.object({ __typename: z.literal('Import') }).safeParse(answer).success) return readPreview(acts, id)
  throw new Error(JSON.stringify(answer))
}
