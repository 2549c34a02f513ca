import { useQuery } from '@apollo/client/react'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { WhatChangedDocument } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { Delayed } from '../../../ui/delayed.tsx'
import { readChange } from '../changes/change.ts'
import type { ChosenDays } from '../state/default-days.ts'
import { readTimeQuestion } from '../state/question.ts'
import { type TimeFrame, useFrame } from '../state/use-frame.ts'
import './latest.css'
import { chooseLatest, frameUntil } from './latest-days.ts'
import { pickLatest } from './latest-lines.ts'
import { LatestList } from './latest-list.tsx'
import { MeetingSelect } from './meeting-select.tsx'

/** What a page of what changed is asked that is asked nothing. */
const EVERYTHING = readTimeQuestion({})

/** What changed since the last meeting, or another that is chosen, in up to three sentences; `until` null = today. */
export function LatestChanges({ until }: { readonly until: string | null }) {
  const { t } = useTranslation('situation')
  const { frame, failure, readAgain } = useFrame(EVERYTHING)
  const [chosen, setChosen] = useState<string | null>(null)
  const known = frame === null ? null : frameUntil(frame, until ?? frame.today)
  const days = known === null ? null : chooseLatest(known, chosen)
  return (
    <section className="latest">
      <div className="column-head">
        <h2>{t(days === null || days.reason === 'meeting' ? 'latest.title' : 'latest.titleWithout')}</h2>
        {frame === null || known === null || days?.reason !== 'meeting' ? null : (
          <MeetingSelect
            meetings={frame.held.filter(({ heldOn }) => known.meetings.includes(heldOn))}
            chosen={days.from}
            onChoose={setChosen}
          />
        )}
      </div>
      {frame === null || days === null ? (
        <Waiting failed={failure !== null} onRetry={readAgain} />
      ) : (
        <Compared frame={frame} days={days} />
      )}
    </section>
  )
}

interface ComparedProps {
  readonly frame: TimeFrame
  readonly days: ChosenDays
}

function Compared({ frame: { about, held }, days }: ComparedProps) {
  const { t, i18n } = useTranslation('situation')
  const { from, to, reason } = days
  const { data, previousData, error, refetch } = useQuery(WhatChangedDocument, { variables: { from, to, ...about } })
  const answer = (data ?? previousData)?.compareNetwork
  const meeting = held.find(({ heldOn }) => heldOn === from)?.title ?? ''
  const words = { meeting, from: writeDate(i18n, from), to: writeDate(i18n, to), year: to.slice(0, 4) }
  return (
    <>
      <p className="latest-reason">{t(`latest.reason.${reason}`, words)}</p>
      {answer === undefined ? (
        <Waiting failed={error !== undefined} onRetry={() => void refetch()} />
      ) : (
        <LatestList
          latest={pickLatest(
            answer.changes.map((change) => readChange(change)),
            answer.totals,
          )}
        />
      )}
      <AppLink
        href={`${ROUTES.time}?${new URLSearchParams({ [PARAMS.before]: from, [PARAMS.after]: to })}`}
        className="go"
      >
        {t('latest.all')} <IconArrowRight size={18} aria-hidden="true" />
      </AppLink>
    </>
  )
}

function Waiting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  const { t } = useTranslation(['situation', 'common'])
  if (failed) {
    return (
      <p role="status">
        {t('situation:latest.failed')}{' '}
        <button type="button" className="link-button" onClick={onRetry}>
          {t('common:retry')}
        </button>
      </p>
    )
  }
  return (
    <Delayed>
      <p role="status">{t('common:loading')}</p>
    </Delayed>
  )
}
