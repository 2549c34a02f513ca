import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DraftState } from './state/use-draft.ts'
import { allIssues, useRegistration } from './state/use-registration.ts'

export interface SaveBarProps {
  readonly draft: DraftState
  readonly isSaving: boolean
  readonly onCancel: () => void
  readonly onSave: (then: 'open' | 'next') => void
  readonly onShowErrors: () => void
}

/** Always at hand: how the draft is, what is wrong, and the ways to end. */
export function SaveBar({ draft, isSaving, onCancel, onSave, onShowErrors }: SaveBarProps) {
  const { t } = useTranslation('registration')
  const count = useRegistration(({ values, touched, submitted }) => {
    const paths = [...allIssues(values).keys()]
    return submitted ? paths.length : paths.filter((path) => touched.has(path)).length
  })
  return (
    <section className="save-bar" aria-label={t('bar.label')}>
      <div className="save-bar-inner">
        <DraftWords draft={draft} />
        <span className="secondary save-bar-keys">{t('bar.tab')}</span>
        <div className="save-bar-space" />
        {count === 0 ? null : (
          <button type="button" className="save-bar-errors" onClick={onShowErrors}>
            <IconAlertCircle size={18} aria-hidden="true" />
            {t('bar.errors', { count })}
          </button>
        )}
        <Button variant="subtle" onClick={onCancel}>
          {t('bar.cancel')}
        </Button>
        <Button
          variant="default"
          disabled={isSaving}
          onClick={() => onSave('next')}
          aria-keyshortcuts="Control+Shift+Enter"
          title={t('bar.nextKeys')}
        >
          {t('bar.saveNext')}
        </Button>
        <Button loading={isSaving} onClick={() => onSave('open')} aria-keyshortcuts="Control+Enter">
          {t('bar.save')}
          <kbd className="save-bar-kbd">{t('bar.saveKeys')}</kbd>
        </Button>
      </div>
    </section>
  )
}

function DraftWords({ draft }: Pick<SaveBarProps, 'draft'>) {
  const { t, i18n } = useTranslation('registration')
  const time = draft.savedAt === null ? '' : writeTime(i18n.language, draft.savedAt)
  const Icon = draft.kind === 'local' ? IconCloudOff : IconCircleCheck
  return (
    <span className="secondary save-bar-draft" role="status">
      {draft.kind === 'none' ? null : <Icon size={18} aria-hidden="true" />}
      {draft.kind === 'none' ? t('draft.none') : t(`draft.${draft.kind}`, { time })}
    </span>
  )
}

/** "10:42" */
export function writeTime(language: string, instant: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}
