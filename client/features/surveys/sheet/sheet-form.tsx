import '@mantine/core/styles/Input.layer.css'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceSubject, SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { CitationChoice } from '../../../lib/citation-choice.tsx'
import { useSaveKeys } from '../../../lib/use-save-keys.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { byCode, nameWithCode } from '../words/area-words.ts'
import { countWords } from '../words/count-words.ts'
import { CountTable } from './count-table.tsx'
import { FoundNote } from './found-note.tsx'
import type { KeptSheet } from './keep-sheet.ts'
import { RecordedNote } from './recorded-note.tsx'
import { SheetBar } from './sheet-bar.tsx'
import { SheetHead } from './sheet-head.tsx'
import { measureSheet, type SheetValues } from './sheet-values.ts'
import { type RecordedSheet, useSheet } from './use-sheet.ts'

/** What a sheet is opened for: a cell of the gap matrix, or nothing in particular. */
interface SheetBeginning {
  readonly area: string | null
  readonly need: string | null
  readonly subject: ServiceSubject | null
}

/** Whose sheet it is, what it is for, and how it ends. */
export interface SheetProps {
  /** Account whose draft is kept here. */
  readonly owner: string
  readonly beginning: SheetBeginning
  /** Told of a sheet that is on record and was not followed by another. */
  readonly onSaved: (recorded: RecordedSheet) => void
  readonly onLeave: () => void
}

export interface SheetFormProps extends SheetProps {
  readonly options: SurveyOptionsQuery
  readonly begun: SheetValues
  readonly found: KeptSheet | null
}

/** The sheet itself, what was recorded before it, and how it ends. */
export function SheetForm({ owner, beginning, onSaved, onLeave, options, begun, found }: SheetFormProps) {
  const { t } = useTranslation('surveys')
  const sheet = useSheet(owner, begun, found, options)
  const form = useRef<HTMLFormElement>(null)
  const [last, setLast] = useState<RecordedSheet | null>(null)
  const [isFound, setFound] = useState(found !== null)
  const tellDone = useUndoToast()
  const sum = measureSheet(sheet.rows)

  const focusFirst = (selector: string) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(selector)?.focus())
  const save = async (then: 'leave' | 'next') => {
    const recorded = await sheet.save()
    if (recorded === null) {
      focusFirst('[aria-invalid="true"]')
      return
    }
    setFound(false)
    if (then === 'leave') {
      const area = options.microAreas.find(({ id }) => id === recorded.area)
      tellDone(
        t('done.sheet', { area: area === undefined ? '' : nameWithCode(area), ...countWords(t, recorded) }),
        recorded.changeId,
      )
      onSaved(recorded)
      return
    }
    setLast(recorded)
    sheet.beginNext()
    window.scrollTo({ top: 0 })
    focusFirst('select[name="area"]')
  }
  useSaveKeys('leave', (then) => void save(then))

  return (
    <form
      ref={form}
      className="survey-sheet"
      noValidate
      aria-label={t('sheet.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      {last === null ? null : <RecordedNote key={last.changeId} recorded={last} areas={options.microAreas} />}
      {isFound && found !== null ? (
        <FoundNote
          found={found}
          onDiscard={() => {
            setFound(false)
            sheet.discard()
          }}
        />
      ) : null}
      <SheetHead sheet={sheet} options={options} />
      <CitationChoice
        sources={options.sources.nodes}
        value={sheet.values.source}
        onChange={(source) => sheet.set({ source })}
        error={sheet.errors.get('source') ?? null}
      />
      <CountTable sheet={sheet} needs={byCode(options.needs)} marked={beginning.need} />
      <p className="survey-sum" role="status">
        {sum.results === 0 ? t('sheet.nothingYet') : t('sheet.sum', countWords(t, sum))}{' '}
        {sum.few === 0 ? null : t('sheet.fewHere', { count: sum.few })}
      </p>
      <SheetBar sheet={sheet} onSave={(then) => void save(then)} onLeave={onLeave} />
    </form>
  )
}
