import { IconFileText, IconHeartHandshake, IconMapPin } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../graph/marks/mark.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { dayWords } from '../../lib/write-day.ts'
import type { SearchHit } from './search-hits.ts'
import './search-option.css'

const MARK_SIZE = 28

/** One suggestion: mark, name, and what it is. */
export function SearchOption({ hit }: { readonly hit: SearchHit }) {
  const { t, i18n } = useTranslation(['search', 'words', 'as-of'])
  const { day } = useAsOf()
  return (
    <div className="search-option">
      <HitMark hit={hit} />
      <div className="search-option-words">
        <div className="search-option-name">{hit.label}</div>
        <div className="search-option-kind">
          {describeHit(hit, t)}
          {hit.absent === true && day !== null ? ` · ${t('as-of:absentOn', dayWords(i18n.language, day))}` : null}
        </div>
      </div>
    </div>
  )
}

function HitMark({ hit }: { readonly hit: SearchHit }) {
  switch (hit.__typename) {
    case 'Actor':
      return <Mark entityClass={hit.actorKind} size={MARK_SIZE} collective={hit.collective} />
    case 'Project':
      return <Mark entityClass="PROJECT" size={MARK_SIZE} />
    case 'Event':
      return <Mark entityClass="EVENT" size={MARK_SIZE} />
    case 'LocalNode':
      return <Mark entityClass="LOCAL_NODE" size={MARK_SIZE} />
    case 'GovernanceBody':
      return <Mark entityClass="GOVERNANCE_BODY" size={MARK_SIZE} />
    case 'Service':
      return <IconHeartHandshake size={MARK_SIZE} stroke={1.5} aria-hidden="true" />
    case 'Source':
      return <IconFileText size={MARK_SIZE} stroke={1.5} aria-hidden="true" />
    default:
      return <IconMapPin size={MARK_SIZE} stroke={1.5} aria-hidden="true" />
  }
}

function describeHit(hit: SearchHit, t: TFunction<['search', 'words', 'as-of']>): string {
  switch (hit.__typename) {
    case 'Actor':
      return withDetail(t(`words:actorKind.${hit.actorKind}`), hit.acronym)
    case 'Project':
      return t(`words:projectKind.${hit.projectKind}`)
    case 'Event':
      return t(`words:eventKind.${hit.eventKind}`)
    case 'Municipality':
      return withDetail(t('words:entityType.MUNICIPALITY'), hit.microArea?.label ?? null)
    case 'Service': {
      const name = hit.providers[0]?.label
      return name === undefined ? t('words:entityType.SERVICE') : t('search:offeredBy', { name })
    }
    case 'LocalNode':
      return t('words:entityType.LOCAL_NODE')
    case 'GovernanceBody':
      return t('words:entityType.GOVERNANCE_BODY')
    case 'MicroArea':
      return t('words:entityType.MICRO_AREA')
    case 'Need':
      return t('words:entityType.NEED')
    case 'Theme':
      return t('words:entityType.THEME')
    case 'Source':
      return t('words:entityType.SOURCE')
  }
}

function withDetail(what: string, detail: string | null): string {
  return detail === null ? what : `${what} · ${detail}`
}
