import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormField } from './form-field.tsx'
import type { ActPlan } from './plan.ts'
import { RefusalNote } from './refusal-note.tsx'
import { useActForm } from './use-act-form.ts'

export interface ActFormProps {
  readonly plan: ActPlan
  readonly submit: string
  readonly onDone: (subjectId: string) => void
  /** Reads everything afresh, since somebody has written meanwhile. */
  readonly onReread: () => void
}

/** The form of one act: its fields, what it will record in a sentence, and what kept it from being recorded. */
export function ActForm({ plan, submit, onDone, onReread }: ActFormProps) {
  const { t } = useTranslation('editing')
  const form = useActForm(plan, onDone)
  return (
    <form
      noValidate
      ref={form.ref}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        form.submit()
      }}
    >
      {plan.fields.map((field) => (
        <FormField key={field.name} field={field} form={form} />
      ))}
      <p className="act-tells">
        <b>{t('willRecord')}</b> {plan.tell(form.values)}
      </p>
      <RefusalNote form={form} onReread={onReread} />
      <div className="act-ends">
        <Button type="submit" loading={form.act.isRunning} {...(plan.danger === true ? { color: 'red' } : {})}>
          {submit}
        </Button>
        <span className="act-hint">{t('ctrlEnter')}</span>
      </div>
    </form>
  )
}
