import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NewMicroArea } from '../../../generated/graphql.ts'
import type { areaIssue } from '../state/drawing.ts'

export interface NewAreaFieldsProps {
  readonly area: NewMicroArea
  readonly onChange: (area: NewMicroArea) => void
  readonly issue: ReturnType<typeof areaIssue>
}

/** Code and name of an area that begins. */
export function NewAreaFields({ area, onChange, issue }: NewAreaFieldsProps) {
  const { t } = useTranslation('micro-areas')
  return (
    <>
      <TextInput
        size="lg"
        label={t('move.code')}
        description={t('move.codeHint')}
        value={area.code}
        autoComplete="off"
        error={issue === 'CODE' || issue === 'CODE_TAKEN' ? t(`problem.${issue}`) : null}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={({ currentTarget }) => onChange({ ...area, code: currentTarget.value.trim().toUpperCase() })}
      />
      <TextInput
        size="lg"
        label={t('move.name')}
        value={area.name}
        autoComplete="off"
        error={issue === 'LENGTH' ? t('problem.LENGTH') : null}
        onChange={({ currentTarget }) => onChange({ ...area, name: currentTarget.value })}
      />
    </>
  )
}
