import type { ApolloServer } from '@apollo/server'
import { getNamedType, isInputType, type OperationDefinitionNode, parse, typeFromAST } from 'graphql'
import type { RequestContext } from './context.ts'
import type { TrustedDocuments } from './http/trusted-documents.ts'
import { readSchema } from './schema.ts'

/** Values with which a document is asked beforehand, by the type of its variables. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  ID: 'actor:smp',
  Int: 10,
  String: 'welfare',
  Float: 1,
  Boolean: true,
  NetworkFilter: { sets: ['vademecum', 'register'] },
}

/** Values of variables whose type does not say what they are, by name: a first page, one set, one cell of an overview. */
const NAMED_SAMPLES: Readonly<Record<string, unknown>> = {
  after: null,
  sets: ['vademecum'],
  open: ['cell:-none/PROJECT'],
}

/**
 * Asks each trusted document once, so that the database has planned its statements and this process has compiled
 * them before somebody waits. Failures do not matter here; the same request tells them again.
 */
export async function warmUp(
  server: ApolloServer<RequestContext>,
  documents: TrustedDocuments,
  context: RequestContext,
): Promise<void> {
  const schema = readSchema()
  for (const query of documents.values()) {
    if (!isQuery(query)) continue
    const variables: Record<string, unknown> = {}
    for (const { variable, type } of variablesOf(query)) {
      const input = typeFromAST(schema, type)
      const name = isInputType(input) ? getNamedType(input).name : ''
      const own = variable.name.value
      if (own in NAMED_SAMPLES) variables[own] = NAMED_SAMPLES[own]
      else if (name in SAMPLES) variables[own] = SAMPLES[name]
    }
    await server.executeOperation({ query, variables }, { contextValue: context }).catch(() => null)
  }
}

/** A mutation is never sent beforehand. */
function isQuery(document: string): boolean {
  return parse(document).definitions.every((part) => part.kind !== 'OperationDefinition' || part.operation === 'query')
}

function variablesOf(query: string): NonNullable<OperationDefinitionNode['variableDefinitions']> {
  return parse(query).definitions.flatMap((part) =>
    part.kind === 'OperationDefinition' ? (part.variableDefinitions ?? []) : [],
  )
}
