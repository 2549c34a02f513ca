import { useTranslation } from 'react-i18next'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { entityPath } from '../../app/addresses.ts'
import type { GovernanceBodiesQuery } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { describePeriod } from '../../graph/words/date-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { MemberList } from './member-list.tsx'

export type AnsweredBody = GovernanceBodiesQuery['governanceBodies']['nodes'][number]

/** Tables, steering groups and working groups: what each does, since when, by which source, and who sits in it. */
export function BodyList({ bodies }: { readonly bodies: readonly AnsweredBody[] }) {
  const { t, i18n } = useTranslation(['groups', 'words'])
  return (
    <ul className="body-list">
      {bodies.map((body) => {
        const href = entityPath(body.id)
        const sets = FACT_SETS.filter((set) => body.sets.includes(set))
        const facts = [
          describePeriod(i18n, body.period, false),
          ...(body.presence === 'POSSIBLE' ? [t('groups:maybe')] : []),
          ...sets.map((set) => t(`words:set.${set}`)),
        ]
        return (
          <li key={body.id} className="body">
            <Mark entityClass="GOVERNANCE_BODY" size={36} />
            <div>
              <h3>{href === null ? body.label : <AppLink href={href}>{body.label}</AppLink>}</h3>
              {body.function === null ? null : <p>{body.function}</p>}
              <p className="groups-fine">{facts.join(' · ')}</p>
            </div>
            <MemberList members={body.members} most={12} />
          </li>
        )
      })}
    </ul>
  )
}
