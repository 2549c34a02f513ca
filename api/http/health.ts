import type { RequestHandler } from 'express'
import { type Database, OPERATOR } from '../database/run.ts'

/** A database that has not said anything by then counts as away, ms. */
const PATIENCE_MS = 1_500

/** Answers whether the database answers: 200 `{"status":"ok"}`, or 503 `{"status":"unavailable"}` with Retry-After. */
export function answerHealth(database: Database): RequestHandler {
  return (_request, response) => {
    response.setHeader('cache-control', 'no-store')
    const asked = database.read({ operation: 'health', text: 'RETURN 1', parameters: {} }, OPERATOR)
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('late')), PATIENCE_MS).unref()
    })
    Promise.race([asked, late]).then(
      () => response.json({ status: 'ok', database: 'up' }),
      () => {
        response.setHeader('retry-after', '2')
        response.status(503).json({ status: 'unavailable', database: 'down' })
      },
    )
  }
}
