import type {
  MutationCommitImportArgs,
  MutationDecideImportRowsArgs,
  MutationDiscardImportArgs,
  MutationFixImportCellArgs,
  MutationMapImportColumnsArgs,
  MutationUndoImportArgs,
  QueryImportArgs,
  QueryImportsArgs,
  QueryPreviewImportArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { decideImportRows, discardImport, fixImportCell, mapImportColumns } from './change-import.service.ts'
import { commitImport } from './commit-import.service.ts'
import { previewImport, readImports, readOne } from './preview-import.service.ts'
import { undoImport } from './undo-import.service.ts'

export const IMPORT_RESOLVERS = {
  imports: (_source, args: QueryImportsArgs, context) => readImports(context, args),
  import: (_source, args: QueryImportArgs, context) => readOne(context, args),
  previewImport: (_source, args: QueryPreviewImportArgs, context) => previewImport(context, args),
} satisfies Partial<RootResolvers>

export const IMPORT_ACTS = {
  mapImportColumns: (_source, { input }: MutationMapImportColumnsArgs, context) => mapImportColumns(context, input),
  fixImportCell: (_source, { input }: MutationFixImportCellArgs, context) => fixImportCell(context, input),
  decideImportRows: (_source, { input }: MutationDecideImportRowsArgs, context) => decideImportRows(context, input),
  discardImport: (_source, { input }: MutationDiscardImportArgs, context) => discardImport(context, input),
  commitImport: (_source, { input }: MutationCommitImportArgs, context) => commitImport(context, input),
  undoImport: (_source, { input }: MutationUndoImportArgs, context) => undoImport(context, input),
} satisfies Partial<ActResolvers>
