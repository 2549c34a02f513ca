import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import { MAP_FIGURES, type TerritoryQuestion } from '../state/question.ts'
import type { GapMatrix } from '../state/territory.ts'

export interface FigureSelectProps {
  readonly matrix: GapMatrix
  readonly question: TerritoryQuestion
  /** The need whose providers the map tells of. */
  readonly need: string | null
  readonly ask: (change: Partial<TerritoryQuestion>) => void
}

const OTHER_FIGURES = MAP_FIGURES.filter((figure) => figure !== 'erogatori')

/** What the map shows: who serves one of the needs, or another number. */
export function FigureSelect({ matrix, question: { figure }, need, ask }: FigureSelectProps) {
  const { t } = useTranslation('territory')
  return (
    <NativeSelect
      className="map-figure-select"
      aria-label={t('map.figure')}
      value={figure === 'erogatori' ? (need ?? '') : figure}
      onChange={({ currentTarget: { value } }) => {
        const other = OTHER_FIGURES.find((one) => one === value)
        ask(other === undefined ? { figure: 'erogatori', need: value } : { figure: other })
      }}
      data={[
        { group: t('map.providersOf'), items: matrix.needs.map(({ id, label }) => ({ value: id, label })) },
        {
          group: t('map.other'),
          items: OTHER_FIGURES.map((one) => ({ value: one, label: t(`map.figures.${one}`) })),
        },
      ]}
    />
  )
}
