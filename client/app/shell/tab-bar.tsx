import { IconMenu2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import { ROUTES } from '../paths.ts'
import { PAGES } from './pages.ts'
import { ColourChoice, LanguageChoice } from './reading-settings.tsx'
import { StaffPages } from './staff-pages.tsx'

const POPOVER = 'altro'

/** The pages on a phone, at the thumb, with words; language and colours stand under "more". */
export function TabBar() {
  const { t } = useTranslation('shell')
  return (
    <nav className="tab-bar" aria-label={t('pages')}>
      {PAGES.filter(({ tab }) => tab).map(({ name, path, Icon }) => (
        <AppLink key={name} href={path} exact={path === ROUTES.home} className="tab">
          <Icon size={24} aria-hidden="true" />
          {t(name)}
        </AppLink>
      ))}
      <button type="button" className="tab" popoverTarget={POPOVER}>
        <IconMenu2 size={24} aria-hidden="true" />
        {t('more')}
      </button>
      <div className="settings-popover" id={POPOVER} popover="auto">
        {PAGES.filter(({ tab }) => !tab).map(({ name, path }) => (
          <AppLink key={name} href={path} className="settings-page">
            {t(name)}
          </AppLink>
        ))}
        <StaffPages className="settings-page" />
        <LanguageChoice name="language" />
        <ColourChoice name="colours-phone" />
      </div>
    </nav>
  )
}
