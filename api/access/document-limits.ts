import {
  type ASTVisitor,
  GraphQLError,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { LIMITS } from '#graph-schema/model/limits.ts'

const refuse = (message: string, node: SelectionSetNode) =>
  new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } })

/** The schema's description of itself nests deeper than data; the specification's own rule bounds it. */
function isIntrospection(selection: SelectionNode): boolean {
  return selection.kind === 'Field' && selection.name.value.startsWith('__')
}

function fragmentOf(context: ValidationContext, name: string): SelectionSetNode | null {
  return context.getFragment(name)?.selectionSet ?? null
}

/** Refuses selections nested deeper than the limit, fragments counted where they are spread. */
export const limitDepth: ValidationRule = (context): ASTVisitor => {
  const depths = new Map<SelectionSetNode, number>()
  const depthOf = (set: SelectionSetNode | null | undefined): number => {
    if (set === null || set === undefined) return 0
    const known = depths.get(set)
    if (known !== undefined) return known
    // A circle of fragments meets itself here as 0; the rule against circles names it.
    depths.set(set, 0)
    const depth = Math.max(...set.selections.map(depthOfSelection))
    depths.set(set, depth)
    return depth
  }
  const depthOfSelection = (selection: SelectionNode): number => {
    if (isIntrospection(selection)) return 0
    if (selection.kind === 'FragmentSpread') return depthOf(fragmentOf(context, selection.name.value))
    return depthOf(selection.selectionSet) + (selection.kind === 'Field' ? 1 : 0)
  }
  return {
    OperationDefinition({ selectionSet }) {
      const depth = depthOf(selectionSet)
      if (depth <= LIMITS.depth) return
      context.reportError(refuse(`the selection is ${depth} levels deep, ${LIMITS.depth} are allowed`, selectionSet))
    },
  }
}

/** Refuses one field asked under too many aliases in one selection set, fragments counted where they are spread. */
export const limitAliases: ValidationRule = (context): ASTVisitor => ({
  SelectionSet(set) {
    const keys = new Map<string, Set<string>>()
    const spread = new Set<string>()
    const count = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === 'InlineFragment') count(selection.selectionSet)
        else if (selection.kind === 'Field') {
          const name = selection.name.value
          keys.set(name, (keys.get(name) ?? new Set()).add(selection.alias?.value ?? name))
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value)
          const fragment = fragmentOf(context, selection.name.value)
          if (fragment !== null) count(fragment)
        }
      }
    }
    count(set)
    for (const [name, { size }] of keys) {
      if (size <= LIMITS.aliases) continue
      context.reportError(refuse(`"${name}" is asked under ${size} aliases, ${LIMITS.aliases} are allowed`, set))
    }
  },
})
