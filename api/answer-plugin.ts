import type { ApolloServerPlugin } from '@apollo/server'
import type { Logger } from 'pino'
import type { RequestContext } from './context.ts'
import { isOurFault } from './format-error.ts'

/** The headers of an answer, the number of its request beside each error, and the faults in the log. */
export function finishAnswers(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          for (const error of errors.filter(isOurFault)) {
            logger.error({ requestId, operationName, err: error.originalError ?? error }, 'a request met a fault')
          }
        },
        async willSendResponse({ response, contextValue: { requestId, etag } }) {
          if (response.body.kind !== 'single') return
          const { singleResult, http } = { singleResult: response.body.singleResult, http: response.http }
          const { data, errors } = singleResult
          if (errors === undefined) {
            if (etag !== null) http.headers.set('etag', etag)
            http.headers.set('cache-control', etag === null ? 'no-store' : 'private, no-cache')
            return
          }
          http.headers.set('cache-control', 'no-store')
          singleResult.errors = errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }))
          const someAnswered = Object.values(data ?? {}).some((value) => value !== null)
          if (!someAnswered) delete singleResult.data
          if (someAnswered) http.status = 200
          else if (errors.some(({ extensions }) => extensions?.['code'] === 'INTERNAL')) http.status = 500
        },
      }
    },
  }
}
