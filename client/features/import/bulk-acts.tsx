import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import type { ImportRowFacts } from './outcomes.ts'
import type { DraftActs } from './use-draft-acts.ts'
import type { Preview } from './use-preview.ts'

export interface BulkActsProps {
  readonly outcome: ImportOutcome
  readonly count: number
  readonly preview: Preview
  readonly acts: DraftActs
  readonly onDone: () => Promise<void>
}

/** Acts on every row of an outcome at once: take the proposals, take the first of the likely ones, leave out. */
export function BulkActs({ outcome, count, preview, acts, onDone }: BulkActsProps) {
  const { t } = useTranslation('import')
  const [busy, setBusy] = useState(false)
  if (count < 2) return null
  const run = (act: (rows: readonly ImportRowFacts[]) => Promise<void>) => async () => {
    setBusy(true)
    try {
      await act(await preview.readAll(outcome))
    } finally {
      setBusy(false)
      await onDone()
    }
  }
  const numbers = (rows: readonly ImportRowFacts[]) => rows.map(({ row }) => row)
  const fixAll = run(async (rows) => {
    for (const { row, problems } of rows) {
      for (const { field, suggestion, rule } of problems) {
        // Only codes are put right unseen: where zeros were lost, nothing else can be meant.
        if (
          rule === 'CODE_ZEROS_LOST' &&
          field !== null &&
          suggestion !== null &&
          !(await acts.fix(row, field, suggestion))
        )
          return
      }
    }
  })
  const sameAll = run(async (rows) => {
    for (const { row, candidates } of rows) {
      const [first] = candidates
      if (first !== undefined && !(await acts.decide({ rows: [row], decision: 'SAME_AS', sameAs: first.id }))) return
    }
  })
  const decideAll = (decision: 'ANOTHER' | 'SKIP' | null) =>
    run(async (rows) => void (await acts.decide({ rows: numbers(rows), decision })))
  return (
    <div className="bulk-acts" role="toolbar" aria-label={t('bulk.label', { count })}>
      {outcome === 'REFUSED' ? (
        <Button variant="default" size="sm" loading={busy} onClick={() => void fixAll()}>
          {t('bulk.zeros')}
        </Button>
      ) : null}
      {outcome === 'POSSIBLE_DUPLICATE' ? (
        <>
          <Button variant="default" size="sm" loading={busy} onClick={() => void sameAll()}>
            {t('bulk.same')}
          </Button>
          <Button variant="default" size="sm" loading={busy} onClick={() => void decideAll('ANOTHER')()}>
            {t('bulk.another')}
          </Button>
        </>
      ) : null}
      {outcome === 'SKIPPED' ? (
        <Button variant="default" size="sm" loading={busy} onClick={() => void decideAll(null)()}>
          {t('bulk.back')}
        </Button>
      ) : (
        <Button variant="subtle" size="sm" loading={busy} onClick={() => void decideAll('SKIP')()}>
          {t('bulk.skip', { count })}
        </Button>
      )}
    </div>
  )
}
