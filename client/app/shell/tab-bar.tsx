import { Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import { changeLanguage, LANGUAGES } from '../../lib/i18n.ts'
import { ColourChoices } from './colour-switch.tsx'
import { PAGES } from './pages.ts'

/** The pages on a phone, at the thumb, with words; language and colours stand under "more". */
export function TabBar() {
  const { t, i18n } = useTranslation('shell')
  return (
    <nav className="tab-bar" aria-label={t('pages')}>
      {PAGES.map(({ name, path, Icon }) => (
        <AppLink key={name} href={path} className="tab">
          <Icon size={24} aria-hidden="true" />
          {t(name)}
        </AppLink>
      ))}
      <Menu position="top-end" width={240}>
        <Menu.Target>
          <button type="button" className="tab">
            <IconMenu2 size={24} aria-hidden="true" />
            {t('more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={i18n.language}
            onChange={(value) => {
              const chosen = LANGUAGES.find((language) => language === value)
              if (chosen !== undefined) void changeLanguage(i18n, chosen)
            }}
          >
            <Menu.Label>{t('language.label')}</Menu.Label>
            {LANGUAGES.map((language) => (
              <Menu.RadioItem key={language} value={language} lang={language}>
                {t(`language.${language}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <ColourChoices />
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
