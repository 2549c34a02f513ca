import { useQuery } from '@apollo/client/react'
import type { i18n as I18n } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { SituationGrowthDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import { dayWords } from '../../../lib/write-day.ts'
import { SITUATION_FILTER, type Situation } from '../state/use-situation.ts'
import { type GrowthPoint, readGrowth, spanGrowth } from './growth-days.ts'
import { GrowthPicture } from './growth-picture.tsx'
import { QuestionCard } from './question-card.tsx'

/** How the network grew: what is sure, and what is possible, year by year. */
export function GrowthCard({ situation: { whole, day, figures } }: { readonly situation: Situation }) {
  const { t, i18n } = useTranslation('situation')
  const [today] = useState(() => readToday())
  const span = spanGrowth(whole, today)
  const { data, previousData } = useQuery(SituationGrowthDocument, {
    variables: { from: span?.from ?? today, to: span?.to ?? today, filter: SITUATION_FILTER },
    skip: span === null,
  })
  const points = (data ?? previousData)?.growth.points
  const shown = day !== null && day < today ? day : today
  return (
    <QuestionCard
      question={t('growth.question')}
      picture={points === undefined ? null : <GrowthPicture points={points} day={shown} />}
      answer={
        span === null
          ? t('growth.undated')
          : points === undefined
            ? null
            : tellGrowth(i18n, points, { day, today, figures })
      }
      href={ROUTES.time}
      go={t('growth.go')}
    />
  )
}

type Asked = Pick<Situation, 'day' | 'figures'> & { readonly today: string }

/** On a day it is the number of that very day that counts, not of the year before it. */
function tellGrowth(i18n: I18n, points: readonly GrowthPoint[], { day, today, figures }: Asked): string | null {
  const t = i18n.getFixedT(i18n.language, 'situation')
  const facts = readGrowth(points, day !== null && day < today ? day : today)
  if (facts === null) return null
  const write = (count: number) => new Intl.NumberFormat(i18n.language).format(count)
  const last = day === null ? facts.last.ties : { sure: figures.ties.sure, possible: figures.ties.most }
  if (facts.first === null) return t('growth.unsure', { most: write(last.possible) })
  const numbers = {
    first: write(facts.first.ties.sure),
    year: facts.first.day.slice(0, 4),
    last: write(last.sure),
    most: write(last.possible),
  }
  return day === null
    ? t('growth.since', numbers)
    : t('growth.sinceUntil', { ...numbers, ...dayWords(i18n.language, day) })
}
