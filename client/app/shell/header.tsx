import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import { Logo } from '../../ui/logo.tsx'
import { ROUTES } from '../paths.ts'
import { AccountEntry } from './account-entry.tsx'
import { AsOfControl } from './as-of-control.tsx'
import { ColourSwitch } from './colour-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PAGES } from './pages.ts'
import { StaffPages } from './staff-pages.tsx'

export interface HeaderProps {
  readonly onSearch: () => void
}

/** Name, pages, search, day, language, colours, who is signed in. An entry stands here when its page exists. */
export function Header({ onSearch }: HeaderProps) {
  const { t } = useTranslation('shell')
  return (
    <header className="header">
      <AppLink href={ROUTES.home} className="header-name" aria-label={t('home')}>
        <Logo size={24} />
        Trama
      </AppLink>
      <nav className="header-pages" aria-label={t('pages')}>
        {PAGES.map(({ name, path }) => (
          <AppLink key={name} href={path} exact={path === ROUTES.home} className="header-page">
            {t(name)}
          </AppLink>
        ))}
        <StaffPages className="header-page" />
      </nav>
      <div className="header-space" />
      <button type="button" className="search-button" onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={18} aria-hidden="true" />
        <span className="search-button-words">{t('searchAnywhere')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <AsOfControl />
      <LanguageSwitch />
      <ColourSwitch />
      <AccountEntry />
    </header>
  )
}
