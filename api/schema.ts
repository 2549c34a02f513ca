import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildASTSchema,
  concatAST,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql'
import type { ActField, RootField } from './access/policy.ts'
import type { RequestContext } from './context.ts'
import { TYPE_KEY } from './read/shape.ts'
import { DATE_SCALAR, DATE_TIME_SCALAR } from './scalars.ts'

export type Resolve = GraphQLFieldResolver<unknown, RequestContext>
export type RootResolvers = Readonly<Record<RootField, Resolve>>
export type ActResolvers = Readonly<Record<ActField, Resolve>>
/** `Type.field` → who answers it, where that is not the reader of the root field. */
export type FieldResolvers = Readonly<Record<string, Resolve>>

const SDL_FOLDER = fileURLToPath(new URL('../graph-schema/sdl', import.meta.url))

/** Reads the SDL, one file a noun, into one schema without behaviour. */
export function readSchema(folder: string = SDL_FOLDER): GraphQLSchema {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  return buildASTSchema(concatAST(files.sort().map((file) => parse(readFileSync(path.join(folder, file), 'utf8')))))
}

/** The executable schema: scalars, types of abstract positions, and the resolvers of the root fields. */
export function makeSchema(
  resolvers: Readonly<Record<string, Resolve>>,
  fieldResolvers: FieldResolvers = {},
): GraphQLSchema {
  const schema = readSchema()
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = readTypeName
    if (isScalarType(type)) giveBehaviour(type)
  }
  const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name]
    if (field !== undefined) field.resolve = resolve
  }
  for (const [place, resolve] of Object.entries(fieldResolvers)) {
    const [typeName = '', fieldName = ''] = place.split('.')
    const type = schema.getType(typeName)
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined
    if (field === undefined) throw new Error(`the SDL has no field ${place}`)
    field.resolve = resolve
  }
  return schema
}

function giveBehaviour(type: GraphQLScalarType): void {
  const known = [DATE_SCALAR, DATE_TIME_SCALAR].find(({ name }) => name === type.name)
  if (known === undefined) return
  type.serialize = known.serialize
  type.parseValue = known.parseValue
  type.parseLiteral = known.parseLiteral
}

function readTypeName(value: unknown): string | undefined {
  const name = readKey(value, TYPE_KEY)
  return typeof name === 'string' ? name : undefined
}

/** Small values that are given whole, by the names of their fields; everything else is shaped by response keys. */
const VALUE_TYPES: ReadonlySet<string> = new Set([
  'Period',
  'Confirmation',
  'DateBounds',
  'Point',
  'PageInfo',
  'NetworkTotals',
  'EntityTypeCount',
  'TieKindCount',
  'OverviewBundle',
  'Viewer',
  'QueryBudget',
  'CitationCounts',
  'EvidenceCounts',
  'EvidenceCount',
  'UnknownFacts',
  'PossibleDuplicates',
  'DuplicateCandidate',
  'DuplicateReason',
  'NameDifference',
  'KnownTie',
  'NameFellow',
  'Import',
  'ImportNote',
  'SentenceFact',
  'ImportSheet',
  'ImportColumn',
  'ImportCounts',
  'ImportKept',
  'ImportPreview',
  'ImportRow',
  'ImportCell',
  'ImportProblem',
  'ImportChange',
  'ImportCandidate',
  'ImportGhost',
  'ImportGhostTie',
  'Recorded',
  'ValidationFailed',
  'FieldProblem',
  'StaleVersion',
  'PropertyValue',
  'Duplicate',
  'Conflict',
  'NotFound',
  'Contact',
  'TerritorialFact',
  'Change',
  'ChangeAuthor',
  'ChangeAuthorCount',
  'ChangeConnection',
  'ChangeEdge',
  'ChangedField',
  'ChangedRecord',
  'NamedRecord',
  'RecordIntegrity',
  'MergePreview',
  'MergeField',
  'SavedView',
  'Share',
  'ShareCreated',
  'ShareEnded',
  'SharedView',
  'SharedEntity',
  'SharedArea',
  'SharedTie',
  'SharedCitation',
  'Account',
  'ApiToken',
  'Session',
  'ApiTokenCreated',
  'SignInLinkCreated',
  'SessionEnded',
  'PossibleDuplicates',
  'DuplicateCandidate',
  'DuplicateReason',
  'NameDifference',
  'KnownTie',
  'NameFellow',
  'Draft',
  'DraftSaved',
  'NewerDraft',
  'Inbox',
  'AdhesionCase',
  'AdhesionStepTaken',
  'TieReply',
  'IncompleteActor',
  'DuplicatePair',
  'DuplicateCandidateName',
  'StaleTie',
  'ListedTie',
  'UndatedTies',
  'ConfirmationLink',
  'ConfirmationSheet',
  'Growth',
  'GrowthPoint',
  'GrowthFlow',
  'FlowCount',
  'NewTies',
  'Band',
  'KindBand',
  'DaySpan',
  'Densification',
  'RecordSpan',
  'Meeting',
  'GapDecision',
  'CoverageCell',
  'CellChange',
  'AnswerCount',
  'StateCount',
  'AreaTies',
  'DifferenceTotal',
  'Correction',
  'Boundaries',
])

/** Takes a field's value from what its root field's reader made. */
export const readShaped: Resolve = (source, _values, _context, info) =>
  readKey(source, VALUE_TYPES.has(info.parentType.name) ? info.fieldName : String(info.path.key))

function readKey(source: unknown, key: string): unknown {
  return typeof source === 'object' && source !== null ? Reflect.get(source, key) : undefined
}
