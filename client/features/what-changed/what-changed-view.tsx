import type { i18n as I18n } from 'i18next'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGiveOwnDay } from '../../lib/own-day.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { writeDay } from '../../lib/write-day.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { tellTitle } from './changes/tell-title.ts'
import { GrowthSection } from './charts/growth-section.tsx'
import { KnownNote } from './dates/known-note.tsx'
import { PageHead } from './dates/page-head.tsx'
import { ExportMenu } from './export/export-menu.tsx'
import { FiguresTable } from './figures/figures-table.tsx'
import { ChangeList } from './list/change-list.tsx'
import { NoChanges } from './list/no-changes.tsx'
import { SameDay } from './list/same-day.tsx'
import { MeetingsButton } from './meetings/meetings-button.tsx'
import { DifferenceDrawing } from './picture/difference-drawing.tsx'
import { daysOf } from './state/default-days.ts'
import { LitContext } from './state/lit.ts'
import type { Ask, TimeQuestion } from './state/question.ts'
import { type Difference, useDifference } from './state/use-difference.ts'
import { type TimeFrame, useFrame } from './state/use-frame.ts'
import { usePutRight } from './state/use-put-right.ts'
import './print.css'
import './what-changed.css'

export interface WhatChangedViewProps {
  readonly question: TimeQuestion
  readonly ask: Ask
}

/** Of what an address holds in the place of a day no more than this is said again, characters. */
const LONGEST_TOLD = 40

/** `/tempo`: what changed between two days, in sentences, in charts and in a drawing. */
export function WhatChangedView({ question, ask }: WhatChangedViewProps) {
  const { frame, failure, readAgain } = useFrame(question)
  if (frame !== null) return <Compared frame={frame} question={question} ask={ask} />
  return failure === null ? <Coming /> : <FailureMessage failure={failure} onRetry={readAgain} />
}

interface ComparedProps extends WhatChangedViewProps {
  readonly frame: TimeFrame
}

function Compared({ frame, question, ask }: ComparedProps) {
  const { t, i18n } = useTranslation('time')
  const days = daysOf(frame, question)
  const putRight = usePutRight(days, ask)
  useGiveOwnDay(
    days.to,
    useCallback((to: string) => ask({ from: days.from, to }), [ask, days.from]),
  )
  const isSame = days.from === days.to
  const { difference, failure, isReading, readAgain } = useDifference(days, frame.about)
  const title = useMemo(() => {
    if (isSame) return t('same.title')
    return difference === null ? t('page') : tellTitle(i18n, { ...difference, ...difference.days })
  }, [isSame, difference, i18n, t])
  usePageTitle(t('page'))
  const viewer = useViewer()
  return (
    <div className="what-changed" aria-busy={isReading}>
      <PageHead title={title} frame={frame} days={days} question={question} ask={ask}>
        {viewer.may('STAFF') ? <MeetingsButton meetings={frame.held} today={frame.today} /> : null}
        {difference === null ? null : <ExportMenu difference={difference} about={frame.about} />}
      </PageHead>
      <p className="what-changed-reason">
        {question.unusable.length === 0 ? null : <span role="status">{tellUnusable(i18n, question.unusable)} </span>}
        {putRight ? <span role="status">{t('reversed')} </span> : null}
        {days.reason === 'asked'
          ? null
          : t(`reason.${days.reason}`, {
              from: writeDay(i18n.language, days.from),
              to: writeDay(i18n.language, days.to),
            })}
      </p>
      {frame.knownAt === null || difference === null ? null : (
        <KnownNote knownAt={frame.knownAt} difference={difference} about={frame.about} />
      )}
      {failure === null ? null : <FailureMessage failure={failure} onRetry={readAgain} />}
      {isSame ? (
        <SameDay frame={frame} day={days.to} ask={ask} />
      ) : difference !== null ? (
        <Result frame={frame} difference={difference} question={question} ask={ask} />
      ) : failure === null ? (
        <Coming />
      ) : null}
    </div>
  )
}

function tellUnusable(i18n: I18n, texts: readonly string[]): string {
  const told = texts.map((text) => `«${text.slice(0, LONGEST_TOLD)}»`)
  return i18n.t('time:unusable', { count: texts.length, texts: told.join(', ') })
}

interface ResultProps extends ComparedProps {
  readonly difference: Difference
}

function Result({ frame, difference, question, ask }: ResultProps) {
  const [lines, light] = useState<readonly string[]>([])
  const lit = useMemo(() => ({ lines, light }), [lines])
  const key = `${difference.days.from} ${difference.days.to}`
  return (
    <LitContext value={lit}>
      <div className="what-changed-columns">
        <div>
          {difference.groups.length === 0 ? <NoChanges frame={frame} days={difference.days} ask={ask} /> : null}
          <ChangeList key={key} difference={difference} about={frame.about} sets={question.sets} />
        </div>
        <div className="what-changed-pictures">
          <GrowthSection frame={frame} difference={difference} />
          <DifferenceDrawing difference={difference} sets={question.sets} />
        </div>
      </div>
      <FiguresTable days={difference.days} about={frame.about} />
    </LitContext>
  )
}
