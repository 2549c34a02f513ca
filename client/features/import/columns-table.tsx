import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import type { ImportDraftFragment } from '../../generated/graphql.ts'

export type ChosenColumns = ReadonlyMap<string, ImportField | null>

export interface ColumnsTableProps {
  readonly columns: ImportDraftFragment['columns']
  readonly chosen: ChosenColumns
  readonly onChoose: (chosen: ChosenColumns) => void
  readonly fields: readonly ImportField[]
}

/** Every column with its first values and the field that it is taken for. A field is one column: choosing it again moves it. */
export function ColumnsTable({ columns, chosen, onChoose, fields }: ColumnsTableProps) {
  const { t } = useTranslation('import')
  const choose = (column: string, value: string) => {
    const field = fields.find((one) => one === value) ?? null
    const next = new Map(chosen)
    if (field !== null) for (const [other, held] of next) if (held === field) next.set(other, null)
    next.set(column, field)
    onChoose(next)
  }
  return (
    <ul className="import-columns">
      {columns.map(({ column, field, ground, samples }) => {
        const now = chosen.get(column) ?? null
        return (
          <li key={column} className="import-column" data-aside={now === null || undefined}>
            <div className="import-column-head">
              <strong>{column}</strong>
              <span className="import-note">{samples.length === 0 ? t('columns.empty') : samples.join(' · ')}</span>
            </div>
            <NativeSelect
              size="md"
              aria-label={t('columns.fieldOf', { column })}
              value={now ?? ''}
              onChange={({ currentTarget }) => choose(column, currentTarget.value)}
            >
              <option value="">{t('columns.aside')}</option>
              {fields.map((one) => (
                <option key={one} value={one}>
                  {t(`fields.${one}`)}
                </option>
              ))}
            </NativeSelect>
            <span className="import-note">{t(`grounds.${now === field ? ground : 'CHOSEN'}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
