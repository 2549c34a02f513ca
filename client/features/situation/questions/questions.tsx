import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { lazyWithDataWords } from '../../../lib/lazy-with-words.ts'
import type { Situation } from '../state/use-situation.ts'
import { QuestionCard } from './question-card.tsx'

const Answered = lazyWithDataWords(async () => (await import('./answered.tsx')).Answered)

export interface QuestionsProps {
  readonly situation: Situation
  /** The answers may come; until then their room is kept. */
  readonly late: boolean
}

/** What can be asked of the network. */
export function Questions({ situation, late }: QuestionsProps) {
  return (
    <div className="situation-width questions">
      {late ? (
        <Suspense fallback={<Asked />}>
          <Answered situation={situation} />
        </Suspense>
      ) : (
        <Asked />
      )}
    </div>
  )
}

/** The questions alone, as they stand while their answers are on the way. */
function Asked() {
  const { t } = useTranslation('situation')
  const unanswered = { picture: null, answer: null }
  return (
    <>
      <QuestionCard
        {...unanswered}
        question={t('who.question')}
        href={`${ROUTES.network}?${PARAMS.view}=tabella`}
        go={t('who.go')}
      />
      <QuestionCard {...unanswered} question={t('way.question')} href={ROUTES.ways} go={t('way.go')} />
      <QuestionCard {...unanswered} question={t('gaps.question')} href={ROUTES.territory} go={t('gaps.see')} />
      <QuestionCard {...unanswered} question={t('growth.question')} href={ROUTES.time} go={t('growth.go')} />
    </>
  )
}
