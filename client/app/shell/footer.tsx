import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import { useJoinContact } from '../../lib/use-join-contact.ts'
import { usePracticeData } from '../../lib/use-practice-data.ts'
import { ROUTES } from '../paths.ts'

/** Where the facts come from, and how to join the pact. */
export function Footer() {
  const { t } = useTranslation('shell')
  const address = useJoinContact()
  const practice = usePracticeData()
  return (
    <footer className="footer">
      {practice ? null : <span>{t('footer.source')}</span>}
      <AppLink href={ROUTES.sources}>{t('footer.about')}</AppLink>
      <AppLink href={ROUTES.join}>{t('footer.joinForm')}</AppLink>
      {address === null ? null : (
        <span>
          {t('footer.join')} <a href={`mailto:${address}`}>{address}</a>
        </span>
      )}
    </footer>
  )
}
