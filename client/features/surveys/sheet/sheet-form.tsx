import { useQuery } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { IconHistory } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { SurveyAreasDocument, type SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { CitationChoice } from '../../../lib/citation-choice.tsx'
import { formatInstant } from '../../../lib/format-instant.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { languageOf } from '../../../lib/i18n.ts'
import { readToday } from '../../../lib/today.ts'
import { byCode, nameWithCode } from '../words/area-words.ts'
import { countWords } from '../words/count-words.ts'
import { useDoneToast } from '../words/use-done-toast.ts'
import { CountTable } from './count-table.tsx'
import type { KeptSheet } from './keep-sheet.ts'
import { RecordedNote } from './recorded-note.tsx'
import { SheetBar } from './sheet-bar.tsx'
import { areaDay, measureSheet, type SheetValues } from './sheet-values.ts'
import type { SurveySheetViewProps } from './survey-sheet-view.tsx'
import { useSaveKeys } from './use-save-keys.ts'
import { type RecordedSheet, useSheet } from './use-sheet.ts'

export interface SheetFormProps extends SurveySheetViewProps {
  readonly options: SurveyOptionsQuery
  readonly begun: SheetValues
  readonly found: KeptSheet | null
}

/** The sheet itself, what was recorded before it, and how it ends. */
export function SheetForm({ owner, beginning, onSaved, onLeave, options, begun, found }: SheetFormProps) {
  const { t, i18n } = useTranslation('surveys')
  const sheet = useSheet(owner, begun, found, options)
  const form = useRef<HTMLFormElement>(null)
  const [last, setLast] = useState<RecordedSheet | null>(null)
  const [isFound, setFound] = useState(found !== null)
  const tellDone = useDoneToast()
  const areas = useAreas(sheet.values, options)
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
  useSaveKeys((then) => void save(then))

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
        <p className="survey-found" role="status">
          <IconHistory size={20} aria-hidden="true" />
          {t('sheet.found', { when: formatInstant(found.savedAt, languageOf(i18n)) })}
          <button
            type="button"
            className="survey-link"
            onClick={() => {
              setFound(false)
              sheet.discard()
            }}
          >
            {t('sheet.discard')}
          </button>
        </p>
      ) : null}
      <div className="survey-head">
        <HumanDateInput
          label={t('sheet.when')}
          hint={t('sheet.whenHint')}
          value={sheet.values.surveyedOn}
          onChange={(surveyedOn) => sheet.set({ surveyedOn })}
          needed
          autoFocus
          error={sheet.errors.get('surveyedOn') ?? null}
        />
        <NativeSelect
          size="lg"
          name="area"
          label={t('sheet.area')}
          value={sheet.values.area}
          error={sheet.errors.get('area')}
          onChange={({ currentTarget }) => sheet.set({ area: currentTarget.value })}
        >
          <option value="">{t('sheet.chooseArea')}</option>
          {areas.map((area) => (
            <option key={area.id} value={area.id}>
              {nameWithCode(area)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          size="lg"
          label={t('subject.label')}
          value={sheet.values.subject}
          onChange={({ currentTarget: { value } }) =>
            sheet.set({ subject: SERVICE_SUBJECTS.find((one) => one === value) ?? '' })
          }
        >
          <option value="">{t('subject.all')}</option>
          {SERVICE_SUBJECTS.map((subject) => (
            <option key={subject} value={subject}>
              {t(`subject.${subject}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
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

/** Micro-areas as they were when the survey was; those read before stay while others come. */
function useAreas({ surveyedOn, area }: SheetValues, { microAreas }: SurveyOptionsQuery) {
  const { data, previousData } = useQuery(SurveyAreasDocument, {
    variables: { asOf: areaDay(surveyedOn, readToday()) },
    fetchPolicy: 'no-cache',
  })
  const there = (data ?? previousData)?.microAreas ?? []
  const chosen = microAreas.filter(({ id }) => id === area && !there.some((one) => one.id === id))
  return byCode([...there, ...chosen])
}
