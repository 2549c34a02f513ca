import type { i18n as I18n } from 'i18next'
import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import type { GapPartsFragment } from '../../../generated/graphql.ts'
import type { Band } from '../state/territory.ts'
import { isExact } from '../words/tell-cell.ts'
import type { CategoryGaps } from './gather-gaps.ts'

export type StructuralGap = GapPartsFragment

/** A gap as one sentence with the numbers behind it; a category that nobody is of is told with its like. */
export function tellGap(i18n: I18n, gap: StructuralGap): string {
  const t = i18n.getFixedT(null, 'structure')
  switch (gap.kind) {
    case 'MISSING_BRIDGE':
      return tellBridge(i18n, gap)
    case 'GROUP_WITHOUT_AREA': {
      const group = t('gaps.group', { group: gap.group?.label ?? '', area: gap.area.label })
      return `${group} ${tellWhomToAsk(i18n, gap.actors)}`
    }
    case 'SINGLE_CONNECTION':
      return tellSingle(i18n, gap)
    case 'MISSING_CATEGORY':
      return tellCategories(i18n, { area: gap.area, actors: gap.actors, categories: [gap.category], lit: gap.lit })
  }
}

/** Whom to ask in an area that a group covers; a double number gives the least and the most. */
function tellWhomToAsk(i18n: I18n, actors: Band): string {
  const t = i18n.getFixedT(null, 'structure')
  if (actors.possible === 0) return t('gaps.groupNobody')
  return isExact(actors)
    ? t('gaps.groupActors', { count: actors.possible })
    : t('gaps.groupActorsBetween', ends(actors))
}

/** What an area hangs on; ties that only may hold are told as such. */
function tellSingle(i18n: I18n, { area: { label: area }, tie, actor, pairs }: StructuralGap): string {
  const t = i18n.getFixedT(null, 'structure')
  const ways = pairs ?? { sure: 0, possible: 0 }
  if (tie !== null) {
    const words = { area, from: tie.from.label, to: tie.to.label }
    return isExact(ways) ? t('gaps.singleTie', words) : t('gaps.singleTieAtMost', words)
  }
  const words = { area, actor: actor?.label ?? '' }
  return isExact(ways) ? t('gaps.singleActor', words) : t('gaps.singleActorBetween', { ...words, ...ends(ways) })
}

/** How many categories nobody of an area is of, or that it cannot be told: where nobody surely sits nothing is claimed. */
export function tellCategories(i18n: I18n, { area: { label: area }, actors, categories }: CategoryGaps): string {
  const t = i18n.getFixedT(null, 'structure')
  if (actors.possible === 0) return t('gaps.categoriesUnknown', { area })
  if (actors.sure === 0) return t('gaps.categoriesUnsure', { area, ...ends(actors) })
  const words = { area, all: ACTOR_CATEGORIES.length, missing: categories.length }
  if (!isExact(actors)) {
    const between = { ...words, ...ends(actors) }
    return categories.length === 1 ? t('gaps.oneCategoryBetween', between) : t('gaps.categoriesBetween', between)
  }
  const counted = { ...words, count: actors.possible }
  return categories.length === 1 ? t('gaps.oneCategory', counted) : t('gaps.categories', counted)
}

function ends({ sure, possible }: Band) {
  return { sure, possible }
}

function tellBridge(i18n: I18n, { area, otherArea, areaDegree, otherDegree, pairs, expected }: StructuralGap): string {
  const t = i18n.getFixedT(null, 'structure')
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const write = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, options).format(value)
  const writeBand = (band: Band) =>
    isExact(band) ? write(band.possible) : `${write(band.sure)}–${write(band.possible)}`
  const none: Band = { sure: 0, possible: 0 }
  const [own, other, all] = [areaDegree ?? none, otherDegree ?? none, pairs ?? none]
  const words = {
    area: area.label,
    other: otherArea?.label ?? '',
    degree: writeBand(own),
    otherDegree: writeBand(other),
    pairs: writeBand(all),
    expected: write(expected ?? 0, oneDecimal),
    sum: `${write(own.possible)} × ${write(other.possible)} / ${write(all.possible * 2)}`,
  }
  return [own, other, all].every(isExact) ? t('gaps.bridge', words) : t('gaps.bridgeBetween', words)
}
