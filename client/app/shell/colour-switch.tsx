import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const SCHEMES = [
  { name: 'light', Icon: IconSun },
  { name: 'dark', Icon: IconMoon },
  { name: 'auto', Icon: IconDeviceDesktop },
] as const

/** Light, dark, or as the system; remembered on this browser. */
export function ColourSwitch() {
  const { t } = useTranslation('shell')
  const { colorScheme } = useMantineColorScheme()
  const Current = SCHEMES.find(({ name }) => name === colorScheme)?.Icon ?? IconDeviceDesktop
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`${t('colours.label')}: ${t(`colours.${colorScheme}`)}`}>
          <Current size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ColourChoices />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The three choices, for a menu. */
export function ColourChoices() {
  const { t } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup
      value={colorScheme}
      onChange={(value) => setColorScheme(SCHEMES.find(({ name }) => name === value)?.name ?? 'auto')}
    >
      <Menu.Label>{t('colours.label')}</Menu.Label>
      {SCHEMES.map(({ name }) => (
        <Menu.RadioItem key={name} value={name}>
          {t(`colours.${name}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
