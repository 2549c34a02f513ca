import { ActionIcon, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ColourChoice } from './reading-settings.tsx'

const ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const
const POPOVER = 'colori'

/** Opens the choice of colours. The browser's own popover: it closes by Esc and by a click beside it. */
export function ColourSwitch() {
  const { t } = useTranslation('shell')
  const { colorScheme } = useMantineColorScheme()
  const Icon = ICONS[colorScheme]
  return (
    <div className="colour-switch">
      <ActionIcon
        size="sm"
        aria-label={`${t('colours.label')}: ${t(`colours.${colorScheme}`)}`}
        popoverTarget={POPOVER}
      >
        <Icon size={20} aria-hidden="true" />
      </ActionIcon>
      <div className="settings-popover" id={POPOVER} popover="auto">
        <ColourChoice name="colours" />
      </div>
    </div>
  )
}
