import { useTranslation } from 'react-i18next'
import type { GroupsOnRecordQuery } from '../../generated/graphql.ts'
import { DayLine } from '../../lib/day-line.tsx'
import { dayWords } from '../../lib/write-day.ts'

export interface GroupsOnDayProps {
  readonly day: string
  /** Local nodes and bodies that were there, or may have been. */
  readonly shown: number
  /** What is on record, whenever; undefined until it is known. */
  readonly recorded: GroupsOnRecordQuery | undefined
}

/** How many of the groups on record were there on a day, and how many are left out. */
export function GroupsOnDay({ day, shown, recorded }: GroupsOnDayProps) {
  const { t, i18n } = useTranslation('as-of')
  const all = recorded === undefined ? shown : recorded.localNodes.totalCount + recorded.governanceBodies.totalCount
  return (
    <DayLine>
      {t('groups.onDay', { ...dayWords(i18n.language, day), count: shown })}
      {all > shown ? ` ${t('groups.out', { count: all - shown })}` : null}
    </DayLine>
  )
}
