import type { ApolloServer } from '@apollo/server'
import { getNamedType, isInputType, isNonNullType, type OperationDefinitionNode, parse, typeFromAST } from 'graphql'
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
  GrowthStep: 'YEAR',
}

/** The day of a document that cannot do without one, and of those that can when they are asked a second time. */
const DAY = '2020-12-31'

/** Values of variables whose type does not say what they are, by name: a first page, one set, one cell of an overview. */
const NAMED_SAMPLES: Readonly<Record<string, unknown>> = {
  after: null,
  sets: ['vademecum'],
  open: ['cell:-none/PROJECT'],
  area: 'micro-area:MA4',
  need: 'need:N12',
  theme: 'theme:beni_comuni',
  services: [{ actor: 'actor:smp', need: 'need:N01', area: 'micro-area:MA6' }],
  ties: [{ a: 'actor:smp', b: 'actor:ciss' }],
}

/**
 * Asks each trusted document once, then those that take a day on one, so that the database has planned their
 * statements and this process has compiled them before somebody waits. Failures do not matter here; the same request
 * tells them again.
 */
export async function warmUp(
  server: ApolloServer<RequestContext>,
  documents: TrustedDocuments,
  context: RequestContext,
): Promise<void> {
  const queries = [...documents.values()].filter(isQuery)
  const ask = (query: string, variables: Samples) =>
    server.executeOperation({ query, variables }, { contextValue: context }).catch(() => null)
  for (const query of queries) await ask(query, sampleVariables(query).values)
  for (const query of queries) {
    const { values, optionalDays } = sampleVariables(query)
    if (optionalDays.length > 0) await ask(query, { ...values, ...onDay(optionalDays) })
  }
}

type Samples = Readonly<Record<string, unknown>>

/** Values for the variables of a document, and the names of days that it can do without. */
function sampleVariables(query: string): { readonly values: Samples; readonly optionalDays: readonly string[] } {
  const schema = readSchema()
  const values: Record<string, unknown> = {}
  const optionalDays: string[] = []
  for (const { variable, type: written } of variablesOf(query)) {
    const type = typeFromAST(schema, written)
    if (!isInputType(type)) continue
    const [own, name] = [variable.name.value, getNamedType(type).name]
    if (name === 'Date' && !isNonNullType(type)) optionalDays.push(own)
    else if (name === 'Date') values[own] = DAY
    else if (own in NAMED_SAMPLES) values[own] = NAMED_SAMPLES[own]
    else if (name in SAMPLES) values[own] = SAMPLES[name]
  }
  return { values, optionalDays }
}

function onDay(names: readonly string[]): Samples {
  return Object.fromEntries(names.map((name) => [name, DAY]))
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
