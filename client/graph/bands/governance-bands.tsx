import { useTranslation } from 'react-i18next'
import type { GovernanceLevel } from '#graph-schema/model/entity.ts'
import { AppLink } from '../../lib/app-link.tsx'
import './governance-bands.css'

/** One of the three levels of the pact's design, as the bands show it. */
export interface BandLevel {
  readonly id: string
  readonly level: GovernanceLevel
  /** Name of the body, "Cabina di Regia". */
  readonly name: string
  /** What it does. */
  readonly purpose: string | null
  readonly memberCount: number
  /** Those on record, by name; perhaps fewer than `memberCount`. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly href: string | null }[]
  /** Address of its page. */
  readonly href: string | null
}

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

/** "14 componenti", or that nobody knows them. */
function useMemberWords(count: number): string {
  const { t } = useTranslation('groups')
  return count === 0 ? t('levels.unknown') : t('levels.members', { count })
}

const ROW_OF: Readonly<Record<GovernanceLevel, number>> = { STRATEGIC: 0, TECHNICAL: 1, CAPILLARY: 2 }
/** Half widths of the three rows of the mark: a level reaches more people the nearer it is to the ground. */
const REACH = [4, 7, 10] as const

/** Three rows, the level's own full. */
function LevelMark({ level }: { readonly level: GovernanceLevel }) {
  return (
    <svg className="band-mark" width={24} height={20} viewBox="-12 -10 24 20" aria-hidden="true" focusable="false">
      {REACH.map((half, row) => (
        <rect
          key={half}
          x={-half}
          y={-9 + row * 7}
          width={half * 2}
          height={4.5}
          rx={2.25}
          fill={row === ROW_OF[level] ? 'var(--ink)' : 'var(--line)'}
        />
      ))}
    </svg>
  )
}
