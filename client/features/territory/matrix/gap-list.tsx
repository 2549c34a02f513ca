import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import type { TerritoryQuestion } from '../state/question.ts'
import { columnsOf, type GapMatrix } from '../state/territory.ts'
import { nameArea, nameCell } from '../words/tell-cell.ts'
import { GapCellFace } from './matrix-cell.tsx'

export interface GapListProps {
  readonly matrix: GapMatrix
  readonly question: TerritoryQuestion
  readonly ask: (change: Partial<TerritoryQuestion>) => void
  readonly onOpen: () => void
}

/** The matrix where there is no room for it: one micro-area at a time, its needs one below the other. */
export function GapList({ matrix, question, ask, onOpen }: GapListProps) {
  const { t, i18n } = useTranslation('territory')
  const columns = columnsOf(matrix)
  const area = question.area !== null && columns.includes(question.area) ? question.area : (columns[0] ?? '')
  return (
    <>
      <NativeSelect
        size="lg"
        label={t('matrix.areaOnPhone')}
        value={area}
        data={columns.map((id) => ({ value: id, label: nameArea(i18n, matrix, id) }))}
        onChange={({ currentTarget }) => ask({ area: currentTarget.value })}
      />
      <ul className="gap-list">
        {matrix.needs.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              aria-label={nameCell(i18n, matrix, area, id)}
              aria-pressed={question.area === area && question.need === id}
              onClick={() => {
                ask({ area, need: id })
                onOpen()
              }}
            >
              <span lang="it">{label}</span>
              <GapCellFace cell={matrix.cellOf(area, id)} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
