import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CitationInput } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { useActOptions } from './options-context.ts'
import type { ActForm } from './use-act-form.ts'
import { dateOf, type FormValues, rawDate, rawText, textOf } from './values.ts'

export interface SourceFieldProps {
  readonly form: ActForm
  readonly needed: boolean
  readonly error: string | null
}

/** Where it is known from: a document on record, or a new one by its title and date. */
export function SourceField({ form, needed, error }: SourceFieldProps) {
  const { t } = useTranslation('editing')
  const { sources } = useActOptions()
  const known = textOf(form.values, 'sourceId')
  return (
    <fieldset className="act-set">
      <legend>
        {t('field.source')}
        {needed ? null : <span className="act-optional"> {t('optional')}</span>}
      </legend>
      <div className="act-pair">
        {sources.nodes.length === 0 ? null : (
          <NativeSelect
            size="lg"
            label={t('source.known')}
            value={known}
            onChange={({ currentTarget: { value } }) => form.set({ texts: { sourceId: value } }, 'source')}
          >
            <option value="">{t('source.new')}</option>
            {sources.nodes.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </NativeSelect>
        )}
        {known === '' ? (
          <>
            <TextInput
              size="lg"
              label={t('source.title')}
              description={t('source.titleHint')}
              value={rawText(form.values, 'sourceTitle')}
              error={error}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => form.set({ texts: { sourceTitle: value } }, 'source')}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
            />
            <HumanDateInput
              label={t('source.date')}
              value={rawDate(form.values, 'sourceDate')}
              onChange={(value) => form.set({ dates: { sourceDate: value } }, 'source')}
            />
          </>
        ) : null}
      </div>
    </fieldset>
  )
}

/** The source as the form has it; null where none is given. */
export function citationOf(values: FormValues): CitationInput | null {
  const sourceId = textOf(values, 'sourceId')
  if (sourceId !== '') return { sourceId }
  const title = textOf(values, 'sourceTitle')
  const published = dateOf(values, 'sourceDate')
  return title === '' ? null : { newSource: { title, ...(published === '' ? {} : { published }) } }
}
