import { TYPE_KEY } from '../read/shape.ts'

/** One thing that is wrong with what was sent; `field` is a path such as `ties.0.period`. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly value: string | null
  readonly message: string
  readonly suggestion: string | null
}

/** A record that a stale version was sent for, as it is now. */
export interface StaleFacts {
  readonly id: string
  readonly sent: number
  readonly version: number
  readonly current: readonly { readonly name: string; readonly value: string | null }[]
  readonly changedBy: string | null
  readonly changedAt: string | null
}

interface DuplicateFacts {
  readonly existingId: string
  readonly code: string
  readonly message: string
}

interface ConflictFacts {
  readonly code: string
  readonly message: string
  readonly ids: readonly string[]
}

interface RecordedFacts {
  readonly requestId: string
  readonly replayed: boolean
  readonly subjectId: string
  readonly changeId: string
}

interface Typed<Name extends string> {
  readonly [TYPE_KEY]: Name
}

/** What a user may expect to go wrong, as data: the members of the union RecordResult but the good one. */
export type ExpectedFailure =
  | (Typed<'ValidationFailed'> & { readonly problems: readonly FieldProblem[] })
  | (Typed<'StaleVersion'> & StaleFacts)
  | (Typed<'Duplicate'> & DuplicateFacts)
  | (Typed<'Conflict'> & ConflictFacts)
  | (Typed<'NotFound'> & { readonly field: string; readonly id: string })

/** The union RecordResult. */
export type Outcome = ExpectedFailure | (Typed<'Recorded'> & RecordedFacts)

/** A plan that cannot be carried out: thrown inside the transaction, told as data outside of it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly failure: ExpectedFailure

  constructor(failure: ExpectedFailure) {
    super(failure[TYPE_KEY])
    this.failure = failure
  }
}

export function recorded(facts: RecordedFacts): Outcome {
  return { [TYPE_KEY]: 'Recorded', ...facts }
}

/** One problem of one field; the value is shortened, so that an answer never grows with what was sent. */
export function problem(
  field: string,
  code: string,
  value: unknown,
  message: string,
  suggestion: string | null = null,
): FieldProblem {
  const text = value === null || value === undefined ? null : String(value).slice(0, 200)
  return { field, code, value: text, message, suggestion }
}

export function invalid(problems: readonly FieldProblem[]): Refused {
  return new Refused({ [TYPE_KEY]: 'ValidationFailed', problems })
}

export function stale(facts: StaleFacts): Refused {
  return new Refused({ [TYPE_KEY]: 'StaleVersion', ...facts })
}

export function duplicate(facts: DuplicateFacts): Refused {
  return new Refused({ [TYPE_KEY]: 'Duplicate', ...facts })
}

export function conflict(code: string, message: string, ids: readonly string[] = []): Refused {
  return new Refused({ [TYPE_KEY]: 'Conflict', code, message, ids })
}

export function notFound(field: string, id: string): Refused {
  return new Refused({ [TYPE_KEY]: 'NotFound', field, id: id.slice(0, 200) })
}
