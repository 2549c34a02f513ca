import type { TFunction } from 'i18next'

/** What would happen if somebody left, as it is answered. */
export interface AnsweredImpact {
  readonly cutOff: readonly { readonly label: string }[]
  readonly cutOffCount: number
  readonly lostPairs: number
}

/** More names than these are counted. */
const MOST_NAMED = 8

/** Who would be cut off, named, and how much would be lost; words of the pages. */
export function describeImpact(t: TFunction<'ways'>, language: string, impact: AnsweredImpact): string {
  const { cutOff, cutOffCount, lostPairs } = impact
  const lost = t('impact.lost', { count: lostPairs })
  if (cutOffCount === 0) return `${t('impact.nobody')} ${lost}`
  const named = cutOff.slice(0, MOST_NAMED).map(({ label }) => label)
  const more = cutOffCount - named.length
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    more === 0 ? named : [...named, t('impact.more', { count: more })],
  )
  return `${t('impact.cutOff', { count: cutOffCount })} ${names}. ${lost}`
}
