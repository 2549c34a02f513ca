import { TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIssue, useRegistration } from '../state/use-registration.ts'
import type { TextField } from '../state/values.ts'
import { IssueText } from './issue-text.tsx'

export interface TextFieldProps {
  readonly field: TextField
  readonly hint?: ReactNode
  /** Said under the field when it is right and filled in. */
  readonly whenRight?: string | undefined
  readonly optional?: boolean
  readonly monospace?: boolean
  readonly inputMode?: 'numeric' | 'email' | 'tel' | 'url'
  readonly autoFocus?: boolean
}

/** One text of the form: checked when it is left, told with a way out. */
export function TextFieldInput({ field, hint, whenRight, optional, monospace, inputMode, autoFocus }: TextFieldProps) {
  const { t } = useTranslation('registration')
  const text = useRegistration(({ values }) => values.texts[field])
  const setText = useRegistration((state) => state.setText)
  const touch = useRegistration((state) => state.touch)
  const isTouched = useRegistration(({ touched }) => touched.has(field))
  const issue = useIssue(field)
  const isRight = whenRight !== undefined && text !== '' && isTouched && issue === null
  return (
    <TextInput
      id={`campo-${field}`}
      size="lg"
      className={monospace === true ? 'field-mono' : ''}
      label={
        <>
          {t(`field.${field}`)}
          {optional === true ? <span className="field-optional"> {t('optional')}</span> : null}
        </>
      }
      value={text}
      inputMode={inputMode}
      data-autofocus={autoFocus}
      autoComplete="off"
      spellCheck={monospace !== true}
      onChange={({ currentTarget: { value } }) => setText(field, value)}
      onBlur={() => {
        if (text !== '') touch(field)
      }}
      error={issue === null ? undefined : <IssueText issue={issue} onTake={(value) => setText(field, value)} />}
      description={isRight ? <span className="field-right">{whenRight}</span> : hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      rightSection={
        issue === null ? (
          isRight ? (
            <IconCheck size={20} color="var(--ok)" aria-hidden="true" />
          ) : null
        ) : (
          <IconAlertCircle size={20} color="var(--err)" aria-hidden="true" />
        )
      }
    />
  )
}
