import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { type ChangeGroup, DIFFERENCE_KINDS } from '../changes/change-groups.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import { lineAddress } from '../state/graph-address.ts'
import type { DaySpan } from '../state/question.ts'
import type { Difference } from '../state/use-difference.ts'
import type { NetworkQuestion } from '../state/use-frame.ts'
import { ChangeRow } from './change-line.tsx'
import { MoreOf, useFirst } from './more-of.tsx'
import { UndecidedGroup } from './undecided-group.tsx'

export interface ChangeListProps {
  readonly difference: Difference
  readonly about: NetworkQuestion
  readonly sets: ReadonlySet<FactSet>
}

/** What changed, group by group; what has nothing is named in one line. */
export function ChangeList({ difference, about, sets }: ChangeListProps) {
  const { t, i18n } = useTranslation('time')
  const { groups, days, truncated, changes } = difference
  const none = DIFFERENCE_KINDS.filter((kind) => groups.every((group) => group.kind !== kind))
  const names = none.map((kind) => t(`group.${kind}`))
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
  return (
    <div className="changes">
      {truncated ? <p className="changes-note">{t('cut', { count: changes.length })}</p> : null}
      {groups.map((group) => (
        <GroupSection key={group.kind} group={group} days={days} sets={sets} />
      ))}
      <UndecidedGroup difference={difference} about={about} />
      {none.length === 0 ? null : <p className="changes-note">{t('none', { groups: listed })}</p>}
    </div>
  )
}

interface GroupSectionProps {
  readonly group: ChangeGroup
  readonly days: DaySpan
  readonly sets: ReadonlySet<FactSet>
}

function GroupSection({ group: { kind, surely, possibly, lines }, days, sets }: GroupSectionProps) {
  const { t } = useTranslation('time')
  const sure = lines.filter((line) => line.surely)
  const maybe = lines.filter((line) => !line.surely)
  const titleId = `changes-${kind}`
  return (
    <section className="change-group" aria-labelledby={titleId}>
      <div className="change-group-head">
        <h2 id={titleId}>{t(`group.${kind}`)}</h2>
        <p>
          <b>{surely}</b>
          {possibly === 0 ? null : <span className="change-possibly">{t('possibly', { count: possibly })}</span>}
        </p>
      </div>
      {sure.length === 0 ? null : <Lines lines={sure} days={days} sets={sets} />}
      {maybe.length === 0 ? null : (
        <details className="change-maybes">
          <summary>{t('maybeLines', { count: maybe.length })}</summary>
          <Lines lines={maybe} days={days} sets={sets} />
        </details>
      )}
    </section>
  )
}

interface LinesProps {
  readonly lines: readonly ChangeLine[]
  readonly days: DaySpan
  readonly sets: ReadonlySet<FactSet>
}

/** Lines, the first of them at first; those that are not the pact's own stand under a word that says so. */
function Lines({ lines, days, sets }: LinesProps) {
  const { t } = useTranslation('time')
  const [shown, showMore] = useFirst(lines)
  return (
    <>
      <ul>
        {shown.map((line, index) => (
          <Fragment key={line.id}>
            {shown[index - 1]?.ofPact === true && !line.ofPact ? (
              <li className="change-around">{t('around')}</li>
            ) : null}
            <ChangeRow line={line} href={lineAddress(line, days, sets)} />
          </Fragment>
        ))}
      </ul>
      <MoreOf left={lines.length - shown.length} onMore={showMore} />
    </>
  )
}
