import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../lib/as-of.ts'
import { DayLine } from '../../lib/day-line.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { StaffActsSlot } from '../../lib/staff-acts.tsx'
import { writeDay } from '../../lib/write-day.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { AreasTable } from './areas/areas-table.tsx'
import { ExportButtons } from './export/export-buttons.tsx'
import { MapSection } from './map/map-section.tsx'
import { MatrixAndPanel } from './matrix-and-panel.tsx'
import { SetsFilter } from './sets-filter.tsx'
import type { TerritoryQuestion } from './state/question.ts'
import { type Territory, useTerritory } from './state/use-territory.ts'
import './print.css'
import { TerritoryNav } from './territory-nav.tsx'
import './territory.css'
import { tellLead, tellTitle } from './words/tell-title.ts'

export interface TerritoryViewProps {
  readonly question: TerritoryQuestion
  readonly ask: (change: Partial<TerritoryQuestion>) => void
  /** What staff can note of a need from its cell; absent where nothing can. */
  readonly onAddNeed?: (area: string, need: string) => void
  /** What stands below the matrix. */
  readonly more?: ReactNode
}

/** Paper lies across while the page is there: a sheet of its own name would be cut as if it stood upright. */
const SHEET = '@page { size: A4 landscape; margin: 12mm }'

/** `/territorio`: the comuni by micro-area on a map, and what is known of each need in each of them. */
export function TerritoryView({ question, ask, onAddNeed, more }: TerritoryViewProps) {
  const { t } = useTranslation('territory')
  const { day } = useAsOf()
  const { territory, failure, isReading, readAgain } = useTerritory(question, day)
  usePageTitle(t('page'))
  if (territory === null) {
    return (
      <div className="territory">
        {failure === null ? <Coming /> : <FailureMessage failure={failure} onRetry={readAgain} />}
      </div>
    )
  }
  return (
    <div className="territory" aria-busy={isReading}>
      <style>{SHEET}</style>
      {failure === null ? null : <FailureMessage failure={failure} onRetry={readAgain} />}
      <Told territory={territory} question={question} ask={ask} {...(onAddNeed === undefined ? {} : { onAddNeed })} />
      {more}
    </div>
  )
}

interface ToldProps extends Omit<TerritoryViewProps, 'more'> {
  readonly territory: Territory
}

function Told({ territory, question, ask, onAddNeed }: ToldProps) {
  const { t, i18n } = useTranslation('territory')
  const { day } = useAsOf()
  const drawing = useRef<SVGSVGElement>(null)
  const { matrix, figures, sets } = territory
  return (
    <>
      {day === null ? null : (
        <DayLine>
          {t('day.on', { on: writeDay(i18n.language, day) })} {t('day.unsure')}
        </DayLine>
      )}
      <h1>{tellTitle(i18n, matrix)}</h1>
      <div className="territory-top">
        <p className="territory-lead">{tellLead(i18n, figures, matrix)}</p>
        <div className="territory-tools">
          <SetsFilter present={sets} chosen={question.sets} onChoose={(chosen) => ask({ sets: chosen })} />
          <ExportButtons territory={territory} question={question} drawing={drawing} />
        </div>
      </div>
      <TerritoryNav />
      <StaffActsSlot place={{ name: 'TERRITORY' }} />
      <div className="territory-pair">
        <AreasTable figures={figures} chosen={question.area} ask={ask} />
        <MapSection matrix={matrix} figures={figures} question={question} ask={ask} drawing={drawing} />
      </div>
      <MatrixAndPanel
        matrix={matrix}
        figures={figures}
        question={question}
        ask={ask}
        day={day}
        {...(onAddNeed === undefined ? {} : { onAddNeed })}
      />
    </>
  )
}
