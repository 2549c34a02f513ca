import { type ASTNode, BREAK, type GraphQLError, parse, visit } from 'graphql'

/**
 * The argument in which the value stands that an error of a document is about, as `actors.filter.text`; null where it
 * is about something else. A scalar that refuses a value does not know where that value stands.
 */
export function nameArgument(error: GraphQLError): string | null {
  const loc = error.nodes?.[0]?.loc
  if (loc === undefined) return null
  const holds = (node: ASTNode) => node.loc !== undefined && node.loc.start <= loc.start && loc.end <= node.loc.end
  let path: string[] = []
  let found: string | null = null
  visit(parse(loc.source.body), {
    enter(node) {
      if (!('loc' in node) || !holds(node)) return false
      if (node.kind === 'Field') path = [node.name.value]
      if (node.kind === 'Argument' || node.kind === 'ObjectField') path.push(node.name.value)
      if (path.length < 2 || node.loc?.start !== loc.start || node.loc.end !== loc.end) return undefined
      found = path.join('.')
      return BREAK
    },
  })
  return found
}
