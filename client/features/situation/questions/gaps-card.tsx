import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { countCells } from '../gaps/gap-rows.ts'
import { useGaps } from '../gaps/use-gaps.ts'
import type { Situation } from '../state/use-situation.ts'
import { MatrixPicture } from './matrix-picture.tsx'
import { QuestionCard } from './question-card.tsx'

/** Where something is missing: the matrix of needs and micro-areas, small. */
export function GapsCard({ situation: { day } }: { readonly situation: Situation }) {
  const { t } = useTranslation('situation')
  const gaps = useGaps(day)
  return (
    <QuestionCard
      question={t('gaps.question')}
      picture={gaps === null ? null : <MatrixPicture coverage={gaps.coverage} />}
      answer={gaps === null ? null : answer()}
      href={ROUTES.territory}
      go={t('gaps.see')}
    />
  )

  function answer(): string | null {
    if (gaps === null) return null
    const all = countCells(gaps)
    if (all === 0) return t('gaps.noAreas')
    const countOf = (state: string) => gaps.coverage.totals.find((total) => total.state === state)?.count ?? 0
    const [unknown, unmet] = [countOf('NOT_SURVEYED'), countOf('UNMET')]
    if (unmet > 0) return t('gaps.unmet', { count: unmet, all, unknown })
    return unknown > 0 ? t('gaps.unknown', { count: unknown, all }) : t('gaps.known', { all })
  }
}
