import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { IconCode, IconDownload, IconPrinter, IconTable } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PLAYGROUND_ANCHOR, ROUTES } from '../../../app/paths.ts'
import { saveText } from '../../../lib/save-text.ts'
import type { Difference } from '../state/use-difference.ts'
import type { NetworkQuestion } from '../state/use-frame.ts'
import { paramsOfQuestion } from './as-graphql.ts'
import { writeChanges } from './write-changes.ts'

export interface ExportMenuProps {
  readonly difference: Difference
  readonly about: NetworkQuestion
}

/** Ways to take the result along: as a table, on paper, as a question to the API. */
export function ExportMenu({ difference, about }: ExportMenuProps) {
  const { t, i18n } = useTranslation('time')
  const router = useRouter()
  const { from, to } = difference.days
  const openQuery = () =>
    void router.navigate({
      to: ROUTES.research,
      search: paramsOfQuestion(`${t('export.comment')}\n${location.href}`, difference.days, about),
      hash: PLAYGROUND_ANCHOR,
    })
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" className="time-export" leftSection={<IconDownload size={18} aria-hidden="true" />}>
          {t('export.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTable size={18} aria-hidden="true" />}
          onClick={() => saveText(`trama-cambiamenti-${from}-${to}.csv`, writeChanges(i18n, difference))}
        >
          {t('export.csv')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {t('export.print')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCode size={18} aria-hidden="true" />} onClick={openQuery}>
          {t('export.graphql')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
