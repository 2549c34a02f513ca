import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { JoinContactDocument } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { ROUTES } from '../paths.ts'

/** The body that receives requests to join, after the vademecum's own page on joining. */
const JOIN_ACTOR = 'actor:smp'

/** Where the facts come from, and how to join the pact. */
export function Footer() {
  const { t } = useTranslation('shell')
  const { data } = useQuery(JoinContactDocument, { variables: { id: JOIN_ACTOR }, fetchPolicy: 'cache-first' })
  const address = data?.actor?.publicEmail ?? null
  return (
    <footer className="footer">
      <span>{t('footer.source')}</span>
      <AppLink href={ROUTES.sources}>{t('footer.about')}</AppLink>
      {address === null ? null : (
        <span>
          {t('footer.join')} <a href={`mailto:${address}`}>{address}</a>
        </span>
      )}
    </footer>
  )
}
