import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CitationInput } from '../generated/graphql.ts'
import './citation-choice.css'
import { HumanDateInput } from './human-date-input.tsx'

/** A source as a form has it: one on record, or a new one by its title and date. */
export interface CitationValues {
  /** Empty for a new source. */
  readonly sourceId: string
  readonly title: string
  /** EDTF; empty for no date, null while what is written cannot be read. */
  readonly date: string | null
}

export const NO_CITATION: CitationValues = { sourceId: '', title: '', date: '' }

type KnownSources = readonly { readonly id: string; readonly label: string }[]

/** The source as the server takes it; null where none is given. A title that is on record names what is there. */
export function citationOf({ sourceId, title, date }: CitationValues, sources: KnownSources): CitationInput | null {
  if (sourceId !== '') return { sourceId }
  const name = title.trim()
  if (name === '' || date === null) return null
  const known = sources.find(({ label }) => label === name)
  if (known !== undefined) return { sourceId: known.id }
  return { newSource: { title: name, ...(date === '' ? {} : { published: date }) } }
}

export interface CitationChoiceProps {
  readonly sources: KnownSources
  readonly value: CitationValues
  readonly onChange: (value: CitationValues) => void
  readonly error: string | null
}

/** Where something is known from: a document on record, or a new one. */
export function CitationChoice({ sources, value, onChange, error }: CitationChoiceProps) {
  const { t } = useTranslation('editing')
  return (
    <fieldset className="citation-choice">
      <legend>{t('field.source')}</legend>
      {sources.length === 0 ? null : (
        <NativeSelect
          size="lg"
          label={t('source.known')}
          value={value.sourceId}
          onChange={({ currentTarget }) => onChange({ ...value, sourceId: currentTarget.value })}
        >
          <option value="">{t('source.new')}</option>
          {sources.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </NativeSelect>
      )}
      {value.sourceId === '' ? (
        <>
          <TextInput
            size="lg"
            label={t('source.title')}
            value={value.title}
            error={error}
            autoComplete="off"
            onChange={({ currentTarget }) => onChange({ ...value, title: currentTarget.value })}
          />
          <HumanDateInput
            label={t('source.date')}
            value={value.date}
            onChange={(date) => onChange({ ...value, date })}
          />
        </>
      ) : null}
    </fieldset>
  )
}
