import { useMutation } from '@apollo/client/react'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { ShareViewDocument, type ShareViewInput } from '../../../generated/graphql.ts'
import { useExplorer } from '../state/explorer-context.ts'

const DAYS = [7, 30, 90, 365] as const
const FIELDS = ['SOURCES', 'PLACES'] as const

interface ShareFormProps {
  readonly address: string
  /** Called with what the link is made of. */
  readonly onMade: (secret: string) => void
}

/** What is shared: exactly what the view shows now, as of a day, with these fields, until the link ends. */
export function ShareForm({ address, onMade }: ShareFormProps) {
  const { t } = useTranslation('tools')
  const { question, exploration } = useExplorer()
  const { visible } = exploration
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<{ readonly field: string; readonly text: string } | null>(null)
  const [share, { loading }] = useMutation(ShareViewDocument)
  const tooMany = visible.entities.size > LIMITS.sharedEntities || visible.ties.size > LIMITS.sharedTies
  function refuse(field: 'name' | 'asOf' | 'other'): void {
    setWrong({ field, text: t(`share.make.wrong.${field}`) })
    form.current?.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus()
  }
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (loading) return
    setWrong(null)
    const input = readInput(new FormData(event.currentTarget), address, visible)
    if (input.name === '') return refuse('name')
    const answer = await share({ variables: { input } }).catch(() => null)
    const outcome = answer?.data?.shareView
    if (outcome?.__typename === 'ShareCreated' && outcome.secret !== null) return onMade(outcome.secret)
    const field = outcome?.__typename === 'ValidationFailed' ? outcome.problems[0]?.field : undefined
    refuse(field === 'name' || field === 'asOf' ? field : 'other')
  }
  const errorOf = (field: string) => (wrong?.field === field ? { error: wrong.text } : {})
  if (tooMany) return <p>{t('share.make.tooMany', { most: LIMITS.sharedEntities })}</p>
  return (
    <form ref={form} className="views-share" onSubmit={(event) => void submit(event)} noValidate>
      <TextInput name="name" label={t('share.make.name')} maxLength={LIMITS.viewName} {...errorOf('name')} />
      <TextInput name="note" label={t('views.note')} maxLength={LIMITS.viewNote} />
      <div className="views-share-row">
        <NativeSelect name="days" label={t('share.make.days')} defaultValue="30">
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {t('share.make.forDays', { count: days })}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="date"
          name="asOf"
          label={t('share.make.asOf')}
          defaultValue={question.asOf ?? ''}
          {...errorOf('asOf')}
        />
      </div>
      <fieldset className="views-share-fields">
        <legend>{t('share.make.fields')}</legend>
        {FIELDS.map((field) => (
          <Checkbox key={field} name="fields" value={field} label={t(`share.make.field.${field}`)} />
        ))}
      </fieldset>
      <p className="views-note">{t('share.make.never')}</p>
      <Button type="submit" aria-disabled={loading}>
        {t('share.make.do')}
      </Button>
      <p className="views-refused" role="alert">
        {wrong?.field === 'other' ? wrong.text : ''}
      </p>
    </form>
  )
}

interface Shown {
  readonly entities: ReadonlySet<string>
  readonly ties: ReadonlySet<string>
}

function readInput(given: FormData, address: string, visible: Shown): ShareViewInput {
  const asOf = String(given.get('asOf') ?? '')
  return {
    requestId: crypto.randomUUID(),
    name: String(given.get('name') ?? '').trim(),
    note: String(given.get('note') ?? '').trim(),
    address,
    asOf: asOf === '' ? null : asOf,
    entityIds: [...visible.entities],
    tieIds: [...visible.ties],
    fields: FIELDS.filter((field) => given.getAll('fields').includes(field)),
    days: Number(given.get('days')),
  }
}
