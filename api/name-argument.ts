import { type ASTNode, BREAK, type DocumentNode, type GraphQLError, Kind, parse, visit } from 'graphql'

/**
 * The argument in which the value stands that an error of a document or of its variables is about, as
 * `actors.filter.text`; null where it is about something else. A scalar that refuses a value does not know where that
 * value stands.
 */
export function nameArgument(error: GraphQLError): string | null {
  const [node] = error.nodes ?? []
  if (node?.loc === undefined) return null
  const document = parse(node.loc.source.body)
  if (node.kind !== Kind.VARIABLE_DEFINITION) return findArgument(document, isAt(node))
  const name = node.variable.name.value
  const argument = findArgument(document, (inner) => inner.kind === Kind.VARIABLE && inner.name.value === name)
  return argument === null ? null : `${argument}${placeInVariable(error.message, name)}`
}

function isAt(node: ASTNode): (inner: ASTNode) => boolean {
  return ({ loc }) => loc?.start === node.loc?.start && loc?.end === node.loc?.end
}

/** The way to the first value of an argument that a test finds. */
function findArgument(document: DocumentNode, isFound: (node: ASTNode) => boolean): string | null {
  let path: string[] = []
  let found: string | null = null
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false
      if (node.kind === Kind.FIELD) path = [node.name.value]
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value)
      if (path.length < 2 || !isFound(node)) return undefined
      found = path.join('.')
      return BREAK
    },
    leave(node) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.pop()
    },
  })
  return found
}

/** Where inside its variable a value stands, `.areas.0` say: graphql-js tells it in the message alone. */
function placeInVariable(message: string, name: string): string {
  const place = new RegExp(`^Variable "\\$${name}" got invalid value .* at "${name}([.\\w[\\]]+)"; `, 'u').exec(
    message,
  )?.[1]
  return place?.replace(/\[(\d+)\]/gu, '.$1') ?? ''
}
