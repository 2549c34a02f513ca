import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { AppLink } from '../../../lib/app-link.tsx'
import type { Sequence } from './arrange-sequences.ts'
import { tellAdhesion, tellEarlier } from './tell-earlier.ts'

/** An adhesion at the end of a line of what came before it, the nearest in time last. */
export function SequenceLine({ sequence }: { readonly sequence: Sequence }) {
  const { t, i18n } = useTranslation('structure')
  const { actor, areas, before } = sequence
  const titleId = useId()
  return (
    <article className="sequence" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <Mark entityClass={actor.kind} size={28} collective={actor.collective} />
        <span>
          <AppLink href={entityPath(actor.id) ?? ''}>{actor.label}</AppLink>
          {areas.length === 0 ? null : (
            <span className="territory-note"> {areas.map(({ label }) => label).join(', ')}</span>
          )}
        </span>
      </h3>
      <ol aria-label={t('outreach.sequence', { actor: actor.label })}>
        {before.toReversed().map((earlier) => (
          <li key={earlier.event.id} data-sure={earlier.surely}>
            <AppLink href={entityPath(earlier.event.id) ?? ''}>{earlier.event.title}</AppLink>
            <span className="territory-note">{tellEarlier(i18n, earlier).join(' · ')}</span>
          </li>
        ))}
        <li className="sequence-adhesion">
          <b>{t('outreach.adhesion')}</b>
          <span className="territory-note">{tellAdhesion(i18n, sequence)}</span>
        </li>
      </ol>
    </article>
  )
}
