import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isOtherRegion, type Region } from '../../../graph/areas/regions.ts'
import type { Visible } from '../../../graph/model/visible.ts'
import { useExplorer } from '../state/explorer-context.ts'

export interface RegionWords {
  readonly name: (region: Region) => string
  /** "6", or "3 di 6" where filters hide some; "" where nobody stands. */
  readonly count: (region: Region) => string
  /** What is said of a region in which nobody is shown; null where somebody is. */
  readonly note: (region: Region) => string | null
  /** Every region with its count, and those without anybody, as sentences. */
  readonly summary: (regions: readonly Region[]) => string
}

/** Names and counts of regions, of what the filters leave, in the page's language. */
export function useRegionWords(): RegionWords {
  const { t, i18n } = useTranslation('tools')
  const { visible } = useExplorer().exploration
  return useMemo(() => {
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
    return {
      name: (region) => nameOf(t, region),
      count: (region) => countOf(t, region, visible),
      note: (region) => noteOf(t, region, visible),
      summary: (regions) => summarise(t, list, regions, visible),
    }
  }, [t, i18n.language, visible])
}

type Translate = TFunction<'tools'>

function nameOf(t: Translate, { id, label }: Region): string {
  return isOtherRegion(id) ? t(`areas.${id}`) : (label ?? id)
}

function countShown({ entities }: Region, visible: Visible): number {
  return entities.filter(({ id }) => visible.entities.has(id)).length
}

function countOf(t: Translate, region: Region, visible: Visible): string {
  const shown = countShown(region, visible)
  const recorded = region.entities.length
  if (recorded === 0) return ''
  return shown === recorded ? String(recorded) : t('areas.countOf', { shown, recorded })
}

function noteOf(t: Translate, region: Region, visible: Visible): string | null {
  if (region.entities.length === 0) return t('areas.nobody')
  return countShown(region, visible) === 0 ? t('areas.nobodyShown') : null
}

function summarise(t: Translate, list: Intl.ListFormat, regions: readonly Region[], visible: Visible): string {
  const shown = (region: Region) => countShown(region, visible)
  const full = regions.filter((region) => shown(region) > 0).map((region) => `${nameOf(t, region)} ${shown(region)}`)
  const empty = regions.filter(({ id, entities }) => entities.length === 0 && !isOtherRegion(id))
  return [
    ...(full.length === 0 ? [] : [t('areas.full', { areas: list.format(full) })]),
    ...(empty.length === 0 ? [] : [t('areas.empty', { areas: list.format(empty.map((region) => nameOf(t, region))) })]),
  ].join(' ')
}
