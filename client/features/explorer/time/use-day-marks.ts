import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { MeetingMarksDocument } from '../../../generated/graphql.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { describePeriod } from '../../../graph/words/date-words.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { useExplorer } from '../state/explorer-context.ts'

/** Something that happened on a day, or within a short time: then its day is the last of it. */
export interface DayMark {
  readonly id: string
  readonly day: number
  readonly form: 'event' | 'meeting'
  readonly words: string
}

/** What is dated no better than this is no mark on a line, days. */
const LONGEST = 366

/** The dated events of the chosen sets and the meetings on record, by day. */
export function useDayMarks(): readonly DayMark[] {
  const { t, i18n } = useTranslation('timeline')
  const { data } = useQuery(MeetingMarksDocument)
  const { recorded } = useExplorer().exploration
  return useMemo(() => {
    const events = [...recorded.entities.values()].flatMap((entity): DayMark[] => {
      const day = entity.entityClass === 'EVENT' ? dayOfEvent(entity) : null
      if (day === null) return []
      const words = `${describePeriod(i18n, entity.period, true)}: ${entity.name}`
      return [{ id: entity.id, day, form: 'event', words }]
    })
    const meetings = (data?.meetings ?? []).flatMap(({ id, heldOn, title }): DayMark[] => {
      const day = parseIsoDay(heldOn)
      const words = `${writeDay(i18n.language, heldOn)}: ${t('meeting', { title })}`
      return day === null ? [] : [{ id, day, form: 'meeting', words }]
    })
    return [...events, ...meetings].sort((a, b) => a.day - b.day)
  }, [recorded, data, t, i18n])
}

function dayOfEvent({ period }: NetworkEntity): number | null {
  const { earliest, latest } = period.start
  const [first, last] = [earliest, latest].map((iso) => (iso === null ? null : parseIsoDay(iso)))
  if (first === null || first === undefined || last === null || last === undefined) return null
  return last - first <= LONGEST ? last : null
}
