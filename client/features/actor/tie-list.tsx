import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrowFamily } from '#graph-schema/model/tie.ts'
import { entityPath } from '../../app/addresses.ts'
import { TieSample } from '../../graph/marks/tie-sample.tsx'
import { dateGroupOf, lineStyleOfTie } from '../../graph/model/date-group.ts'
import type { Network, NetworkEntity } from '../../graph/model/network.ts'
import { describeTieDate, tellTie } from '../../graph/sentences.ts'
import { describeAge } from '../../graph/words/age-words.ts'
import { writeDate } from '../../graph/words/date-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { TieActsSlot } from '../../lib/tie-acts.tsx'
import { readToday } from '../../lib/today.ts'
import { writeCitations } from './citations.ts'
import { groupTies, type SeenTie, type TieGroup, type TieHeading } from './group-ties.ts'
import './tie-list.css'

/** Rows of a group before the rest is folded away, and the fewest worth folding. */
const SHOWN = 12
const FEWEST_FOLDED = 3

export interface TieListProps {
  readonly network: Network
  /** The entity that tells its ties; it is in the network. */
  readonly teller: NetworkEntity
}

/** Every tie of an entity as a sentence, grouped by how its date is known, or on a day by how sure it is. */
export function TieList({ network, teller }: TieListProps) {
  const { day } = useAsOf()
  const today = day ?? readToday()
  return groupTies(network, teller.id, today).map((group) => (
    <TieGroupList key={group.group} group={group} teller={teller} today={today} />
  ))
}

interface TieGroupListProps {
  readonly group: TieGroup
  readonly teller: NetworkEntity
  readonly today: string
}

function TieGroupList({ group: { group, ties }, teller, today }: TieGroupListProps) {
  const { t } = useTranslation('actor')
  const [unfolded, setUnfolded] = useState(false)
  const folds = ties.length >= SHOWN + FEWEST_FOLDED && !unfolded
  return (
    <div className="tie-group">
      <h3 className="tie-group-head">
        {nameHeading(group)}
        <span>{ties.length}</span>
      </h3>
      <ul>
        {(folds ? ties.slice(0, SHOWN) : ties).map((seen) => (
          <TieRow key={seen.tie.id} seen={seen} teller={teller} today={today} />
        ))}
      </ul>
      {folds && (
        <Button
          variant="subtle"
          size="sm"
          rightSection={<IconChevronDown size={18} aria-hidden="true" />}
          onClick={() => setUnfolded(true)}
        >
          {t('showOthers', { count: ties.length - SHOWN })}
        </Button>
      )}
    </div>
  )

  function nameHeading(heading: TieHeading): string {
    return heading === 'SURE' || heading === 'POSSIBLE' ? t(`onDay.${heading}`) : t(`dateGroup.${heading}`)
  }
}

interface TieRowProps {
  readonly seen: SeenTie
  readonly teller: NetworkEntity
  readonly today: string
}

function TieRow({ seen: { tie, side, other }, teller, today }: TieRowProps) {
  const { t, i18n } = useTranslation('actor')
  const { before, name, after } = tellTie(i18n, tie, side, teller, other, today)
  const href = entityPath(other.id)
  return (
    <li className="tie">
      <TieSample line={lineStyleOfTie(tie, today)} family={arrowFamily(tie.kind, tie.role)} className="tie-sample" />
      <div>
        {dateGroupOf(tie, today) === 'UNKNOWN' ? null : <span className="tie-date">{describeTieDate(i18n, tie)}</span>}
        {before}
        {href === null ? name : <AppLink href={href}>{name}</AppLink>}
        {after}
        <div className="tie-source">
          {writeCitations(tie.citations)}
          {tie.certainty === 'INFERRED' ? (
            <>
              {' '}
              · <span className="tie-badge">{t('inferred')}</span>
            </>
          ) : null}
          <ConfirmedNote tie={tie} />
          {tie.lastAttested == null ? null : ` · ${describeAge(i18n, tie.lastAttested, readToday())}`}
        </div>
        <TieActsSlot tieId={tie.id} sentence={`${teller.name}: ${before}${name}${after}`} />
      </div>
    </li>
  )
}

/** By whom a tie was confirmed: by both its ends, or when last. */
function ConfirmedNote({ tie: { confirmations = [] } }: Pick<SeenTie, 'tie'>) {
  const { t, i18n } = useTranslation('actor')
  const last = confirmations
    .map(({ on }) => on)
    .sort()
    .at(-1)
  if (last === undefined) return null
  const byBoth = (['FROM', 'TO'] as const).every((end) => confirmations.some(({ by }) => by === end))
  const date = writeDate(i18n, last)
  return <> · {t(byBoth ? 'confirmedByBoth' : 'confirmed', { date })}</>
}
