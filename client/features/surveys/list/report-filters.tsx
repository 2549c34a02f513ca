import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import type { SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { byCode, nameWithCode } from '../words/area-words.ts'

/** Which results are listed; null does not narrow. */
export interface ReportsAsked {
  readonly area: string | null
  readonly need: string | null
}

export interface ReportFiltersProps extends ReportsAsked {
  readonly options: SurveyOptionsQuery
  readonly onAsk: (asked: ReportsAsked) => void
}

/** Narrows the list to an area, to a need. */
export function ReportFilters({ area, need, options: { microAreas, needs }, onAsk }: ReportFiltersProps) {
  const { t } = useTranslation('surveys')
  return (
    <div className="survey-head">
      <NativeSelect
        size="lg"
        label={t('list.area')}
        value={area ?? ''}
        onChange={({ currentTarget: { value } }) => onAsk({ area: value === '' ? null : value, need })}
      >
        <option value="">{t('list.all')}</option>
        {byCode(microAreas).map((one) => (
          <option key={one.id} value={one.id}>
            {nameWithCode(one)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        size="lg"
        label={t('list.need')}
        value={need ?? ''}
        onChange={({ currentTarget: { value } }) => onAsk({ area, need: value === '' ? null : value })}
      >
        <option value="">{t('list.allNeeds')}</option>
        {byCode(needs).map((one) => (
          <option key={one.id} value={one.id}>
            {nameWithCode(one)}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}
