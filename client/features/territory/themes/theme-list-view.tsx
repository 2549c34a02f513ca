import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { ROUTES } from '../../../app/paths.ts'
import { ThemeListDocument } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { useAsOf } from '../../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../../lib/ask-on-day.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { Answered } from '../more/answered.tsx'
import './themes.css'

/** `/temi`: the themes of the manifesto, each with how much is about it. */
export function ThemeListView() {
  const { t } = useTranslation('structure')
  const { day } = useAsOf()
  const result = useQuery(ThemeListDocument, { variables: dayVariable(day), ...askOnDay(day) })
  usePageTitle(t('themes.page'))
  return (
    <div className="themes">
      <nav className="breadcrumb" aria-label={t('themes.breadcrumb')}>
        <AppLink href={ROUTES.territory}>{t('back')}</AppLink>
      </nav>
      <h1>{t('themes.title')}</h1>
      <p>{t('themes.lead')}</p>
      <Answered result={result}>
        {({ themes }) => (
          <ol className="theme-list">
            {themes.nodes
              .toSorted((a, b) => a.order - b.order)
              .map(({ id, label, about }) => (
                <li key={id}>
                  <AppLink href={entityPath(id) ?? ''}>
                    <span lang="it">{label}</span>
                  </AppLink>
                  <span className="theme-note">
                    {about.length === 0 ? t('themes.aboutNone') : t('themes.about', { count: about.length })}
                  </span>
                </li>
              ))}
          </ol>
        )}
      </Answered>
    </div>
  )
}
