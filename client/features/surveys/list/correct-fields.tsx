import { NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { REPORT_KINDS } from '#graph-schema/model/survey.ts'
import type { ReportKind, ServiceSubject } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { dateIssue, readCount } from '../sheet/sheet-values.ts'

/** A result as it is put right. */
export interface CorrectedValues {
  /** As it is written. */
  readonly answers: string
  readonly subject: ServiceSubject | null
  readonly kind: ReportKind
  /** EDTF; empty for no date, null while what is written cannot be read. */
  readonly surveyedOn: string | null
}

export interface CorrectFieldsProps {
  readonly values: CorrectedValues
  readonly onChange: (change: Partial<CorrectedValues>) => void
}

/** What of a result can be put right. */
export function CorrectFields({ values, onChange }: CorrectFieldsProps) {
  const { t } = useTranslation('surveys')
  const count = readCount(values.answers)
  const issue = dateIssue(values.surveyedOn, readToday())
  return (
    <>
      <TextInput
        size="lg"
        data-autofocus
        label={t('list.answers')}
        inputMode="numeric"
        value={values.answers}
        error={count.kind === 'COUNT' ? null : t(count.kind === 'ZERO' ? 'issue.ZERO' : 'issue.NOT_A_COUNT')}
        onChange={({ currentTarget }) => onChange({ answers: currentTarget.value })}
      />
      <NativeSelect
        size="lg"
        label={t('list.kind')}
        value={values.kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: REPORT_KINDS.find((one) => one === value) ?? values.kind })
        }
      >
        {REPORT_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`kindLong.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        size="lg"
        label={t('subject.label')}
        value={values.subject ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ subject: SERVICE_SUBJECTS.find((one) => one === value) ?? null })
        }
      >
        <option value="">{t('subject.all')}</option>
        {SERVICE_SUBJECTS.map((one) => (
          <option key={one} value={one}>
            {t(`subject.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <HumanDateInput
        label={t('sheet.when')}
        hint={t('sheet.whenHint')}
        value={values.surveyedOn}
        onChange={(surveyedOn) => onChange({ surveyedOn })}
        needed
        error={issue === null ? null : t(`issue.${issue}`)}
      />
    </>
  )
}
