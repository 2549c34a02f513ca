import { useQuery } from '@apollo/client/react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { SupposedChoicesDocument } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'
import { readToday } from '../../../lib/today.ts'
import { Section } from '../../../ui/section.tsx'
import { Answered } from '../more/answered.tsx'
import type { Supposition } from '../more/more-question.ts'
import { ServiceForm } from './service-form.tsx'
import type { Choices } from './tell-what-if.ts'
import { TieForm } from './tie-form.tsx'
import './what-if.css'
import { WhatIfResult } from './what-if-result.tsx'

export interface WhatIfSectionProps {
  readonly day: string | null
  readonly sets: ReadonlySet<FactSet>
  readonly supposed: Supposition | null
  readonly onSuppose: (supposed: Supposition | null) => void
  readonly renderPicker: RenderEntityPicker
}

/** What would change if somebody offered something, or two actors collaborated; nothing is written. */
export function WhatIfSection(props: WhatIfSectionProps) {
  const { t } = useTranslation('structure')
  const { day } = props
  const result = useQuery(SupposedChoicesDocument, {
    variables: { ...dayVariable(day), on: day ?? readToday() },
    fetchPolicy: 'no-cache',
  })
  return (
    <Section title={t('whatIf.title')} anchor="e-se">
      <p className="more-lead">
        {t('whatIf.lead')} <b>{t('whatIf.nothingWritten')}</b>
      </p>
      <Answered result={result}>{(choices) => <Forms {...props} choices={choices} />}</Answered>
    </Section>
  )
}

function Forms({ choices, day, sets, supposed, onSuppose, renderPicker }: WhatIfSectionProps & { choices: Choices }) {
  const { t } = useTranslation('structure')
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const suppose = (next: Supposition) => {
    onSuppose(next)
    // The result stands below: it is where who asked reads on.
    requestAnimationFrame(() => title.current?.focus())
  }
  return (
    <>
      <div className="what-if-forms">
        <ServiceForm choices={choices} sets={sets} renderPicker={renderPicker} onSuppose={suppose} />
        <TieForm renderPicker={renderPicker} onSuppose={suppose} />
      </div>
      <section className="what-if-result" aria-labelledby={titleId} hidden={supposed === null}>
        <h3 id={titleId} ref={title} tabIndex={-1}>
          {t('whatIf.result')}
        </h3>
        {supposed === null ? null : (
          <WhatIfResult choices={choices} supposed={supposed} day={day} sets={sets} onClear={() => onSuppose(null)} />
        )}
      </section>
    </>
  )
}
