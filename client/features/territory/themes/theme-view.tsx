import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconHash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { entityPath, sourcePath, themeChairsPath } from '../../../app/addresses.ts'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { ThemePageDocument, type ThemePageQuery } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { useAsOf } from '../../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../../lib/ask-on-day.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { Section } from '../../../ui/section.tsx'
import { StateMessage } from '../../../ui/state-message.tsx'
import { Answered } from '../more/answered.tsx'
import { AboutList } from './about-list.tsx'
import './themes.css'

type Theme = Extract<NonNullable<ThemePageQuery['node']>, { __typename: 'Theme' }>

/** `/temi/:slug`: who and what is about one theme. */
export function ThemeView({ id, slug }: { readonly id: string; readonly slug: string }) {
  const { day } = useAsOf()
  const result = useQuery(ThemePageDocument, { variables: { id, ...dayVariable(day) }, ...askOnDay(day) })
  return (
    <Answered result={result}>
      {({ node, themes }) =>
        node?.__typename === 'Theme' ? (
          <ThemeCard theme={node} all={themes.nodes} day={day} />
        ) : (
          <UnknownTheme slug={slug} />
        )
      }
    </Answered>
  )
}

function UnknownTheme({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('structure')
  usePageTitle(t('themes.unknownTitle'))
  return (
    <StateMessage
      icon={<IconHash size={40} aria-hidden="true" />}
      title={t('themes.unknownTitle')}
      actions={
        <Button component={AppLink} href={ROUTES.themes}>
          {t('themes.all')}
        </Button>
      }
    >
      <p>{t('themes.unknownText', { slug })}</p>
    </StateMessage>
  )
}

interface ThemeCardProps {
  readonly theme: Theme
  readonly all: ThemePageQuery['themes']['nodes']
  readonly day: string | null
}

function ThemeCard({ theme, all, day }: ThemeCardProps) {
  const { t, i18n } = useTranslation('structure')
  const { id, label, order, about, sources } = theme
  usePageTitle(label)
  const others = all.filter((one) => one.id !== id).toSorted((a, b) => a.order - b.order)
  return (
    <div className="themes">
      <nav className="breadcrumb" aria-label={t('themes.breadcrumb')}>
        <AppLink href={ROUTES.themes}>{t('themes.all')}</AppLink>
      </nav>
      <h1 lang="it">{label}</h1>
      <p className="theme-kind">
        {t(order > all.length ? 'themes.kindAlone' : 'themes.kind', { order, all: all.length })}
      </p>
      <p>
        {about.length === 0
          ? t('themes.summaryNone')
          : t('themes.summary', { count: about.length, counted: t('themes.about', { count: about.length }) })}{' '}
        {day === null ? null : t('themes.onDay', { on: writeDay(i18n.language, day) })}
      </p>
      <div className="theme-actions">
        {about.length === 0 ? null : (
          <Button component={AppLink} href={`${ROUTES.network}?${PARAMS.themes}=${id}`}>
            {t('themes.toNetwork')}
          </Button>
        )}
        <Button component={AppLink} href={themeChairsPath(id)} variant="default">
          {t('themes.toChairs')}
        </Button>
      </div>
      <AboutList about={about} />
      <Section title={t('themes.sources')} anchor="fonti">
        <ul className="theme-list">
          {sources.map(({ source, locator }) => (
            <li key={`${source.id} ${locator ?? ''}`}>
              <AppLink href={sourcePath(source.id)}>{source.title}</AppLink>
              {locator === null ? null : <span className="theme-note">{locator}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('themes.others')} anchor="altri-temi">
        <ul className="theme-others">
          {others.map((one) => (
            <li key={one.id}>
              <AppLink href={entityPath(one.id) ?? ''}>{one.label}</AppLink>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
