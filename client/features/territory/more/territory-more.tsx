import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { useAsOf } from '../../../lib/as-of.ts'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'
import { ChairsSection } from '../chairs/chairs-section.tsx'
import { ExpectedResultsSection } from '../expected-results/expected-results-section.tsx'
import { OutreachSection } from '../outreach/outreach-section.tsx'
import { StructuralGapsSection } from '../structural-gaps/structural-gaps-section.tsx'
import { WhatIfSection } from '../what-if/what-if-section.tsx'
import './more.css'
import type { MoreQuestion } from './more-question.ts'

export interface TerritoryMoreProps {
  readonly sets: ReadonlySet<FactSet>
  readonly question: MoreQuestion
  readonly ask: (change: Partial<MoreQuestion>) => void
  readonly renderPicker: RenderEntityPicker
}

/** What the network lacks beyond the matrix: gaps of its structure, empty chairs, expected results, what came before. */
export function TerritoryMore({ sets, question, ask, renderPicker }: TerritoryMoreProps) {
  const { t } = useTranslation('structure')
  const { day } = useAsOf()
  return (
    <div className="more">
      <p className="territory-note">{t('more.lead')}</p>
      <StructuralGapsSection day={day} sets={sets} />
      <ChairsSection day={day} sets={sets} theme={question.theme} onTheme={(theme) => ask({ theme })} />
      <WhatIfSection
        day={day}
        sets={sets}
        supposed={question.supposed}
        onSuppose={(supposed) => ask({ supposed })}
        renderPicker={renderPicker}
      />
      <ExpectedResultsSection day={day} sets={sets} />
      <OutreachSection day={day} sets={sets} />
    </div>
  )
}
