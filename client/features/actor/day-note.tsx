import { useQuery } from '@apollo/client/react'
import type { i18n as I18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Presence } from '#graph-schema/model/presence.ts'
import { TiesOnRecordDocument } from '../../generated/graphql.ts'
import type { AnsweredPeriod } from '../../graph/model/network.ts'
import { DayLine } from '../../lib/day-line.tsx'
import { dayWords } from '../../lib/write-day.ts'
import { countLeftOut, type LeftOut, whyAbsent } from './left-out.ts'

/** What a page of one thing knows of it on the day asked. */
export interface SeenOnDay {
  readonly id: string
  readonly period: AnsweredPeriod
  readonly presence: Presence | null
  /** Its ties on that day; absent where the page lists none. */
  readonly ties?: { readonly nodes: readonly { readonly presence?: Presence | null }[] }
}

/** Whether what the page is about was there on the day, and which of its ties held. */
export function DayNote({ entity, day }: { readonly entity: SeenOnDay; readonly day: string }) {
  const { i18n } = useTranslation('as-of')
  const { id, presence, ties } = entity
  const skip = presence === 'ABSENT' || ties === undefined
  const { data } = useQuery(TiesOnRecordDocument, { variables: { id }, skip })
  const recorded = data?.node != null && 'ties' in data.node ? data.node.ties.nodes : []
  return (
    <DayLine>
      {[
        ...tellPresence(i18n, entity, day),
        ...(ties === undefined ? [i18n.t('place', { ns: 'as-of', ...dayWords(i18n.language, day) })] : []),
        ...(skip ? [] : tellTies(i18n, ties.nodes, day, countLeftOut(recorded, day))),
      ].join(' ')}
    </DayLine>
  )
}

function tellPresence(i18n: I18n, { presence, period }: SeenOnDay, day: string): string[] {
  const t = i18n.getFixedT(null, 'as-of')
  const words = dayWords(i18n.language, day)
  if (presence === 'POSSIBLE') return [t('maybe', words)]
  if (presence !== 'ABSENT') return []
  return [t(whyAbsent([period], day) === 'ENDED' ? 'noMore' : 'notYet', words)]
}

function tellTies(
  i18n: I18n,
  ties: readonly { readonly presence?: Presence | null }[],
  day: string,
  { ended, later }: LeftOut,
): string[] {
  const t = i18n.getFixedT(null, 'as-of')
  const count = (wanted: Presence) => ties.filter(({ presence }) => presence === wanted).length
  const shown = `${t('ties.sure', { count: count('SURE') })}, ${t('ties.possible', { count: count('POSSIBLE') })}`
  const why = [
    ...(ended === 0 ? [] : [t('ties.ended', { count: ended })]),
    ...(later === 0 ? [] : [t('ties.later', { count: later })]),
  ].join(', ')
  return [
    t('ties.onDay', { ...dayWords(i18n.language, day), ties: shown }),
    ...(why === '' ? [] : [t('ties.out', { count: ended + later, why })]),
  ]
}
