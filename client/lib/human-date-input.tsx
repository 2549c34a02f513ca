import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readHumanDate } from '#graph-schema/model/human-date.ts'
import { readToday } from './today.ts'

export interface HumanDateInputProps {
  readonly label: string
  readonly hint?: string
  /** EDTF; empty for no date, null while what is written cannot be read. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** No date will not do. */
  readonly needed?: boolean
  /** Only a whole day will do. */
  readonly exact?: boolean
  readonly autoFocus?: boolean
  /** What an empty field says. */
  readonly noneWords?: string
  /** What is wrong with the date for another reason than how it is written. */
  readonly error?: string | null
}

/** A date as people write it: a day, a month, a year, or none. When it is left it says the date in words. */
export function HumanDateInput(props: HumanDateInputProps) {
  const { label, hint, value, onChange, needed = false, exact = false, autoFocus, noneWords, error = null } = props
  const { t, i18n } = useTranslation('acts')
  const [written, setWritten] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const issue = (left ? issueOf() : null) ?? error
  const field = useRef<HTMLInputElement>(null)
  // The form comes after its dialog has opened, so the field itself takes the focus, ready to be written over.
  useEffect(() => {
    if (autoFocus === true) field.current?.select()
  }, [autoFocus])
  return (
    <TextInput
      size="lg"
      className={value === '' && !needed ? 'human-date-none' : ''}
      label={label}
      description={hint}
      placeholder={noneWords ?? (needed ? '' : t('date.none'))}
      value={written ?? tell(value ?? '')}
      autoComplete="off"
      ref={field}
      error={issue}
      onChange={({ currentTarget: { value: text } }) => {
        setWritten(text)
        onChange(read(text))
      }}
      onBlur={() => {
        setLeft(true)
        if (value !== null) setWritten(null)
      }}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  )

  function read(text: string): string | null {
    const date = readHumanDate(text, readToday())
    if (date.kind === 'EMPTY') return ''
    return date.kind === 'DATE' && (!exact || date.edtf.length === 10) ? date.edtf : null
  }

  function issueOf(): string | null {
    if (value === '' && needed) return t('date.needed')
    if (value !== null) return null
    const date = readHumanDate(written ?? '', readToday())
    if (date.kind === 'NO_SUCH_DAY') return t('date.noSuchDay')
    return t(exact ? 'date.exact' : 'date.unreadable')
  }

  function tell(edtf: string): string {
    if (edtf.length !== 10 && edtf.length !== 7) return edtf
    const day = new Date(`${edtf.length === 7 ? `${edtf}-01` : edtf}T00:00:00Z`)
    if (Number.isNaN(day.getTime())) return edtf
    const parts = edtf.length === 7 ? { month: 'long' as const } : { month: 'short' as const, day: 'numeric' as const }
    const language = i18n.language === 'en' ? 'en-GB' : i18n.language
    return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', ...parts }).format(day)
  }
}
