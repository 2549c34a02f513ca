import { useTranslation } from 'react-i18next'
import { completePath, entityPath } from '../../../app/addresses.ts'
import type { InboxQuery } from '../../../generated/graphql.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { AppLink } from '../../../lib/app-link.tsx'

export interface IncompleteListProps {
  readonly actors: InboxQuery['inbox']['toComplete']
  readonly count: number
}

/** Actors of which a register needs more, and what. */
export function IncompleteList({ actors, count }: IncompleteListProps) {
  const { t, i18n } = useTranslation('inbox')
  if (actors.length === 0) return <p className="inbox-none">{t('none.toComplete')}</p>
  const listOf = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  return (
    <>
      <ul className="inbox-list">
        {actors.map(({ id, name, kind, missing }) => (
          <li key={id}>
            <Mark entityClass={kind} size={36} />
            <div className="inbox-main">
              <AppLink href={entityPath(id) ?? ''}>{name}</AppLink>
              <p className="inbox-facts">
                {t('missing.lead', { parts: listOf.format(missing.map((part) => t(`missing.${part}`))) })}
              </p>
            </div>
            <AppLink href={completePath(id)} aria-label={t('completeOf', { name })}>
              {t('complete')}
            </AppLink>
          </li>
        ))}
      </ul>
      {count > actors.length ? <p className="inbox-facts">{t('shownOf', { shown: actors.length, count })}</p> : null}
    </>
  )
}
