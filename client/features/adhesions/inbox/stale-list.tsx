import { Button, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { IconCalendar } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import type { InboxQuery } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { TieActsSlot } from '../../../lib/tie-acts.tsx'
import { tellListed } from '../listed-tie.ts'
import { TieLine } from '../tie-line.tsx'

/** Rows before the rest is folded away. */
const SHOWN = 8
/** For how long nobody may have confirmed a tie. */
export const STALE_MONTHS = [6, 12, 24, 36, 60] as const

export interface StaleListProps {
  readonly ties: InboxQuery['inbox']['stale']
  readonly count: number
  readonly undatedCount: number
  readonly months: number
  readonly onMonths: (months: number) => void
}

/** Ties that nobody has confirmed for long, and the way to date those without a date. */
export function StaleList({ ties, count, undatedCount, months, onMonths }: StaleListProps) {
  const { t, i18n } = useTranslation('inbox')
  const [unfolded, setUnfolded] = useState(false)
  return (
    <>
      <div className="inbox-tools">
        <NativeSelect
          label={t('staleFor')}
          value={String(months)}
          data={STALE_MONTHS.map((value) => ({ value: String(value), label: t('months', { count: value }) }))}
          onChange={({ currentTarget: { value } }) => onMonths(Number(value))}
        />
        {undatedCount === 0 ? null : (
          <Button
            variant="default"
            renderRoot={(props) => <Link to={ROUTES.dating} {...props} />}
            leftSection={<IconCalendar size={18} aria-hidden="true" />}
          >
            {t('dateThem', { count: undatedCount })}
          </Button>
        )}
      </div>
      {ties.length === 0 ? <p className="inbox-none">{t('none.stale', { count: months })}</p> : null}
      <ul className="inbox-list">
        {(unfolded ? ties : ties.slice(0, SHOWN)).map(({ tie, lastSeen }) => (
          <li key={tie.id}>
            <TieLine tie={tie}>
              <p className="inbox-facts">
                {lastSeen === null ? t('neverSeen') : t('lastSeen', { date: writeDate(i18n, lastSeen) })}
              </p>
              <TieActsSlot tieId={tie.id} sentence={tellListed(i18n, tie).sentence} />
            </TieLine>
          </li>
        ))}
      </ul>
      {unfolded || ties.length <= SHOWN ? null : (
        <Button variant="subtle" onClick={() => setUnfolded(true)}>
          {t('showMore', { count: ties.length - SHOWN })}
        </Button>
      )}
      {unfolded && count > ties.length ? (
        <p className="inbox-facts">{t('shownOf', { shown: ties.length, count })}</p>
      ) : null}
    </>
  )
}
