import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TABLE_GROUPINGS } from '../state/table-rows.ts'
import './grouping-select.css'
import type { RowGroups } from './use-row-groups.ts'

/** What the rows are grouped by. */
export function GroupingSelect({ rows: { grouping, setGrouping } }: { readonly rows: RowGroups }) {
  const { t } = useTranslation('explorer')
  const id = useId()
  return (
    <div className="grouping-select">
      <label htmlFor={id}>{t('table.group')}</label>
      <NativeSelect
        id={id}
        variant="unstyled"
        value={grouping}
        data={TABLE_GROUPINGS.map((value) => ({ value, label: t(`table.groupings.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setGrouping(TABLE_GROUPINGS.find((known) => known === value) ?? 'none')
        }
      />
    </div>
  )
}
