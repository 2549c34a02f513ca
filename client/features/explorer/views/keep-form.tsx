import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#graph-schema/model/limits.ts'

interface KeepFormProps {
  readonly title: string
  readonly done: string
  /** Keeps the view under this name; false where that could not be done. */
  readonly onKeep: (name: string, note: string) => Promise<boolean>
  /** Why the last view could not be kept; null where it could. */
  readonly refused: string | null
}

/** Name and note of a view that is to be kept. */
export function KeepForm({ title, done, onKeep, refused }: KeepFormProps) {
  const { t } = useTranslation('tools')
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [nameless, setNameless] = useState(false)
  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const given = name.trim()
    setNameless(given === '')
    if (given === '' || !(await onKeep(given, note.trim()))) return
    setName('')
    setNote('')
  }
  return (
    <form className="views-form" onSubmit={(event) => void keep(event)} noValidate>
      <h3>{title}</h3>
      <TextInput
        label={t('views.name')}
        placeholder={t('views.namePlaceholder')}
        maxLength={LIMITS.viewName}
        value={name}
        error={nameless ? t('views.needName') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t('views.note')}
        maxLength={LIMITS.viewNote}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit">{done}</Button>
      {refused === null ? null : (
        <p className="views-refused" role="alert">
          {refused}
        </p>
      )}
    </form>
  )
}
