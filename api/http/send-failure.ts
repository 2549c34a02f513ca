import type { Response } from 'express'
import type { Failure } from '../errors.ts'

/** Answers with a failure in the form that GraphQL answers have. */
export function sendFailure(response: Response, failure: Failure, requestId: string): void {
  const { code, details, message, retryAfter, status } = failure
  if (retryAfter !== null) response.setHeader('retry-after', String(retryAfter))
  response.status(status).json({ errors: [{ message, extensions: { ...details, code, requestId } }] })
}
