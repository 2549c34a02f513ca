import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActDialog } from './act-dialog.tsx'
import type { ActName } from './plans/plans.ts'

export interface ActBarProps {
  readonly subjectId: string | null
  /** Acts in sight, then those in a menu. */
  readonly first: readonly ActName[]
  readonly more?: readonly ActName[]
  /** The menu records new things. */
  readonly isRecording?: boolean
}

/** What may be done here: the most usual acts as buttons, the others in a menu. */
export function ActBar({ subjectId, first, more = [], isRecording = false }: ActBarProps) {
  const { t } = useTranslation('editing')
  const [open, setOpen] = useState<ActName | null>(null)
  return (
    <div className="act-bar">
      {first.map((name) => (
        <Button key={name} variant="default" onClick={() => setOpen(name)}>
          {t(`act.${name}.button`)}
        </Button>
      ))}
      {more.length === 0 ? null : (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden="true" />}>
              {t(isRecording ? 'record' : 'more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((name) => (
              <Menu.Item key={name} onClick={() => setOpen(name)}>
                {t(`act.${name}.button`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === null ? null : <ActDialog asked={{ name: open, subjectId }} onClose={() => setOpen(null)} />}
    </div>
  )
}
