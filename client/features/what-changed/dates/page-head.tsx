import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask, DaySpan, TimeQuestion } from '../state/question.ts'
import type { TimeFrame } from '../state/use-frame.ts'
import { DatesBar } from './dates-bar.tsx'
import { KnownAtButton, KnownAtPanel } from './known-at.tsx'

export interface PageHeadProps {
  readonly title: string
  readonly frame: TimeFrame
  readonly days: DaySpan
  readonly question: TimeQuestion
  readonly ask: Ask
  /** What can be done with the result. */
  readonly children: ReactNode
}

/** The result in one sentence and what can be done with it, the two days, and the day as of which the record is read. */
export function PageHead({ title, frame, days, question, ask, children }: PageHeadProps) {
  const { t } = useTranslation('time')
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = opened || question.knownAt !== null
  const close = () => {
    setOpened(false)
    if (question.knownAt !== null) ask({ knownAt: null })
    button.current?.focus()
  }
  return (
    <>
      <p className="what-changed-page">{t('page')}</p>
      <div className="what-changed-head">
        <h1>{title}</h1>
        <div className="what-changed-acts">
          <KnownAtButton ref={button} isOpen={isOpen} onPress={() => (isOpen ? close() : setOpened(true))} />
          {children}
        </div>
      </div>
      <DatesBar frame={frame} days={days} question={question} ask={ask} />
      {isOpen ? <KnownAtPanel frame={frame} knownAt={question.knownAt} ask={ask} onClose={close} /> : null}
    </>
  )
}
