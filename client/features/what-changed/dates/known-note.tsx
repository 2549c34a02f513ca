import { useQuery } from '@apollo/client/react'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ChangedTotalsDocument, type ChangedTotalsQuery } from '../../../generated/graphql.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { DIFFERENCE_KINDS } from '../changes/change-groups.ts'
import type { Difference } from '../state/use-difference.ts'
import type { NetworkQuestion } from '../state/use-frame.ts'

export interface KnownNoteProps {
  readonly knownAt: string
  readonly difference: Difference
  readonly about: NetworkQuestion
}

/** Says that the page tells what was known on a day, and how that differs from what is known now. */
export function KnownNote({ knownAt, difference, about }: KnownNoteProps) {
  const { t, i18n } = useTranslation('time')
  const { data } = useQuery(ChangedTotalsDocument, { variables: { ...difference.days, filter: about.filter } })
  const now = data?.compareNetwork
  const parts = now === undefined ? [] : differences(difference, now)
  const words = parts.map(({ name, once, today }) => t('known.part', { name: t(`known.name.${name}`), once, today }))
  return (
    <div className="known-note" role="note">
      <IconHistory size={20} aria-hidden="true" />
      <p>
        <b>{t('known.asOf', { day: writeDay(i18n.language, knownAt) })}</b>{' '}
        {now === undefined
          ? null
          : words.length === 0
            ? t('known.same')
            : t('known.differs', { what: words.join('; ') })}
      </p>
    </div>
  )
}

/** Numbers of then that are other numbers now. */
function differences(then: Difference, now: ChangedTotalsQuery['compareNetwork']) {
  const totalOf = (totals: Difference['totals'], kind: string) => {
    const found = totals.find((total) => total.kind === kind)
    return found === undefined ? 0 : found.surely
  }
  return [
    ...DIFFERENCE_KINDS.map((kind) => ({
      name: kind,
      once: totalOf(then.totals, kind),
      today: totalOf(now.totals, kind),
    })),
    { name: 'ties' as const, once: then.after.ties.possible, today: now.after.ties.possible },
    { name: 'UNKNOWN' as const, once: then.undecided, today: now.undecided },
  ].filter(({ once: before, today }) => before !== today)
}
