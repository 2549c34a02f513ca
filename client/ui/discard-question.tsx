import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './discard-question.css'

export interface DiscardQuestionProps {
  readonly onDiscard: () => void
  readonly onStay: () => void
}

/** Asks, within a dialog, whether what was written there shall be thrown away. Staying is the way that is offered first. */
export function DiscardQuestion({ onDiscard, onStay }: DiscardQuestionProps) {
  const { t } = useTranslation('editing')
  const questionId = useId()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const dialog = stay.current?.closest('[role="dialog"]')
    stay.current?.focus()
    return () => {
      // Whoever stays writes on where they were; a click outside had taken the focus out of the dialog.
      const field = dialog?.contains(before) === true ? before : dialog?.querySelector('input, select, textarea')
      if (field instanceof HTMLElement) setTimeout(() => field.focus())
    }
  }, [])
  return (
    <div className="discard-question" role="alertdialog" aria-labelledby={questionId}>
      <p id={questionId}>{t('discard.question')}</p>
      <div>
        <Button ref={stay} variant="default" onClick={onStay}>
          {t('discard.stay')}
        </Button>
        <Button variant="subtle" color="red" onClick={onDiscard}>
          {t('discard.discard')}
        </Button>
      </div>
    </div>
  )
}
