import { Button, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { useCommit } from './use-commit.ts'
import type { Preview } from './use-preview.ts'

export interface CommitBarProps {
  readonly found: ImportDraftFragment
  readonly head: NonNullable<Preview['head']>
  /** The import is on record, or a part of it. */
  readonly onDone: () => Promise<void>
  /** The record has changed: the preview is to be read anew. */
  readonly onChanged: () => Promise<void>
  readonly children: ReactNode
}

/** What will be recorded and what stays out, in a sentence; the button that does it; how far it has come. */
export function CommitBar({ found, head, onDone, onChanged, children }: CommitBarProps) {
  const { t } = useTranslation('import')
  const { commit, progress, busy, problem } = useCommit(found.id, onDone, onChanged)
  const { counts } = head
  const writing = counts.create + counts.update - found.recordedRows
  const said = [
    [counts.create, 'commit.what'],
    [counts.update, 'commit.update'],
    [counts.refused + counts.possibleDuplicate, 'commit.out'],
  ] as const
  const sentences = said.filter(([count]) => count > 0).map(([count, key]) => t(key, { count }))
  return (
    <div className="commit-bar">
      <div className="commit-words" aria-live="polite">
        {busy ? (
          <>
            <p>{t('commit.running', { done: progress?.done ?? 0, total: progress?.total ?? found.rows })}</p>
            <Progress
              value={progress === null ? 0 : (progress.done / Math.max(1, progress.total)) * 100}
              aria-label={t('commit.progress')}
            />
          </>
        ) : (
          <p>{sentences.length === 0 ? t('commit.nothing') : sentences.join(' ')}</p>
        )}
        <p className="import-problem" role="alert">
          {problem}
        </p>
      </div>
      <div className="commit-acts">
        {children}
        {found.mayChange ? (
          <Button size="md" loading={busy} disabled={writing <= 0} onClick={() => void commit(head.fingerprint)}>
            {t('commit.do', { count: Math.max(0, writing) })}
          </Button>
        ) : (
          <p className="import-note">{t('conflicts.IMPORT_OF_ANOTHER')}</p>
        )}
      </div>
    </div>
  )
}
