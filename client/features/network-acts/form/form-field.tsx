import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { ActorsField } from './actors-field.tsx'
import { ChipsField } from './chips-field.tsx'
import type { Field } from './plan.ts'
import { SourceField } from './source-field.tsx'
import type { ActForm } from './use-act-form.ts'
import { rawDate, rawText } from './values.ts'

export interface FormFieldProps {
  readonly field: Field
  readonly form: ActForm
}

/** One field of a form, by its kind. */
export function FormField({ field, form }: FormFieldProps) {
  const { t } = useTranslation('editing')
  const { name, hint, needed = false } = field
  const error = form.errors[name] ?? null
  const label = t(`field.${name}`)
  const common = {
    size: 'lg',
    label: <FieldLabel words={label} optional={!needed} />,
    description: hint,
    error,
    value: rawText(form.values, name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      form.set({ texts: { [name]: value } }, name),
    inputWrapperOrder: ['label' as const, 'input' as const, 'error' as const, 'description' as const],
  }
  switch (field.kind) {
    case 'TEXT':
      return field.long === true ? (
        <Textarea {...common} autosize minRows={2} maxRows={6} />
      ) : (
        <TextInput {...common} autoComplete="off" inputMode={field.inputMode} />
      )
    case 'CHOICE':
      return (
        <NativeSelect {...common}>
          <option value="">{field.none}</option>
          {field.choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </NativeSelect>
      )
    case 'DATE':
      return (
        <HumanDateInput
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={rawDate(form.values, name)}
          onChange={(value) => form.set({ dates: { [name]: value } }, name)}
          needed={needed}
          exact={field.exact === true}
          error={error}
          {...(field.noneWords === undefined ? {} : { noneWords: field.noneWords })}
        />
      )
    case 'CHIPS':
      return <ChipsField label={label} field={field} form={form} />
    case 'ACTORS':
      return <ActorsField label={label} field={field} form={form} />
    case 'SOURCE':
      return <SourceField form={form} needed={needed} error={error} />
  }
}

function FieldLabel({ words, optional }: { readonly words: string; readonly optional: boolean }): ReactNode {
  const { t } = useTranslation('editing')
  return (
    <>
      {words}
      {optional ? <span className="act-optional"> {t('optional')}</span> : null}
    </>
  )
}
