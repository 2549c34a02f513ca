import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

type CoercedVariables = Readonly<Record<string, unknown>>

/** A document as the cost rule reads it. */
export interface CostQuestion {
  readonly schema: GraphQLSchema
  readonly root: GraphQLObjectType
  readonly selectionSet: SelectionSetNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: CoercedVariables
  /** Called with the coerced arguments of every field asked, once each, and the type it is asked of. */
  readonly visit: (field: string, values: CoercedVariables, parent: GraphQLObjectType) => void
}

/** Worst-case number of entities and ties, and the list that adds most to it. */
export interface Cost {
  readonly total: number
  /** Path of field names, `network.entities.sources`; empty when nothing costs. */
  readonly largest: string
}

interface UnitCost {
  readonly total: number
  readonly largest: { readonly path: readonly string[]; readonly share: number }
}

const NOTHING: UnitCost = { total: 0, largest: { path: [], share: 0 } }

/**
 * The cost of an operation: along each path the sizes of its lists multiply, times the weight of the field, as the
 * `@cost` of the SDL says. Of types that exclude each other the dearest counts. Each selection is computed once,
 * however often fragments spread it.
 */
export function computeCost(question: CostQuestion): Cost {
  const known = new Map<SelectionSetNode, Map<string, UnitCost>>()
  const { total, largest } = costOfSet(question, known, question.selectionSet, question.root)
  return { total, largest: largest.path.join('.') }
}

type Known = Map<SelectionSetNode, Map<string, UnitCost>>

function costOfSet(question: CostQuestion, known: Known, set: SelectionSetNode, type: GraphQLObjectType): UnitCost {
  const byType = known.get(set) ?? new Map<string, UnitCost>()
  known.set(set, byType)
  const before = byType.get(type.name)
  if (before !== undefined) return before
  byType.set(type.name, NOTHING)
  const cost = set.selections
    .filter((selection) => isIncluded(question, selection))
    .map((selection) => costOfSelection(question, known, selection, type))
    .reduce(add, NOTHING)
  byType.set(type.name, cost)
  return cost
}

function costOfSelection(
  question: CostQuestion,
  known: Known,
  selection: SelectionNode,
  type: GraphQLObjectType,
): UnitCost {
  if (selection.kind === 'Field') {
    const field = type.getFields()[selection.name.value]
    return field === undefined ? NOTHING : costOfField(question, known, selection, { field, parent: type })
  }
  const fragment = selection.kind === 'InlineFragment' ? selection : question.fragments.get(selection.name.value)
  if (fragment === undefined || !applies(question.schema, type, fragment.typeCondition?.name.value)) return NOTHING
  return costOfSet(question, known, fragment.selectionSet, type)
}

function costOfField(
  question: CostQuestion,
  known: Known,
  asked: FieldNode,
  { field, parent }: { readonly field: GraphQLField<unknown, unknown>; readonly parent: GraphQLObjectType },
): UnitCost {
  const values = getArgumentValues(field, asked, question.variables)
  question.visit(field.name, values, parent)
  const { weight, size } = priceOf(question.schema, field, values)
  const own = weight * size
  const type = getNamedType(field.type)
  const below =
    asked.selectionSet === undefined || !isCompositeType(type)
      ? NOTHING
      : costBelow(question, known, asked.selectionSet, type)
  const inside = below.largest.share * size
  return {
    total: own + below.total * size,
    largest:
      inside > own
        ? { path: [field.name, ...below.largest.path], share: inside }
        : { path: own > 0 ? [field.name] : [], share: own },
  }
}

function costBelow(question: CostQuestion, known: Known, set: SelectionSetNode, type: GraphQLCompositeType): UnitCost {
  const types = isObjectType(type) ? [type] : question.schema.getPossibleTypes(type)
  return types
    .map((possible) => costOfSet(question, known, set, possible))
    .reduce((most, cost) => (cost.total > most.total ? cost : most), NOTHING)
}

/** What one field says by its `@cost`: items counted each, and how many. A field without one is free and alone. */
function priceOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  values: CoercedVariables,
): { readonly weight: number; readonly size: number } {
  const directive = schema.getDirective('cost')
  const cost =
    directive === null || directive === undefined || !isDefined(field.astNode)
      ? undefined
      : getDirectiveValues(directive, field.astNode)
  if (cost === undefined) return { weight: 0, size: 1 }
  const sized = typeof cost['sizeArg'] === 'string' ? values[cost['sizeArg']] : cost['assume']
  return { weight: toNumber(cost['weight'], 1), size: toNumber(sized, 1) }
}

function isDefined<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

function toNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

function add(one: UnitCost, other: UnitCost): UnitCost {
  const largest = other.largest.share > one.largest.share ? other.largest : one.largest
  return { total: one.total + other.total, largest }
}

function isIncluded({ variables }: CostQuestion, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && schema.isSubType(wanted, type)
}
