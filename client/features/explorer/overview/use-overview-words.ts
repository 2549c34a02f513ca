import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isActorClass } from '../../../graph/model/entity-class.ts'
import { countTiesBeyond, type Overview, type OverviewPlace, otherEndOf } from '../../../graph/overview/overview.ts'
import type { OverviewWords } from '../../../graph/overview/overview-words.ts'
import { useEntityWords } from '../state/use-entity-words.ts'

export interface CellWords extends OverviewWords {
  /** "Imprese e consorzi, Val Pellice"; the name, of a shown entity. */
  readonly nameEnd: (id: string) => string
  /** "812 attori, 40 progetti e 25 eventi in 7 micro-aree; 3.000 relazioni." */
  readonly summary: string
}

/** The counted network in the page's language. */
export function useOverviewWords(overview: Overview): CellWords {
  const { t, i18n } = useTranslation(['explorer', 'overview'])
  const { nameClass } = useEntityWords()
  return useMemo(() => {
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
    const nameArea = (area: OverviewPlace) =>
      area.label ?? t(area.id === 'several' ? 'overview:several' : 'overview:none')
    function nameEnd(id: string): string {
      const cell = overview.cells.get(id)
      if (cell === undefined) return overview.entities.get(id)?.name ?? id
      return t('overview:cell', { kind: nameClass(cell.entityClass), area: nameArea(cell.area) })
    }
    function describe(id: string): string {
      const beyond = t('overview:beyond', { count: countTiesBeyond(overview, id) })
      const strongest = (overview.bundlesOf.get(id) ?? []).slice(0, 2).map((bundle) => {
        const name = nameEnd(otherEndOf(bundle, id))
        return t('overview:with', { name, count: bundle.ties })
      })
      const most = strongest.length === 0 ? '' : ` ${t('overview:mostWith', { names: list.format(strongest) })}`
      const cell = overview.cells.get(id)
      if (cell === undefined) return `${nameEnd(id)}: ${beyond}.${most}`
      const opened = overview.opened.has(id)
      const parts = [
        t('overview:elements', { count: cell.entities }),
        ...(cell.collective === 0 ? [] : [t('overview:collective', { count: cell.collective })]),
        t('overview:inside', { count: cell.ties }),
        // Of an opened cell only what is not shown one by one has ties here.
        ...(opened ? [] : [beyond]),
      ]
      const act = opened ? t('overview:closeHint') : `${most} ${t('overview:openHint')}`.trim()
      return `${nameEnd(id)}: ${list.format(parts)}. ${act}`
    }
    return {
      label: t('overview:label'),
      roleDescription: t('overview:role'),
      zoomIn: t('explorer:canvas.zoomIn'),
      zoomOut: t('explorer:canvas.zoomOut'),
      fit: t('explorer:canvas.fit'),
      nameArea,
      nameClass: ({ entityClass }) => nameClass(entityClass),
      nameRest: (count) => t('overview:rest', { count }),
      nameEnd,
      describe,
      summary: summarise(t, list, overview),
    }
  }, [t, i18n.language, nameClass, overview])
}

function summarise(t: TFunction<['explorer', 'overview']>, list: Intl.ListFormat, overview: Overview): string {
  const counts = { actors: 0, projects: 0, events: 0 }
  for (const { entityClass, entities } of overview.cells.values()) {
    if (isActorClass(entityClass)) counts.actors += entities
    else counts[entityClass === 'PROJECT' ? 'projects' : 'events'] += entities
  }
  const what = list.format([
    t('overview:actors', { count: counts.actors }),
    ...(counts.projects > 0 ? [t('overview:projects', { count: counts.projects })] : []),
    ...(counts.events > 0 ? [t('overview:events', { count: counts.events })] : []),
  ])
  const areas = overview.areas.filter(({ label }) => label !== null).length
  const where = areas === 0 ? '' : ` ${t('overview:inAreas', { count: areas })}`
  return t('overview:summary', { what: `${what}${where}`, ties: t('overview:ties', { count: overview.totals.ties }) })
}
