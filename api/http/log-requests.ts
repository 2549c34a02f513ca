import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { factsOf } from './request-facts.ts'

/** Notes each request when it is answered: what was asked of where, the status, the time. Never what was sent. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now()
    const { method, path } = request
    response.once('close', () => {
      const { statusCode: status, writableFinished } = response
      const ms = Math.round(performance.now() - began)
      const entry = { requestId: factsOf(request).requestId, method, path, status, ms }
      if (!writableFinished) logger.warn(entry, 'the asker went away')
      else if (status >= 500) logger.error(entry, 'answered')
      else if (status >= 400) logger.warn(entry, 'answered')
      else logger.info(entry, 'answered')
    })
    next()
  }
}
