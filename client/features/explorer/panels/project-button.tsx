import { ActionIcon } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'

/** Shows the page to a room. */
export function ProjectButton() {
  const { t } = useTranslation('explorer')
  const { ask } = useExplorer()
  return (
    <ActionIcon
      size="lg"
      aria-label={t('acts.project')}
      title={t('acts.project')}
      aria-keyshortcuts="P"
      onClick={() => ask({ projected: true })}
    >
      <IconPresentation size={20} aria-hidden="true" />
    </ActionIcon>
  )
}
