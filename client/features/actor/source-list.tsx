import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnsweredCitation } from '../../graph/model/network.ts'
import { groupCitations } from './citations.ts'

/** Where the facts of a page come from: each document, the places in it, and the set it belongs to. */
export function SourceList({ citations }: { readonly citations: readonly AnsweredCitation[] }) {
  const { t } = useTranslation(['actor', 'words'])
  return (
    <ul className="source-list">
      {groupCitations(citations).map(({ source, locators }) => (
        <li key={source.id}>
          {source.url === null ? (
            source.title
          ) : (
            <a href={source.url} rel="noreferrer">
              {source.title} <IconExternalLink size={16} aria-label={t('actor:otherSite')} />
            </a>
          )}
          <div className="entity-note">
            {locators.length === 0
              ? null
              : `${t('actor:section', { count: locators.length })} ${locators.join('; ')} · `}
            {describeSet(source.set)}
          </div>
        </li>
      ))}
    </ul>
  )

  function describeSet(set: string): string {
    const known = (['vademecum', 'context', 'register', 'scenario'] as const).find((name) => name === set)
    return known === undefined ? set : t(`words:set.${known}`)
  }
}
