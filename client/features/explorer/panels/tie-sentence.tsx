import { useTranslation } from 'react-i18next'
import { TieSample } from '../../../graph/marks/tie-sample.tsx'
import { type DateGroup, lineStyleOfTie } from '../../../graph/model/date-group.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { describeTieDate, tellTie } from '../../../graph/sentences.ts'
import { TieActsSlot } from '../../../lib/tie-acts.tsx'
import type { ToldTie } from '../state/card-ties.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { SelectLink } from './select-link.tsx'

interface TieSentenceProps {
  readonly teller: NetworkEntity
  readonly told: ToldTie
  readonly group: DateGroup
}

/** A tie as a row of a list: how its line looks, when it holds, what it is, and whether it was inferred. */
export function TieSentence({ teller, told: { tie, side, other }, group }: TieSentenceProps) {
  const { t, i18n } = useTranslation('explorer')
  const { exploration } = useExplorer()
  const { before, name, after } = tellTie(i18n, tie, side, teller, other, exploration.moment)
  return (
    <li className="tie-sentence">
      <TieSample line={lineStyleOfTie(tie, exploration.moment)} />
      <span>
        {group === 'UNKNOWN' ? null : (
          <>
            <b>{describeTieDate(i18n, tie)}</b> ·{' '}
          </>
        )}
        {before}
        <SelectLink id={other.id}>{name}</SelectLink>
        {after}
        {tie.certainty === 'INFERRED' ? (
          <>
            {' '}
            <span className="tie-inferred" title={t('card.inferredHint')}>
              {t('card.inferred')}
            </span>
          </>
        ) : null}
        <TieActsSlot tieId={tie.id} sentence={`${teller.name}: ${before}${name}${after}`} />
      </span>
    </li>
  )
}
