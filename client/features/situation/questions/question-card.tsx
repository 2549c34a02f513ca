import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { AppLink } from '../../../lib/app-link.tsx'

export interface QuestionCardProps {
  readonly question: string
  /** 264 × 88; it says nothing that the answer does not. */
  readonly picture: ReactNode
  /** One sentence or two; null while it is not known. */
  readonly answer: string | null
  readonly href: string
  /** What the link leads to. */
  readonly go: string
}

/** A question with its picture, its answer and the way to all of it. */
export function QuestionCard({ question, picture, answer, href, go }: QuestionCardProps) {
  return (
    <section className="question">
      <h2>{question}</h2>
      <div className="question-picture" aria-hidden="true">
        {picture}
      </div>
      <p>{answer}</p>
      <AppLink href={href} className="go">
        {go} <IconArrowRight size={18} aria-hidden="true" />
      </AppLink>
    </section>
  )
}

/** Size of the picture of a question, px. */
export const QUESTION_PICTURE = { width: 264, height: 88 } as const
