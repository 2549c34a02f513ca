import { ApolloLink } from '@apollo/client'
import { type FormattedExecutionResult, print } from 'graphql'
import { Observable } from 'rxjs'
import { type Guarded, isListOf, isMissingOr, isNullOr, isRecord, isShaped, isText } from './guards.ts'
import { noteSeq } from './live/first-seq.ts'
import { RequestFailed } from './request-failed.ts'
import type { ServerStatusStore } from './server-status.ts'
import { noteSessionEnd } from './session-end.ts'

/** Names of the product's own operations → `sha256:…` of their text; filled in by the build, empty in development. */
declare const __TRUSTED_DOCUMENTS__: Readonly<Record<string, string>> | undefined
const DOCUMENT_IDS: Readonly<Record<string, string>> =
  typeof __TRUSTED_DOCUMENTS__ === 'undefined' ? {} : __TRUSTED_DOCUMENTS__

/** Addresses longer than this go by POST: proxies cut long ones. */
const LONGEST_ADDRESS = 2_000

const ACCEPT = 'application/graphql-response+json, application/json'

const isExtensions = isMissingOr(isRecord)

const isGraphqlAnswer = isShaped({
  data: isMissingOr(isNullOr(isRecord)),
  errors: isMissingOr(isListOf(isShaped({ message: isText, extensions: isExtensions }))),
  extensions: isExtensions,
})

/** The request for an operation: a query whose document has an id goes by GET, all else by POST. */
export function requestOf(
  operation: Pick<ApolloLink.Operation, 'operationName' | 'variables' | 'query'>,
  documentIds: Readonly<Record<string, string>> = DOCUMENT_IDS,
): Request {
  const { operationName = '', variables, query } = operation
  const documentId = documentIds[operationName]
  const headers = { accept: ACCEPT, 'apollo-require-preflight': 'true' }
  const address = new URL('/graphql', window.location.origin)
  if (documentId !== undefined && !isMutation(query)) {
    address.searchParams.set('documentId', documentId)
    if (Object.keys(variables).length > 0) address.searchParams.set('variables', JSON.stringify(variables))
    if (address.href.length <= LONGEST_ADDRESS) return new Request(address, { headers })
  }
  const body = documentId === undefined ? { query: print(query), operationName, variables } : { documentId, variables }
  return new Request(new URL('/graphql', window.location.origin), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

function isMutation({ definitions }: ApolloLink.Operation['query']): boolean {
  return definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'mutation')
}

async function send(
  request: Request,
  status: ServerStatusStore,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const answer = await fetch(request, { signal }).catch((cause: unknown) => {
    if (!signal.aborted) status.reportSilence()
    throw new RequestFailed('offline', null, cause)
  })
  const requestId = answer.headers.get('x-request-id')
  noteSeq(answer.headers.get('etag'))
  const told: unknown = await answer.json().catch(() => null)
  const read = isGraphqlAnswer(told) ? told : null
  const unavailable =
    answer.status === 502 || answer.status === 503 || answer.status === 504 || hasCode(read?.errors, 'UNAVAILABLE')
  if (unavailable) {
    status.reportSilence()
    throw new RequestFailed('unavailable', requestId)
  }
  if (read === null) throw new RequestFailed('fault', requestId)
  status.reportAnswer()
  return toResult(read, requestId)
}

type GraphqlAnswer = Guarded<typeof isGraphqlAnswer>

function hasCode(errors: GraphqlAnswer['errors'], code: string): boolean {
  return errors?.some(({ extensions }) => extensions?.['code'] === code) ?? false
}

/** The answer as Apollo takes it, the request's number put beside each error that lacks it. */
function toResult({ data, errors, extensions }: GraphqlAnswer, requestId: string | null): FormattedExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(extensions === undefined ? {} : { extensions }),
    ...(errors === undefined
      ? {}
      : { errors: errors.map((error) => ({ ...error, extensions: { requestId, ...error.extensions } })) }),
  }
}

/**
 * As {@link send}; a question of a session that has ended is asked again as the public, which the server has made of us
 * by then. An act is not: nobody shall do as the public what was begun as somebody.
 */
async function sendAsWhoWeAre(
  operation: ApolloLink.Operation,
  status: ServerStatusStore,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const result = await send(requestOf(operation), status, signal)
  const hasEnded = result.errors?.some(({ extensions }) => noteSessionEnd(extensions)) ?? false
  return hasEnded && !isMutation(operation.query) ? send(requestOf(operation), status, signal) : result
}

/** The last link: sends operations to `/graphql` and reports to the status whether the server answers. */
export function createGraphqlLink(status: ServerStatusStore): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const abort = new AbortController()
        sendAsWhoWeAre(operation, status, abort.signal).then(
          (result) => {
            observer.next(result)
            observer.complete()
          },
          (error: unknown) => {
            if (!abort.signal.aborted) observer.error(error)
          },
        )
        return () => abort.abort()
      }),
  )
}
