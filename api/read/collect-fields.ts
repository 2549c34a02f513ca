import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Variables } from './inputs.ts'

/** What is needed to read a selection: the schema, the fragments and the values of the directives' variables. */
export interface Document {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Variables
}

/** Fields asked of one object type: response key → the places that ask it, in the order of the response. */
export type AskedFields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>

/** Collects what the selections below `fields` ask of `type`, fragments expanded and directives obeyed. */
export function collectFields(document: Document, type: GraphQLObjectType, fields: readonly FieldNode[]): AskedFields {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>()
  const seen = new Set<string>()
  for (const { selectionSet } of fields) if (selectionSet !== undefined) collect(selectionSet)
  return found

  function collect(set: SelectionSetNode): void {
    for (const selection of set.selections) if (isIncluded(document, selection)) add(selection)
  }

  function add(selection: SelectionNode): void {
    if (selection.kind === 'Field') {
      if (selection.name.value.startsWith('__')) return
      const key = selection.alias?.value ?? selection.name.value
      const before = found.get(key)
      if (before === undefined) found.set(key, [selection])
      else before.push(selection)
      return
    }
    if (selection.kind === 'InlineFragment') {
      if (applies(document.schema, type, selection.typeCondition?.name.value)) collect(selection.selectionSet)
      return
    }
    const name = selection.name.value
    const fragment = document.fragments[name]
    if (seen.has(name) || fragment === undefined) return
    seen.add(name)
    if (applies(document.schema, type, fragment.typeCondition.name.value)) collect(fragment.selectionSet)
  }
}

function isIncluded({ variables }: Document, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && schema.isSubType(wanted, type)
}

/** The object types that a position of this type can hold. */
export function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type)
}
