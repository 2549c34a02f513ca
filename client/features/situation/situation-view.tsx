import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/page-title.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { EmptySituation } from './empty-situation.tsx'
import { Foreground } from './foreground.tsx'
import { Hero } from './hero/hero.tsx'
import { StillNetwork } from './hero/still-network.tsx'
import { Questions } from './questions/questions.tsx'
import './situation.css'
import { useSituation } from './state/use-situation.ts'

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
  const wide = useMediaQuery('(min-width: 1025px)', true, { getInitialValueInEffect: false })
  if (situation === null) {
    if (failure !== null) return <FailureMessage failure={failure} onRetry={readAgain} />
    return (
      <div className="situation-width">
        <Coming />
      </div>
    )
  }
  if (situation.whole.totals.entities === 0) return <EmptySituation />
  const picture = <StillNetwork situation={situation} />
  const questions = <Questions situation={situation} />
  const foreground = <Foreground situation={situation} changes={renderChanges(day)} />
  // A narrow page is read from the top: what changed comes before what can be asked, and the picture last.
  return (
    <div className="situation">
      <div className="situation-width situation-hero">
        <Hero situation={situation} />
        {wide ? picture : null}
      </div>
      {wide ? questions : foreground}
      {wide ? foreground : questions}
      {wide ? null : <div className="situation-width situation-picture-last">{picture}</div>}
    </div>
  )
}
