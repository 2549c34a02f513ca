import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIssue, useRegistration } from '../state/use-registration.ts'
import type { TextField } from '../state/values.ts'
import { IssueText } from './issue-text.tsx'

interface Choice {
  readonly value: string
  readonly label: string
}

export interface ChoiceFieldProps {
  readonly field: TextField
  /** Said where nothing is chosen. */
  readonly none: string
  readonly choices: readonly (Choice | { readonly group: string; readonly items: readonly Choice[] })[]
  readonly optional?: boolean
  readonly leftSection?: ReactNode
  readonly hint?: ReactNode
}

/** One choice of a list, by the browser's own control: arrows, letters and touch work as everywhere. */
export function ChoiceField({ field, none, choices, optional, leftSection, hint }: ChoiceFieldProps) {
  const { t } = useTranslation('registration')
  const chosen = useRegistration(({ values }) => values.texts[field])
  const setText = useRegistration((state) => state.setText)
  const touch = useRegistration((state) => state.touch)
  const issue = useIssue(field)
  return (
    <NativeSelect
      id={`campo-${field}`}
      size="lg"
      label={
        <>
          {t(`field.${field}`)}
          {optional === true ? <span className="field-optional"> {t('optional')}</span> : null}
        </>
      }
      value={chosen}
      onChange={({ currentTarget: { value } }) => setText(field, value)}
      onBlur={() => {
        if (chosen !== '') touch(field)
      }}
      leftSection={leftSection}
      error={issue === null ? undefined : <IssueText issue={issue} onTake={(value) => setText(field, value)} />}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <option value="">{none}</option>
      {choices.map((choice) =>
        'group' in choice ? (
          <optgroup key={choice.group} label={choice.group}>
            {choice.items.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ) : (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ),
      )}
    </NativeSelect>
  )
}
