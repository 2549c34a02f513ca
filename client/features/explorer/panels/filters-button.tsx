import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'

/** Opens legend and filters where they have no place beside the picture; says how many rows are off. */
export function FiltersButton() {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  const store = useExplorerStore()
  const off = exploration.legend.flatMap(({ rows }) => rows).filter(({ on }) => !on).length
  return (
    <Button
      variant="default"
      leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden="true" />}
      onClick={() => store.setState({ drawer: 'filters' })}
    >
      {off === 0 ? t('legend.open') : t('legend.openWith', { count: off })}
    </Button>
  )
}
