import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import type { Situation } from '../state/use-situation.ts'
import { tellSituation } from './tell-situation.ts'
import { UnitChart } from './unit-chart.tsx'

/** It writes a date, whose words come later. */
const SourceLine = lazyWithWords(async () => (await import('./source-line.tsx')).SourceLine)

/** Few have kept a view. */
const LastView = lazyWithWords(async () => (await import('./last-view.tsx')).LastView)

/** Its room is kept. */
const NO_SOURCE = <p className="hero-source" />

export interface HeroProps {
  readonly situation: Situation
  /** What needs more code or words than the first picture may come. */
  readonly late: boolean
}

/** The network in a sentence, each of its ties as a box, where that is from, and the ways on. */
export function Hero({ situation, late }: HeroProps) {
  const { i18n, t } = useTranslation('situation')
  const { figures, day } = situation
  return (
    <div className="hero">
      <h1>
        {tellSituation(i18n, figures, day).map((sentence) => (
          <span key={sentence}>
            <RichText text={sentence} tags={BOLD} />{' '}
          </span>
        ))}
      </h1>
      <UnitChart figures={figures} onDay={day !== null} />
      <Suspense fallback={NO_SOURCE}>{late ? <SourceLine /> : NO_SOURCE}</Suspense>
      <div className="hero-acts">
        <Button renderRoot={(props) => <Link to={ROUTES.network} {...props} />}>{t('explore')}</Button>
        <Button variant="default" renderRoot={(props) => <Link to={ROUTES.sources} {...props} />}>
          {t('sources')}
        </Button>
      </div>
      {late ? (
        <Suspense>
          <LastView />
        </Suspense>
      ) : null}
    </div>
  )
}
