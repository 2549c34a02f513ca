import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { Foreground } from './foreground.tsx'
import { Hero } from './hero/hero.tsx'
import { StillNetwork } from './hero/still-network.tsx'
import { Questions } from './questions/questions.tsx'
import './situation.css'
import { useSituation } from './state/use-situation.ts'

const EmptySituation = lazyWithWords(async () => (await import('./empty-situation.tsx')).EmptySituation)

export interface SituationViewProps {
  /** The day asked about; null = everything on record. */
  readonly day: string | null
  /** What changed lately, until the day. */
  readonly renderChanges: (until: string | null) => ReactNode
}

/** `/`: what the network is, in a sentence, what changed in it, what can be asked of it. */
export function SituationView({ day, renderChanges }: SituationViewProps) {
  const { t } = useTranslation('situation')
  usePageTitle(t('title'))
  const { situation, failure, readAgain } = useSituation(day)
  // On a wide page the sentence and the picture are asked for first: the answers bring words and code of their own.
  const painted = useAfterPaint(situation !== null)
  const wide = useMediaQuery('(min-width: 1025px)', true, { getInitialValueInEffect: false })
  if (situation === null) {
    if (failure !== null) return <FailureMessage failure={failure} onRetry={readAgain} />
    return (
      <div className="situation-width">
        <Coming />
      </div>
    )
  }
  if (situation.whole.totals.entities === 0) {
    return (
      <Suspense>
        <EmptySituation />
      </Suspense>
    )
  }
  const late = !wide || painted
  const picture = <StillNetwork situation={situation} />
  const questions = <Questions situation={situation} late={late} />
  const foreground = <Foreground situation={situation} changes={late ? renderChanges(day) : null} late={late} />
  // A narrow page is read from the top: what changed comes before what can be asked, and the picture last.
  return (
    <div className="situation">
      <div className="situation-width situation-hero">
        <Hero situation={situation} late={late} />
        {wide ? picture : null}
      </div>
      {wide ? questions : foreground}
      {wide ? foreground : questions}
      {wide ? null : <div className="situation-width situation-picture-last">{picture}</div>}
    </div>
  )
}
