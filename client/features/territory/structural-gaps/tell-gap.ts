import type { i18n as I18n } from 'i18next'
import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import type { GapPartsFragment } from '../../../generated/graphql.ts'
import type { CategoryGaps } from './gather-gaps.ts'

export type StructuralGap = GapPartsFragment

/** A gap as one sentence with the numbers behind it; a category that nobody is of is told with its like. */
export function tellGap(i18n: I18n, gap: StructuralGap): string {
  const t = i18n.getFixedT(null, 'structure')
  const area = gap.area.label
  switch (gap.kind) {
    case 'MISSING_BRIDGE':
      return t('gaps.bridge', bridgeWords(i18n, gap))
    case 'GROUP_WITHOUT_AREA': {
      const group = t('gaps.group', { group: gap.group?.label ?? '', area })
      return `${group} ${gap.actors === 0 ? t('gaps.groupNobody') : t('gaps.groupActors', { count: gap.actors })}`
    }
    case 'SINGLE_CONNECTION':
      return gap.tie === null
        ? t('gaps.singleActor', { area, actor: gap.actor?.label ?? '' })
        : t('gaps.singleTie', { area, from: gap.tie.from.label, to: gap.tie.to.label })
    case 'MISSING_CATEGORY':
      return tellCategories(i18n, { area: gap.area, actors: gap.actors, categories: [gap.category], lit: gap.lit })
  }
}

/** How many categories nobody of an area is of, or that it cannot be told. */
export function tellCategories(i18n: I18n, { area, actors, categories }: CategoryGaps): string {
  const t = i18n.getFixedT(null, 'structure')
  if (actors === 0) return t('gaps.categoriesUnknown', { area: area.label })
  const words = { area: area.label, count: actors, all: ACTOR_CATEGORIES.length }
  return categories.length === 1
    ? t('gaps.oneCategory', words)
    : t('gaps.categories', { ...words, missing: categories.length })
}

function bridgeWords({ language }: I18n, { area, otherArea, areaDegree, otherDegree, pairs, expected }: StructuralGap) {
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const write = (value: number | null, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, options).format(value ?? 0)
  return {
    area: area.label,
    other: otherArea?.label ?? '',
    degree: write(areaDegree),
    otherDegree: write(otherDegree),
    pairs: write(pairs),
    ends: write((pairs ?? 0) * 2),
    expected: write(expected, oneDecimal),
  }
}
