import type { Role } from '#graph-schema/model/limits.ts'
import type { Database } from '../database/run.ts'
import { startTestApi, type TestAnswer, type TestApi } from './test-api.ts'

/** What a mutation answers with, every member of the union in one shape. */
const OUTCOME = `__typename
  ... on Recorded { requestId replayed subjectId changeId subject { __typename id } }
  ... on ValidationFailed { problems { field code value suggestion } }
  ... on StaleVersion { id sent version changedBy }
  ... on Duplicate { existingId code }
  ... on Conflict { code ids }
  ... on NotFound { field id }`

/** A server where everybody has one role, and how to act on it. */
export interface ActApi {
  readonly api: TestApi
  /** Sends one mutation as the product's own pages do, and gives what it came to. */
  act(field: string, input: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  send(field: string, input: Readonly<Record<string, unknown>>): Promise<TestAnswer>
}

/** Starts a server on which everybody has this role and account. */
export async function startActApi(
  database: Database,
  role: Role = 'STAFF',
  accountId = 'account:test',
): Promise<ActApi> {
  const viewer = { role, key: accountId, accountId, name: 'Prova' }
  const api = await startTestApi(database, { viewerOf: async () => viewer })
  const send: ActApi['send'] = (field, input) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
    return api.askByHash(`mutation M($input: ${type}!) { ${field}(input: $input) { ${OUTCOME} } }`, { input })
  }
  return {
    api,
    send,
    async act(field, input) {
      const { data, errors } = await send(field, input)
      const outcome = data?.[field]
      if (typeof outcome !== 'object' || outcome === null) throw new Error(JSON.stringify(errors))
      return { ...outcome }
    },
  }
}
