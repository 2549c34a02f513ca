import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { checkJoinText, type JoinText, type JoinValues } from './join-values.ts'

export interface JoinTextFieldProps {
  readonly field: JoinText
  readonly values: JoinValues
  /** Whether what is wrong is said yet. */
  readonly said: boolean
  readonly optional: boolean
  readonly type: 'text' | 'email' | 'tel' | 'url'
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

const AUTOCOMPLETE: Readonly<Partial<Record<JoinText, string>>> = {
  name: 'organization',
  website: 'url',
  contactName: 'name',
  contactFunction: 'organization-title',
  contactEmail: 'email',
  contactPhone: 'tel',
}

/** One text of the public form: checked when it is left, with the value that would do where there is one. */
export function JoinTextField({ field, values, said, optional, type, onChange, onLeave }: JoinTextFieldProps) {
  const { t } = useTranslation(['joining', 'registration'])
  const issue = said ? checkJoinText(values, field) : null
  return (
    <TextInput
      id={`adesione-${field}`}
      size="lg"
      type={type}
      label={
        <>
          {t(`joining:field.${field}`)}
          {optional ? <span className="field-optional"> {t('registration:optional')}</span> : null}
        </>
      }
      value={values[field]}
      autoComplete={AUTOCOMPLETE[field] ?? 'off'}
      onChange={({ currentTarget: { value } }) => onChange(value)}
      onBlur={() => {
        // A line that comes in while somebody is pressing what stands below would move it away from the pointer.
        if (values[field] !== '' && field === 'taxCode') onLeave()
      }}
      error={
        issue === null ? undefined : (
          <>
            {t(`registration:issue.${issue.code}`, issue.values)}{' '}
            {issue.proposal === null ? null : (
              <button type="button" className="issue-proposal" onClick={() => onChange(issue.proposal ?? '')}>
                {t('registration:take', { proposal: issue.proposal })}
              </button>
            )}
          </>
        )
      }
    />
  )
}
