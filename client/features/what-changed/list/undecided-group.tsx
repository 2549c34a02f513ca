import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { UndecidedTiesDocument } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { useViewer } from '../../../lib/use-viewer.ts'
import { Coming } from '../../../ui/coming.tsx'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import { readTie } from '../changes/change.ts'
import { tellOneTie } from '../changes/tell-line.ts'
import type { Difference } from '../state/use-difference.ts'
import type { NetworkQuestion } from '../state/use-frame.ts'
import { Sentence } from './change-line.tsx'
import { ChangeSign } from './change-sign.tsx'

interface UndecidedGroupProps {
  readonly difference: Difference
  readonly about: NetworkQuestion
}

/** Ties of which no date tells whether they began or ended between the two days; which ones is read when asked. */
export function UndecidedGroup({ difference, about }: UndecidedGroupProps) {
  const { t } = useTranslation('time')
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  const { undecided } = difference
  if (undecided === 0) return null
  return (
    <section className="change-group" aria-labelledby="changes-unknown">
      <div className="change-group-head">
        <h2 id="changes-unknown">{t('group.UNKNOWN')}</h2>
        <p>
          <b>{undecided}</b>
        </p>
      </div>
      <ul>
        <li className="change">
          <ChangeSign kind="UNKNOWN" surely={false} />
          <div>
            <p>
              <RichText text={t('unknown.text', { count: undecided })} tags={BOLD} />
            </p>
            <p className="change-facts">
              {t('unknown.note')}
              {viewer.may('STAFF') ? <AppLink href={ROUTES.dating}>{t('unknown.date')}</AppLink> : null}
            </p>
            <details className="change-all" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
              <summary>{t('unknown.which')}</summary>
              {open ? <UndecidedTies difference={difference} about={about} /> : null}
            </details>
          </div>
        </li>
      </ul>
    </section>
  )
}

function UndecidedTies({ difference: { days, undecided }, about }: UndecidedGroupProps) {
  const { t, i18n } = useTranslation('time')
  const { data, error } = useQuery(UndecidedTiesDocument, { variables: { from: days.from, to: days.to, ...about } })
  if (error !== undefined) return <p className="changes-note">{t('unknown.failed')}</p>
  if (data === undefined) return <Coming />
  const ties = data.compareNetwork.undecidedTies.map((tie) => readTie(tie))
  return (
    <>
      <ul>
        {ties.map((tie) => (
          <li key={tie.id}>
            <Sentence segments={tellOneTie(i18n, { tie, who: [tie.from], target: tie.to })} />
          </li>
        ))}
      </ul>
      {ties.length < undecided ? (
        <p className="changes-note">{t('unknown.more', { count: undecided - ties.length })}</p>
      ) : null}
    </>
  )
}
