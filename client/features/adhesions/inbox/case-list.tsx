import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { casePath } from '../../../app/addresses.ts'
import type { CasePartsFragment } from '../../../generated/graphql.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { writeDate } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { readToday } from '../../../lib/today.ts'

export interface CaseListProps {
  readonly cases: readonly CasePartsFragment[]
  /** Said where there is none. */
  readonly none: string
}

/** Adhesions on their way, each with how far it has come. */
export function CaseList({ cases, none }: CaseListProps) {
  const { t, i18n } = useTranslation(['inbox', 'words'])
  if (cases.length === 0) return <p className="inbox-none">{none}</p>
  return (
    <ul className="inbox-list">
      {cases.map(({ id, name, kind, seat, receivedAt, state }) => (
        <li key={id}>
          <Mark entityClass={kind ?? 'MIXED'} size={36} />
          <div className="inbox-main">
            <AppLink href={casePath(id)}>{name}</AppLink>
            <p className="inbox-facts">
              {[
                ...(kind === null ? [] : [t(`words:actorKind.${kind}`)]),
                ...(seat === null ? [] : [seat]),
                t('inbox:receivedOn', { date: writeDate(i18n, readToday(new Date(receivedAt))) }),
              ].join(' · ')}
            </p>
          </div>
          <span className="state" data-state={state}>
            {t(`inbox:state.${state}`)}
          </span>
          <IconChevronRight size={18} aria-hidden="true" />
        </li>
      ))}
    </ul>
  )
}
