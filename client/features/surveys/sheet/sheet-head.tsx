import { useQuery } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { SurveyAreasDocument, type SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { byCode, nameWithCode } from '../words/area-words.ts'
import { areaDay, type SheetValues } from './sheet-values.ts'
import type { Sheet } from './use-sheet.ts'

export interface SheetHeadProps {
  readonly sheet: Sheet
  readonly options: SurveyOptionsQuery
}

/** When, where and of whom a sheet tells. */
export function SheetHead({ sheet, options }: SheetHeadProps) {
  const { t } = useTranslation('surveys')
  const areas = useAreas(sheet.values, options)
  return (
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
