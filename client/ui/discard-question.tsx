import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './discard-question.css'
import { useReturnFocus } from './use-return-focus.ts'

export interface DiscardQuestionProps {
  readonly onDiscard: () => void
  readonly onStay: () => void
}

/** Asks, within a dialog, whether what was written there shall be thrown away. Staying is the way that is offered first. */
export function DiscardQuestion({ onDiscard, onStay }: DiscardQuestionProps) {
  const { t } = useTranslation('editing')
  const questionId = useId()
  const stay = useRef<HTMLButtonElement>(null)
  useReturnFocus()
  useEffect(() => stay.current?.focus(), [])
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
