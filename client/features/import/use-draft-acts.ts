import { useMutation } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import {
  DecideImportRowsDocument,
  DiscardImportDocument,
  FixImportCellDocument,
  type ImportAnswerFragment,
  MapImportColumnsDocument,
  type MapImportColumnsInput,
} from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'

/** A decision about rows; `sameAs` names whom they are. */
export interface RowsDecision {
  readonly rows: readonly number[]
  readonly decision: 'SAME_AS' | 'ANOTHER' | 'SKIP' | null
  readonly sameAs?: string
}

export interface DraftActs {
  readonly busy: boolean
  /** What went wrong with the last act, in a sentence; empty where nothing did. */
  readonly problem: string
  map(input: Omit<MapImportColumnsInput, 'requestId' | 'id'>): Promise<boolean>
  fix(row: number, field: ImportField, text: string | null): Promise<boolean>
  decide(decision: RowsDecision): Promise<boolean>
  discard(): Promise<boolean>
}

/** What can be done with an import under way. Each act tells whether it came to be. */
export function useDraftActs(id: string): DraftActs {
  const { t } = useTranslation('import')
  const [problem, setProblem] = useState('')
  const [running, setRunning] = useState(0)
  const [map] = useMutation(MapImportColumnsDocument)
  const [fix] = useMutation(FixImportCellDocument)
  const [decide] = useMutation(DecideImportRowsDocument)
  const [discard] = useMutation(DiscardImportDocument)
  const run = useCallback(
    async (ask: () => Promise<ImportAnswerFragment | undefined>): Promise<boolean> => {
      setProblem('')
      setRunning((count) => count + 1)
      try {
        const answer = await ask()
        if (answer?.__typename === 'Import') return true
        setProblem(t(refusalKey(answer)))
      } catch (error) {
        const failure = readActFailure(error)
        setProblem(failure.key === 'refused' ? t('failed.refused', failure) : t(`failed.${failure.key}`))
      } finally {
        setRunning((count) => count - 1)
      }
      return false
    },
    [t],
  )
  const base = useCallback(() => ({ requestId: crypto.randomUUID(), id }), [id])
  return {
    busy: running > 0,
    problem,
    map: (input) =>
      run(async () => (await map({ variables: { input: { ...base(), ...input } } })).data?.mapImportColumns),
    fix: (row, field, text) =>
      run(async () => (await fix({ variables: { input: { ...base(), row, field, text } } })).data?.fixImportCell),
    decide: ({ rows, ...rest }) =>
      run(
        async () =>
          (await decide({ variables: { input: { ...base(), rows: [...rows], ...rest } } })).data?.decideImportRows,
      ),
    discard: () => run(async () => (await discard({ variables: { input: base() } })).data?.discardImport),
  }
}

const CONFLICTS = ['IMPORT_RECORDED', 'IMPORT_OF_ANOTHER', 'IMPORT_CHANGED', 'RECORDED_IN_PART'] as const
const WRONG = ['NAME_MISSING', 'FIELD_TWICE', 'TITLE', 'DATE', 'TOO_LONG'] as const

function refusalKey(answer: ImportAnswerFragment | undefined) {
  if (answer?.__typename === 'Conflict') return conflictKey(answer.code)
  if (answer?.__typename === 'NotFound') return 'failed.gone' as const
  if (answer?.__typename !== 'ValidationFailed') return 'failed.fault' as const
  const code = WRONG.find((one) => answer.problems.some((problem) => problem.code === one))
  return code === undefined ? ('failed.fault' as const) : (`wrong.${code}` as const)
}

function conflictKey(code: string) {
  const known = CONFLICTS.find((one) => one === code)
  return known === undefined ? ('failed.fault' as const) : (`conflicts.${known}` as const)
}
