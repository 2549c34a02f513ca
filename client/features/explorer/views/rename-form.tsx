import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#graph-schema/model/limits.ts'

interface RenameFormProps {
  readonly name: string
  /** Called with the new name, or with the present one where none was given. */
  readonly onDone: (name: string) => void
}

/** Gives a view another name, in its row. */
export function RenameForm({ name, onDone }: RenameFormProps) {
  const { t } = useTranslation('tools')
  const [typed, setTyped] = useState(name)
  function submit(event: FormEvent): void {
    event.preventDefault()
    const given = typed.trim()
    onDone(given === '' ? name : given)
  }
  return (
    <form className="views-rename" onSubmit={submit}>
      <TextInput
        aria-label={t('views.name')}
        data-autofocus
        maxLength={LIMITS.viewName}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('views.renamed')}
      </Button>
    </form>
  )
}
