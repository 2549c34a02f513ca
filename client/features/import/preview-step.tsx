import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { BulkActs } from './bulk-acts.tsx'
import { CommitBar } from './commit-bar.tsx'
import { OutcomeFilter } from './outcome-filter.tsx'
import { countOf } from './outcomes.ts'
import { RowDetail } from './row-detail.tsx'
import { RowsGrid } from './rows-grid.tsx'
import { StoppedNote } from './stopped-note.tsx'
import { useDraftActs } from './use-draft-acts.ts'
import { usePreview } from './use-preview.ts'

const Ghosts = lazyWithWords(async () => (await import('./ghosts.tsx')).Ghosts)

export interface PreviewStepProps {
  readonly found: ImportDraftFragment
  /** Goes back to the columns. */
  readonly onColumns: () => void
  /** Reads the import anew. */
  readonly onRead: () => Promise<void>
}

/** The third step: what would be recorded, row by row, to be mended and decided; then the recording. */
export function PreviewStep({ found, onColumns, onRead }: PreviewStepProps) {
  const { t } = useTranslation('import')
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const [place, setPlace] = useState(0)
  const preview = usePreview(found.id, outcome)
  const acts = useDraftActs(found.id)
  const { head, failure, reload } = preview
  const filter = useCallback((next: ImportOutcome | null) => {
    setOutcome(next)
    setPlace(0)
  }, [])
  if (head === null) {
    return failure === null ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(failure)} onRetry={() => void reload()} />
    )
  }
  const after = async (done: boolean) => {
    if (done) await reload()
    return done
  }
  const row = preview.rowAt(Math.min(place, Math.max(0, head.total - 1)))
  const tools = { acts, after, mayChange: found.mayChange }
  return (
    <>
      <StoppedNote found={found} />
      <OutcomeFilter counts={head.counts} chosen={outcome} onChoose={filter} />
      {outcome === null || !found.mayChange ? null : (
        <BulkActs
          outcome={outcome}
          count={countOf(head.counts, outcome)}
          preview={preview}
          acts={acts}
          onDone={reload}
        />
      )}
      <p className="import-problem" role="alert">
        {acts.problem}
      </p>
      <div className="preview-panes">
        <RowsGrid found={found} preview={preview} total={head.total} place={place} onPlace={setPlace} tools={tools} />
        <aside className="preview-detail" aria-label={t('row.label')}>
          {row === undefined ? (
            <p className="import-note">{t('row.none')}</p>
          ) : (
            <RowDetail key={row.row} row={row} tools={tools} />
          )}
        </aside>
      </div>
      <Ghosts key={head.fingerprint} id={found.id} />
      <CommitBar found={found} head={head} onDone={onRead} onChanged={reload}>
        {found.status === 'PREVIEWED' ? (
          <Button variant="default" size="md" onClick={onColumns}>
            {t('preview.back')}
          </Button>
        ) : null}
      </CommitBar>
    </>
  )
}
