import type { RequestHandler } from 'express'
import type { Boundaries } from '../boundaries/read-boundaries.ts'

/** Serves the boundaries under their own path, which is another for another file: kept for ever. */
export function serveBoundaries({ path, body }: Boundaries): RequestHandler {
  return (request, response, next) => {
    if (request.path !== path || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next()
      return
    }
    response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    response.type('application/json').send(body)
  }
}
