import { useQuery } from '@apollo/client/react'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PLAYGROUND_ANCHOR, ROUTES } from '../../app/paths.ts'
import { AllSourcesDocument } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { DayLine } from '../../lib/day-line.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { dayWords } from '../../lib/write-day.ts'
import { Section } from '../../ui/section.tsx'
import { ExampleGallery } from './example-gallery.tsx'
import { EXAMPLE_NAMES, type ExampleName } from './examples.ts'
import type { GivenQuery } from './given-query.ts'
import { Playground } from './playground.tsx'
import { ResearchFacts } from './research-facts.tsx'
import './research-view.css'

export interface ResearchViewProps {
  readonly example: ExampleName
  /** The address names an example: the editor opens by itself. */
  readonly chosen: boolean
  /** The question that the address carries, as from a view of the network. */
  readonly given: GivenQuery | null
}

/** For who asks by GraphQL: where, within which limits, with ready examples, an editor, and the sources. */
export function ResearchView({ example, chosen, given }: ResearchViewProps) {
  const { t, i18n } = useTranslation(['research', 'as-of'])
  const { day } = useAsOf()
  usePageTitle(t('research:title'))
  return (
    <div className="research">
      <h1>{t('research:title')}</h1>
      <p className="research-lead">{t('research:lead')}</p>
      <ResearchFacts />
      <Section title={t('research:gallery')} count={EXAMPLE_NAMES.length}>
        {day === null ? null : <DayLine>{t('as-of:examples', dayWords(i18n.language, day))}</DayLine>}
        <ExampleGallery chosen={chosen && given === null ? example : null} />
      </Section>
      <Section title={t('research:playground.title')} anchor={PLAYGROUND_ANCHOR}>
        <Playground example={example} given={given} open={chosen || given !== null} />
      </Section>
      <SourceSection />
    </div>
  )
}

function SourceSection() {
  const { t } = useTranslation(['research', 'words'])
  const { data } = useQuery(AllSourcesDocument)
  if (data === undefined) return null
  return (
    <Section title={t('research:sources.title')} count={data.sources.nodes.length}>
      <ul className="research-sources">
        {data.sources.nodes.map(({ id, title, publisher, url, licence }) => (
          <li key={id}>
            {url === null ? (
              title
            ) : (
              <a href={url} rel="noreferrer">
                {title} <IconExternalLink size={16} aria-label={t('research:sources.otherSite')} />
              </a>
            )}
            <p>
              {publisher === null ? '' : `${publisher} · `}
              {licence === null ? t('research:sources.noLicence') : t('research:sources.licence', { licence })}
            </p>
          </li>
        ))}
      </ul>
      <p className="research-about">
        <AppLink href={ROUTES.sources}>{t('research:sources.about')}</AppLink>
      </p>
    </Section>
  )
}
