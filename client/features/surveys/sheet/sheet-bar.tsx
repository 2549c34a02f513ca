import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from './use-sheet.ts'

export interface SheetBarProps {
  readonly sheet: Sheet
  readonly onSave: (then: 'leave' | 'next') => void
  readonly onLeave: () => void
}

/** Always at hand: how the draft is, what is wrong, and the ways to end. */
export function SheetBar({ sheet, onSave, onLeave }: SheetBarProps) {
  const { t, i18n } = useTranslation('surveys')
  const { errors, refusal, keptAt, isSaving } = sheet
  return (
    <section className="survey-bar" aria-label={t('sheet.bar')}>
      <div className="survey-problems" role="alert">
        {errors.size === 0 && refusal === null ? null : (
          <>
            <IconAlertCircle size={18} aria-hidden="true" />
            <span>
              {errors.get('counts') ?? (errors.size === 0 ? null : t('issue.summary', { count: errors.size }))}{' '}
              {refusal}
            </span>
          </>
        )}
      </div>
      <div className="survey-ends">
        <span className="survey-kept" role="status">
          {keptAt === null ? (
            t('sheet.notKept')
          ) : (
            <>
              <IconCircleCheck size={18} aria-hidden="true" />
              {t('sheet.kept', { time: writeTime(i18n.language, keptAt) })}
            </>
          )}
        </span>
        <Button variant="subtle" onClick={onLeave}>
          {t('sheet.cancel')}
        </Button>
        <Button
          variant="default"
          disabled={isSaving}
          title={t('sheet.nextKeys')}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => onSave('next')}
        >
          {t('sheet.next')}
        </Button>
        <Button
          loading={isSaving}
          title={t('sheet.saveKeys')}
          aria-keyshortcuts="Control+Enter"
          onClick={() => onSave('leave')}
        >
          {t('sheet.save')}
          <kbd className="survey-kbd">{t('sheet.saveKeys')}</kbd>
        </Button>
      </div>
    </section>
  )
}

/** "10:42" */
function writeTime(language: string, instant: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}
