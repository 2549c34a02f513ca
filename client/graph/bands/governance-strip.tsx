import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import './governance-strip.css'
import { LevelMark } from './level-mark.tsx'
import type { BandLevel } from './read-levels.ts'
import { useMemberWords } from './use-member-words.ts'

export interface GovernanceStripProps {
  /** From the political to the capillary one. */
  readonly levels: readonly BandLevel[]
  /** Where the levels are told in full. */
  readonly href: string
}

/**
 * The levels of the pact's governance in one line: solid where members are on record, dotted where none is. Words are
 * those of the namespace `groups`.
 */
export function GovernanceStrip({ levels, href }: GovernanceStripProps) {
  const { t } = useTranslation('groups')
  return (
    <ul className="governance-strip" aria-label={t('levels.title')}>
      {levels.map((band) => (
        <li key={band.id} data-known={band.memberCount > 0 || undefined}>
          <Level band={band} href={href} />
        </li>
      ))}
    </ul>
  )
}

function Level({ band, href }: { readonly band: BandLevel; readonly href: string }) {
  const { i18n } = useTranslation()
  const { level, name, memberCount, members } = band
  const count = useMemberWords(memberCount)
  const names = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(members.map((member) => member.name))
  const words = names === '' ? count : `${count}: ${names}`
  return (
    <AppLink href={href} title={`${name}: ${words}`}>
      <LevelMark level={level} />
      <strong>{name}</strong>
      <span>{words}</span>
    </AppLink>
  )
}
