import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { BadInput, Failure } from './errors.ts'
import { nameArgument } from './name-argument.ts'

const MASK = 'something went wrong on our side; tell us the request id'

/** Failures say what they are; an error of the document or its variables is the asker's; all others are ours. */
function isAskers(error: unknown): boolean {
  return error instanceof GraphQLError && error.path === undefined && !isFault(error.originalError)
}

function isFault(cause: Error | undefined): boolean {
  return cause !== undefined && !(cause instanceof GraphQLError) && !(cause instanceof Failure)
}

/** The failure that an error came from; null when it did not come from one. */
function failureBehind(error: unknown): Failure | null {
  const cause = unwrapResolverError(error)
  if (cause instanceof Failure) return cause
  return error instanceof GraphQLError && error.originalError instanceof Failure ? error.originalError : null
}

/** Whether an error is a fault of ours, to be logged and looked into. */
export function isOurFault(error: unknown): boolean {
  return failureBehind(error) === null && !isAskers(error)
}

/** What the asker sees of an error: a code of the API, the facts of a failure, never a stack or another's message. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path } = formatted
  const place = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) }
  const failure = failureBehind(error)
  if (failure !== null) {
    return { message: failure.message, ...place, extensions: { ...failure.details, code: failure.code } }
  }
  if (isAskers(error)) {
    const field = error instanceof GraphQLError ? nameArgument(error) : null
    if (field === null) return { message, ...place, extensions: { code: 'BAD_USER_INPUT' } }
    return { message: `${field}: ${message}`, ...place, extensions: { field, code: 'BAD_USER_INPUT' } }
  }
  return { message: MASK, ...place, extensions: { code: 'INTERNAL' } }
}

/** An error of coerced variables or arguments, met before anything is read. */
export function toBadInput(error: unknown): unknown {
  return error instanceof GraphQLError ? new BadInput('arguments', error.message) : error
}
