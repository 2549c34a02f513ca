import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodesOfMicroAreasDocument, MicroAreasToDrawDocument } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import { HumanDateInput } from '../../lib/human-date-input.tsx'
import { readToday } from '../../lib/today.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { useAnchor } from '../../ui/use-anchor.ts'
import { DrawingForm } from './drawing/drawing-form.tsx'
import './micro-areas.css'

/** The micro-areas, to be drawn anew from a day: a section for administrators, nothing for others. */
export function MicroAreasSection() {
  const viewer = useViewer()
  return viewer.may('ADMIN') ? <MicroAreas /> : null
}

function MicroAreas() {
  const { t } = useTranslation('micro-areas')
  const [on, setOn] = useState<string | null>(readToday())
  // The territory of the last whole day that was written stays while another is being written.
  const [day, setDay] = useState(on ?? '')
  const drawn = useQuery(MicroAreasToDrawDocument, { variables: { asOf: day }, fetchPolicy: 'no-cache' })
  const codes = useQuery(CodesOfMicroAreasDocument, { fetchPolicy: 'no-cache' })
  // Scrolled to once it is there: before, the page is too short for it.
  const isThere = (drawn.data ?? drawn.previousData) !== undefined && codes.data !== undefined
  const place = useAnchor(isThere ? 'micro-aree' : undefined)
  const failed = [drawn, codes].find(({ data, error }) => data === undefined && error !== undefined)
  return (
    <section className="micro-areas" ref={place} aria-labelledby="micro-aree">
      <h2 id="micro-aree">{t('title')}</h2>
      <p className="micro-areas-note">{t('lead')}</p>
      <div className="micro-areas-day">
        <HumanDateInput
          label={t('on')}
          hint={t('onHint')}
          value={on}
          needed
          exact
          onChange={(value) => {
            setOn(value)
            if (value !== null && value !== '') setDay(value)
          }}
        />
      </div>
      {failed !== undefined ? (
        <FailureMessage failure={describeError(failed.error)} onRetry={() => void failed.refetch()} />
      ) : drawn.data === undefined || codes.data === undefined ? (
        <Coming />
      ) : (
        <DrawingForm
          key={day}
          on={on === null || on === '' ? null : on}
          drawn={{ areas: drawn.data.microAreas, comuni: drawn.data.territory.municipalities }}
          codes={codes.data.microAreas.map(({ code }) => code)}
          sources={codes.data.sources.nodes}
        />
      )}
    </section>
  )
}
