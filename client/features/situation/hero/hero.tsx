import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import type { Situation } from '../state/use-situation.ts'
import { LastView } from './last-view.tsx'
import { SourceLine } from './source-line.tsx'
import { tellSituation } from './tell-situation.ts'
import { UnitChart } from './unit-chart.tsx'

/** The network in a sentence, each of its ties as a box, where that is from, and the ways on. */
export function Hero({ situation }: { readonly situation: Situation }) {
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
      <SourceLine />
      <div className="hero-acts">
        <Button renderRoot={(props) => <Link to={ROUTES.network} {...props} />}>{t('explore')}</Button>
        <Button variant="default" renderRoot={(props) => <Link to={ROUTES.sources} {...props} />}>
          {t('sources')}
        </Button>
      </div>
      <LastView />
    </div>
  )
}
