import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { IMPORT_FIELDS } from '#graph-schema/model/import-plan.ts'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { Section } from '../../ui/section.tsx'
import { type ChosenColumns, ColumnsTable } from './columns-table.tsx'
import { FileNotes } from './file-notes.tsx'
import { OriginFields } from './origin-fields.tsx'
import { SheetChoice } from './sheet-choice.tsx'
import { useDraftActs } from './use-draft-acts.ts'

export interface ColumnsStepProps {
  readonly found: ImportDraftFragment
  readonly onSent: (id: string) => void
  readonly onLeave: () => void
  readonly onMapped: () => void
}

/** The second step: what each column is, where the table comes from, and what holds for every row. */
export function ColumnsStep({ found, onSent, onLeave, onMapped }: ColumnsStepProps) {
  const { t } = useTranslation('import')
  const { map, discard, busy, problem } = useDraftActs(found.id)
  const [chosen, setChosen] = useState<ChosenColumns>(
    () => new Map(found.columns.map(({ column, field }) => [column, field])),
  )
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const kind = ACTOR_KINDS.find((one) => one === given.get('kind')) ?? null
    const done = await map({
      columns: [...chosen].map(([column, field]) => ({ column, field })),
      sourceTitle: text('sourceTitle'),
      sourceDate: text('sourceDate') === '' ? null : text('sourceDate'),
      kind,
      pactId: text('pactId') === '' ? null : text('pactId'),
    })
    if (done) onMapped()
  }
  const leave = async () => {
    if (await discard()) onLeave()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FileNotes notes={found.notes} />
      <SheetChoice found={found} onSent={onSent} />
      <Section title={t('columns.title')} count={found.columns.length}>
        <p className="import-note">{t('columns.text')}</p>
        <ColumnsTable columns={found.columns} chosen={chosen} onChoose={setChosen} fields={IMPORT_FIELDS} />
      </Section>
      <OriginFields found={found} />
      <p className="import-problem" role="alert">
        {problem}
      </p>
      <div className="import-foot">
        <Button variant="default" size="md" onClick={() => void leave()} aria-disabled={busy}>
          {t('columns.discard')}
        </Button>
        <Button type="submit" size="md" loading={busy}>
          {t('columns.next')}
        </Button>
      </div>
    </form>
  )
}
