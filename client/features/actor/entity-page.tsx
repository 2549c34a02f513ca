import { Button, Tabs, VisuallyHidden } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import { useMediaQuery } from '@mantine/hooks'
import { IconTopologyStar3 } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { StaffActsSlot, useHasStaffActs } from '../../lib/staff-acts.tsx'
import { Section } from '../../ui/section.tsx'
import './entity-page.css'
import type { RecordButtonsProps } from './record-buttons.tsx'
import { RecordLinks } from './record-links.tsx'

/** A line of what is known in short. */
export interface Fact {
  readonly label: string
  readonly value: ReactNode
  /** How well it is known. */
  readonly note?: string | null
}

/** A part of the page: a titled section on a wide screen, a tab on a phone. */
export interface PageSection {
  /** Anchor in the address. */
  readonly anchor: string
  readonly title: string
  /** The title where it must be one word: on a tab. */
  readonly short?: string
  readonly count?: number
  readonly content: ReactNode
  readonly beside?: boolean
}

export interface EntityPageProps {
  readonly mark: ReactNode
  readonly title: string
  /** What it is, in one line. */
  readonly kind: string
  readonly summary: string | null
  readonly facts: readonly Fact[]
  /** Id to select in the network; null where the network does not draw it. */
  readonly inNetwork: string | null
  /** What stands over everything else. */
  readonly notice: ReactNode
  /** What of the record can be changed here; absent where nothing can. */
  readonly record?: RecordButtonsProps
  readonly drawing: ReactNode
  readonly sections: readonly PageSection[]
}

/** Who, in short; the drawing; the rest in sections. Two columns on a wide screen, tabs on a phone. */
export function EntityPage({ drawing, sections: told, ...head }: EntityPageProps) {
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  usePageTitle(head.title)
  const sections = useStaffSections(told, head.record?.id ?? null)
  return (
    <article className="entity">
      <div className="entity-main">
        <EntityHead {...head} />
        {phone ? null : <SectionStack sections={sections.filter(({ beside }) => beside !== true)} />}
      </div>
      <div className="entity-aside">
        {drawing}
        {phone ? (
          <SectionTabs sections={sections} />
        ) : (
          <SectionStack sections={sections.filter(({ beside }) => beside === true)} />
        )}
      </div>
    </article>
  )
}

/** The sections with one more for those who work on the register. */
function useStaffSections(sections: readonly PageSection[], id: string | null): readonly PageSection[] {
  const { t } = useTranslation('actor')
  const hasActs = useHasStaffActs()
  if (!hasActs || id === null) return sections
  const title = t('sections.facts')
  return [...sections, { anchor: 'territorio', title, content: <StaffActsSlot place={{ name: 'FACTS', id }} /> }]
}

type EntityHeadProps = Omit<EntityPageProps, 'drawing' | 'sections'>

function EntityHead({ mark, title, kind, summary, facts, inNetwork, notice, record }: EntityHeadProps) {
  const { t } = useTranslation('actor')
  return (
    <header>
      {notice}
      <div className="entity-head">
        {mark}
        <div>
          <h1>{title}</h1>
          <p className="entity-kind">{kind}</p>
        </div>
      </div>
      {summary === null ? null : <p className="entity-summary">{summary}</p>}
      <dl className="entity-facts">
        {facts.map(({ label, value, note }) => (
          <FactRow key={label} label={label} value={value} note={note ?? null} />
        ))}
      </dl>
      <div className="entity-actions">
        {inNetwork === null ? null : (
          <Button
            component={AppLink}
            href={networkPath(inNetwork)}
            leftSection={<IconTopologyStar3 size={20} aria-hidden="true" />}
          >
            {t('seeInNetwork')}
          </Button>
        )}
        {record === undefined ? null : <RecordLinks {...record} />}
      </div>
      {record === undefined ? null : <StaffActsSlot place={{ name: 'ENTITY', id: record.id }} />}
    </header>
  )
}

function FactRow({ label, value, note }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value}
        {note === null || note === undefined ? null : <span className="entity-note"> · {note}</span>}
      </dd>
    </>
  )
}

function SectionStack({ sections }: { readonly sections: readonly PageSection[] }) {
  return sections.map(({ anchor, title, count, content }) => (
    <Section key={anchor} anchor={anchor} title={title} {...(count === undefined ? {} : { count })}>
      {content}
    </Section>
  ))
}

function SectionTabs({ sections }: { readonly sections: readonly PageSection[] }) {
  const hash = useLocation({ select: (location) => location.hash })
  const first = sections.find(({ anchor }) => anchor === hash) ?? sections[0]
  return (
    <Tabs className="entity-tabs" defaultValue={first?.anchor ?? null} keepMounted={false}>
      <Tabs.List>
        {sections.map(({ anchor, title, short = title, count }) => (
          <Tabs.Tab key={anchor} value={anchor}>
            {count === undefined ? short : `${short} ${count}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sections.map(({ anchor, title, content }) => (
        <Tabs.Panel key={anchor} value={anchor} pt={16}>
          <VisuallyHidden component="h2">{title}</VisuallyHidden>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
