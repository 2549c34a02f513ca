import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AssignThemeToCandidateDocument, CitableSourcesDocument } from '../../../generated/graphql.ts'
import { showToast } from '../../../lib/toasts.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { WritingDialog } from '../../../ui/writing-dialog.tsx'

interface Named {
  readonly id: string
  readonly label: string
}

export interface AssignThemeDialogProps {
  readonly actor: Named
  readonly theme: Named
  readonly onClose: () => void
}

/** Puts on record that an actor is about a theme: from which source that is known must be said. */
export function AssignThemeDialog({ actor, theme, onClose }: AssignThemeDialogProps) {
  const { t } = useTranslation('structure')
  const { isRunning, refusal, run } = useAct()
  const [source, setSource] = useState('')
  const [locator, setLocator] = useState('')
  const [tried, setTried] = useState(false)
  const sources = useQuery(CitableSourcesDocument).data?.sources.nodes ?? []
  useReturnFocus()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (source === '' || isRunning) return
    const citation = { sourceId: source, ...(locator.trim() === '' ? {} : { locator: locator.trim() }) }
    const input = { requestId: crypto.randomUUID(), entity: actor.id, theme: theme.id, source: citation }
    if ((await run(AssignThemeToCandidateDocument, { input }, (data) => data.assignTheme)) === null) return
    showToast({ text: t('chairs.assigned', { actor: actor.label }) })
    onClose()
  }
  return (
    <WritingDialog
      title={t('chairs.assignTitle')}
      titleClass="decision-title"
      closeLabel={t('chairs.assignClose')}
      onClose={onClose}
    >
      <form className="decision-form" noValidate onSubmit={(event) => void save(event)}>
        <p>{t('chairs.assignLead', { actor: actor.label, theme: theme.label })}</p>
        <NativeSelect
          size="lg"
          data-autofocus
          label={t('chairs.assignSource')}
          value={source}
          error={tried && source === '' ? t('chairs.assignNeedsSource') : null}
          data={[
            { value: '', label: t('chairs.assignChoose') },
            ...sources.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <TextInput
          size="lg"
          label={t('chairs.assignPlace')}
          description={t('chairs.assignPlaceHint')}
          value={locator}
          maxLength={200}
          autoComplete="off"
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          onChange={({ currentTarget }) => setLocator(currentTarget.value)}
        />
        {refusal === null ? null : (
          <p className="decision-problem" role="alert">
            {refusal}
          </p>
        )}
        <div className="decision-ends">
          <Button type="submit" loading={isRunning}>
            {t('chairs.assignSave')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('chairs.assignCancel')}
          </Button>
        </div>
      </form>
    </WritingDialog>
  )
}
