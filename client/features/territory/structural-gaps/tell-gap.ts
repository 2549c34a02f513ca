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
      const words = { group: gap.group?.label ?? '', area: gap.area.label }
      const group = gap.surely ? t('gaps.group', words) : t('gaps.groupMaybe', words)
      return `${group} ${tellWhomToAsk(i18n, gap.actors)}`
    }
    case 'SINGLE_CONNECTION':
      return tellSingle(i18n, gap)
    case 'MISSING_CATEGORY':
      return tellCategories(i18n, { ...gap, categories: [gap.category] })
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

/** What an area hangs on, or perhaps hangs on. */
function tellSingle(i18n: I18n, { surely, area: { label: area }, tie, actor, pairs }: StructuralGap): string {
  const t = i18n.getFixedT(null, 'structure')
  const ways = pairs ?? { sure: 0, possible: 0 }
  if (tie !== null) {
    const words = { area, from: tie.from.label, to: tie.to.label }
    return surely ? t('gaps.singleTie', words) : t('gaps.singleTieMaybe', words)
  }
  const words = { area, actor: actor?.label ?? '' }
  if (!surely) return t('gaps.singleActorMaybe', { ...words, ties: writeBand(i18n, ways) })
  return isExact(ways) ? t('gaps.singleActor', words) : t('gaps.singleActorBetween', { ...words, ...ends(ways) })
}

/** How many categories nobody of an area is of, perhaps where nobody surely sits; where nobody is known nothing is claimed. */
export function tellCategories(i18n: I18n, gaps: Omit<CategoryGaps, 'lit'>): string {
  const {
    area: { label: area },
    surely,
    actors,
    categories,
  } = gaps
  const t = i18n.getFixedT(null, 'structure')
  if (actors.possible === 0) return t('gaps.categoriesUnknown', { area })
  const words = { area, all: ACTOR_CATEGORIES.length, missing: categories.length }
  if (!isExact(actors)) {
    const between = { ...words, ...ends(actors) }
    if (!surely)
      return categories.length === 1 ? t('gaps.oneCategoryMaybe', between) : t('gaps.categoriesMaybe', between)
    return categories.length === 1 ? t('gaps.oneCategoryBetween', between) : t('gaps.categoriesBetween', between)
  }
  const counted = { ...words, count: actors.possible }
  return categories.length === 1 ? t('gaps.oneCategory', counted) : t('gaps.categories', counted)
}

function ends({ sure, possible }: Band) {
  return { sure, possible }
}

function write(i18n: I18n, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, options).format(value)
}

function writeBand(i18n: I18n, band: Band): string {
  return isExact(band) ? write(i18n, band.possible) : `${write(i18n, band.sure)}–${write(i18n, band.possible)}`
}

function tellBridge(i18n: I18n, gap: StructuralGap): string {
  const { surely, area, otherArea, areaDegree, otherDegree, pairs, expected } = gap
  const t = i18n.getFixedT(null, 'structure')
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const none: Band = { sure: 0, possible: 0 }
  const [own, other, all] = [areaDegree ?? none, otherDegree ?? none, pairs ?? none]
  const words = {
    area: area.label,
    other: otherArea?.label ?? '',
    degree: writeBand(i18n, own),
    otherDegree: writeBand(i18n, other),
    pairs: writeBand(i18n, all),
    expected: write(i18n, expected ?? 0, oneDecimal),
    sum: `${write(i18n, own.possible)} × ${write(i18n, other.possible)} / ${write(i18n, all.possible * 2)}`,
  }
  if (!surely) return t('gaps.bridgeMaybe', words)
  return [own, other, all].every(isExact) ? t('gaps.bridge', words) : t('gaps.bridgeBetween', words)
}
