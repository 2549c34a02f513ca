import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buildMatrix, MATRIX_LIMITS, type Matrix } from '../../../graph/model/matrix.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { MATRIX_COLUMNS, type MatrixColumns } from '../state/question.ts'
import './matrix.css'
import { MatrixGrid } from './matrix-grid.tsx'

const ACROSS = { progetti: 'projects', gruppi: 'groups' } as const

/** The same slice once more: who takes part in which project, or who belongs to what. */
export function MatrixPanel() {
  const { t } = useTranslation('matrix')
  const { question, exploration } = useExplorer()
  const [withEmpty, setWithEmpty] = useState(false)
  const { columns } = question
  const { slice, visible, found } = exploration
  const matrix = useMemo(
    () => buildMatrix({ slice, visible, found }, { across: ACROSS[columns], withEmpty }),
    [slice, visible, found, columns, withEmpty],
  )
  const { rows } = matrix.empty
  return (
    <div className="matrix-panel">
      <div className="matrix-tools">
        <ColumnsSwitch />
        <p>
          {t('summary', {
            rows: t('rows', { count: matrix.whole.rows }),
            columns: t(columns, { count: matrix.whole.columns }),
            ties: t('ties', { count: matrix.ties }),
          })}
        </p>
        {rows + matrix.empty.columns === 0 ? null : (
          <EmptySwitch matrix={matrix} shown={withEmpty} onSwitch={() => setWithEmpty(!withEmpty)} />
        )}
      </div>
      <CutNote matrix={matrix} />
      {matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <p className="matrix-none">
          {t(`none.${columns}`)} {columns === 'gruppi' ? t('noGroups') : null}
        </p>
      ) : (
        <MatrixGrid matrix={matrix} />
      )}
    </div>
  )
}

/** Projects or groups; the address keeps the choice. */
function ColumnsSwitch() {
  const { t } = useTranslation('matrix')
  const { question, ask } = useExplorer()
  return (
    <fieldset className="view-switch matrix-switch">
      <legend className="visually-hidden">{t('columns.label')}</legend>
      {MATRIX_COLUMNS.map((columns: MatrixColumns) => (
        <label key={columns}>
          <input
            type="radio"
            name="colonne"
            className="visually-hidden"
            checked={question.columns === columns}
            onChange={() => ask({ columns })}
          />
          <span>{t(`columns.${columns}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface EmptySwitchProps {
  readonly matrix: Matrix
  readonly shown: boolean
  readonly onSwitch: () => void
}

/** How many have nothing in the matrix, and their switch. */
function EmptySwitch({ matrix: { empty }, shown, onSwitch }: EmptySwitchProps) {
  const { t, i18n } = useTranslation('matrix')
  const { columns } = useExplorer().question
  const what = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format([
    ...(empty.rows === 0 ? [] : [t('rows', { count: empty.rows })]),
    ...(empty.columns === 0 ? [] : [t(columns, { count: empty.columns })]),
  ])
  return (
    <button type="button" className="matrix-empty" onClick={onSwitch}>
      {t(shown ? 'withoutEmpty' : 'withEmpty', { what })}
    </button>
  )
}

/** Never cut silently. */
function CutNote({ matrix: { whole } }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('matrix')
  if (whole.rows <= MATRIX_LIMITS.rows && whole.columns <= MATRIX_LIMITS.columns) return null
  return (
    <p className="matrix-cut">
      {t('cut', {
        rows: Math.min(MATRIX_LIMITS.rows, whole.rows),
        allRows: whole.rows,
        columns: Math.min(MATRIX_LIMITS.columns, whole.columns),
        allColumns: whole.columns,
      })}
    </p>
  )
}
