import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { TerritoryQuestion } from '../state/question.ts'
import type { GapMatrix as Matrix } from '../state/territory.ts'
import { GapList } from './gap-list.tsx'
import { GapMatrixGrid } from './gap-matrix-grid.tsx'
import '../territory-grid.css'
import './gap-matrix.css'
import { MatrixLegend } from './matrix-legend.tsx'
import { SubjectFilter } from './subject-filter.tsx'

export interface GapMatrixProps {
  readonly matrix: Matrix
  readonly question: TerritoryQuestion
  readonly ask: (change: Partial<TerritoryQuestion>) => void
  readonly onOpen: () => void
}

/** What is known of each need in each micro-area. */
export function GapMatrix({ matrix, question, ask, onOpen }: GapMatrixProps) {
  const { t } = useTranslation('territory')
  const wide = useMediaQuery('(min-width: 768px), print', true, { getInitialValueInEffect: false })
  const { subject } = question
  return (
    <section className="gap-matrix" aria-labelledby="bisogni">
      <div className="gap-head">
        <h2 id="bisogni">{t('matrix.title')}</h2>
        <SubjectFilter subject={subject} onChoose={(chosen) => ask({ subject: chosen })} />
      </div>
      <MatrixLegend />
      {subject === null ? null : (
        <p className="territory-note" role="status">
          {t('subject.note', { subject: t(`subject.${subject}`).toLowerCase() })}
        </p>
      )}
      {wide ? (
        <GapMatrixGrid matrix={matrix} question={question} ask={ask} onOpen={onOpen} />
      ) : (
        <GapList matrix={matrix} question={question} ask={ask} onOpen={onOpen} />
      )}
      <p className="territory-note">
        {t('matrix.note')} {t('matrix.unstatedNote')} <span className="for-keys">{t('matrix.keys')}</span>
      </p>
    </section>
  )
}
