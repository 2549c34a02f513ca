import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import { REPORT_KINDS } from '#graph-schema/model/survey.ts'
import type { SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { CitationChoice } from '../../../lib/citation-choice.tsx'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import type { TableDraft } from './use-table.ts'

export interface PreviewHeadProps {
  readonly draft: TableDraft
  readonly options: SurveyOptionsQuery
}

/** What a whole table has in common: when, what its cells count, where it is known from. */
export function PreviewHead({ draft, options }: PreviewHeadProps) {
  const { t } = useTranslation('surveys')
  return (
    <>
      <div className="survey-head">
        <HumanDateInput
          label={t('sheet.when')}
          hint={t('sheet.whenHint')}
          value={draft.surveyedOn}
          onChange={(surveyedOn) => draft.setHead({ surveyedOn })}
          needed
          error={draft.errors.surveyedOn}
        />
        <NativeSelect
          size="lg"
          label={t('table.defaultKind')}
          value={draft.kind}
          onChange={({ currentTarget: { value } }) =>
            draft.setHead({ kind: REPORT_KINDS.find((one) => one === value) ?? 'NEED' })
          }
        >
          {REPORT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kindLong.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <CitationChoice
        sources={options.sources.nodes}
        value={draft.source}
        onChange={(source) => draft.setHead({ source })}
        error={draft.errors.source}
      />
    </>
  )
}
