import { useTranslation } from 'react-i18next'
import { AppLink } from '../../lib/app-link.tsx'
import './governance-bands.css'
import { LevelMark } from './level-mark.tsx'
import type { BandLevel } from './read-levels.ts'
import { useMemberWords } from './use-member-words.ts'

export interface GovernanceBandsProps {
  /** From the political to the capillary one. */
  readonly levels: readonly BandLevel[]
}

/**
 * The levels of the pact's governance, always all of them: solid where members are on record, dotted where none is.
 * Words are those of the namespace `groups`.
 */
export function GovernanceBands({ levels }: GovernanceBandsProps) {
  const { t } = useTranslation('groups')
  return (
    <ul className="bands" aria-label={t('levels.title')}>
      {levels.map((band) => (
        <li key={band.id} className="band" data-known={band.memberCount > 0 || undefined}>
          <Band band={band} />
        </li>
      ))}
    </ul>
  )
}

function Band({ band }: { readonly band: BandLevel }) {
  const { t } = useTranslation(['groups', 'words'])
  const { level, name, href, purpose, memberCount, members } = band
  const count = useMemberWords(memberCount)
  return (
    <>
      <LevelMark level={level} />
      <div className="band-name">
        {href === null ? name : <AppLink href={href}>{name}</AppLink>}
        <span className="band-level">{t(`words:governanceLevel.${level}`)}</span>
      </div>
      <p className="band-purpose">{purpose}</p>
      <div className="band-members">
        {count}
        {members.length === 0 ? null : (
          <ul>
            {members.map((member) => (
              <li key={member.id}>
                {member.href === null ? member.name : <AppLink href={member.href}>{member.name}</AppLink>}
              </li>
            ))}
            {memberCount > members.length ? <li>{t('groups:more', { count: memberCount - members.length })}</li> : null}
          </ul>
        )}
      </div>
    </>
  )
}
