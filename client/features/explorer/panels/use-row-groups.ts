import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import {
  groupRows,
  listRows,
  type RowGroup,
  type RowGroupHead,
  type TableGrouping,
  type TableOrder,
} from '../state/table-rows.ts'
import { useEntityWords } from '../state/use-entity-words.ts'
import { usePrinting } from './use-printing.ts'

/** The rows of a table or list in their groups, how they are ordered and grouped, and which groups are closed. */
export interface RowGroups {
  readonly groups: readonly RowGroup[]
  readonly order: TableOrder
  readonly setOrder: (order: TableOrder) => void
  readonly grouping: TableGrouping
  readonly setGrouping: (grouping: TableGrouping) => void
  readonly isOpen: (group: RowGroup) => boolean
  readonly toggle: (group: RowGroup) => void
  readonly nameGroup: (head: RowGroupHead) => string
}

/** Groups what is visible. On paper every group is open. */
export function useRowGroups(atFirst: TableGrouping): RowGroups {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  const { nameClass } = useEntityWords()
  const printing = usePrinting()
  const [order, setOrder] = useState<TableOrder>('ties')
  const [grouping, setGrouping] = useState(atFirst)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => groupRows(listRows(exploration, order), grouping), [exploration, order, grouping])
  function nameGroup(head: RowGroupHead): string {
    switch (head.form) {
      case 'kind':
        return nameClass(head.entityClass)
      case 'area':
        return head.label
      case 'nowhere':
        return t('table.nowhere')
    }
  }
  return {
    groups,
    order,
    setOrder,
    grouping,
    setGrouping,
    isOpen: ({ id }) => printing || !closed.has(id),
    toggle: ({ id }) => {
      const changed = new Set(closed)
      if (!changed.delete(id)) changed.add(id)
      setClosed(changed)
    },
    nameGroup,
  }
}
