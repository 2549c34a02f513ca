import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { REQUEST_BUDGET } from '#graph-schema/model/limits.ts'
import type { Budgets } from './access/budgets.ts'
import { checkArguments } from './access/check-arguments.ts'
import { type Cost, computeCost } from './access/cost.ts'
import type { RequestContext } from './context.ts'
import { BadInput, CostExceeded } from './errors.ts'
import { toBadInput } from './format-error.ts'
import { isCursor, PLACE_PARTS } from './read/cursor.ts'

/**
 * Weighs each request before anything is read. The hard maxima hold for everyone; the budget only for those who send
 * their own text. Every answer says what it cost and what is left.
 */
export function weighRequests(budgets: Budgets): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let cost = 0
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          const { viewer, trusted } = contextValue
          if (operation === undefined) return
          if (operation.operation === 'subscription') {
            throw new BadInput('operation', 'queries and mutations are answered; what changes is told on /events')
          }
          const weighed = weigh(schema, document, operation, request.variables ?? {})
          cost = weighed.total
          if (trusted) return
          const allowed = REQUEST_BUDGET[viewer.role]
          if (cost > allowed) throw new CostExceeded({ requested: cost, allowed, largest: weighed.largest })
          budgets.spend(viewer.key, viewer.role, cost)
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return
          const { remaining, resetAt } = contextValue.readBudget()
          const { singleResult } = response.body
          singleResult.extensions = { ...singleResult.extensions, cost: { requested: cost, remaining, resetAt } }
        },
      }
    },
  }
}

/** Variables that cannot be coerced are told by the execution, which then reads nothing. */
function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 })
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType()
  if (coerced === undefined || root === null || root === undefined) return { total: 0, largest: '' }
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  )
  try {
    return computeCost({
      schema,
      root,
      selectionSet: operation.selectionSet,
      fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
      variables: coerced,
      visit: (field, values, parent) => {
        const parts = parent === root ? PLACE_PARTS.entities : PLACE_PARTS.ties
        checkArguments(field, values, (text) => isCursor(text, parts))
      },
    })
  } catch (error) {
    throw toBadInput(error)
  }
}
