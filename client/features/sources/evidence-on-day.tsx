import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { EvidenceDocument } from '../../generated/graphql.ts'
import { DayLine } from '../../lib/day-line.tsx'
import { dayWords } from '../../lib/write-day.ts'
import { type SetChoice, summarise } from './evidence-counts.ts'

export interface EvidenceOnDayProps {
  readonly day: string
  readonly choice: SetChoice
  /** Ties that held on the day, or may have. */
  readonly counted: number
}

/** That only the facts of a day are counted, and how many ties on record are not. */
export function EvidenceOnDay({ day, choice, counted }: EvidenceOnDayProps) {
  const { t, i18n } = useTranslation('as-of')
  const { data } = useQuery(EvidenceDocument, { variables: { sets: choice === 'all' ? null : [choice] } })
  const out = data === undefined ? 0 : summarise(data.evidence.ties).total - counted
  return (
    <DayLine>
      {t('evidence.onDay', dayWords(i18n.language, day))}
      {out > 0 ? ` ${t('evidence.out', { count: out })}` : null}
    </DayLine>
  )
}
