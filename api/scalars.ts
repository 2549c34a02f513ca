import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { parseIsoDay } from '#graph-schema/model/day.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u

function refuse(what: string, text: unknown, nodes: ValueNode | null): GraphQLError {
  const shown = typeof text === 'string' ? `"${text.slice(0, 40)}"` : 'this value'
  return new GraphQLError(`${shown} is not ${what}`, { nodes, extensions: { code: 'BAD_USER_INPUT' } })
}

function makeTextScalar(
  name: string,
  what: string,
  isOne: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const check = (value: unknown, node: ValueNode | null = null): string => {
    if (typeof value === 'string' && isOne(value)) return value
    throw refuse(what, value, node)
  }
  return new GraphQLScalarType({
    name,
    serialize: (value) => check(value),
    parseValue: (value) => check(value),
    parseLiteral: (literal: ValueNode) => check(literal.kind === Kind.STRING ? literal.value : undefined, literal),
  })
}

/** `YYYY-MM-DD`, and the calendar has such a day. */
export const DATE_SCALAR = makeTextScalar(
  'Date',
  'a date YYYY-MM-DD, for instance 2026-01-31',
  (text) => parseIsoDay(text) !== null,
)

/** An instant in UTC, `2026-01-31T09:30:00Z`. */
export const DATE_TIME_SCALAR = makeTextScalar(
  'DateTime',
  'an instant like 2026-01-31T09:30:00Z',
  (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
)
