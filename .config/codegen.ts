import type { CodegenConfig } from '@graphql-codegen/cli'

const shared = {
  enumsAsTypes: true,
  defaultScalarType: 'unknown',
  scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
  useTypeImports: true,
}

/** Types from the SDL: resolvers for the server, documents for the browser. Output is not committed. */
const config: CodegenConfig = {
  schema: 'graph-schema/sdl/*.graphql',
  errorsOnly: true,
  generates: {
    'api/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: shared,
    },
    'client/generated/graphql.ts': {
      documents: 'client/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...shared, nonOptionalTypename: true, skipTypeNameForRoot: true },
    },
  },
}

export default config
