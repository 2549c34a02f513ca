import { useTranslation } from 'react-i18next'
import { isActorKind } from '../../../graph/model/entity-class.ts'
import type { LegendRow } from '../../../graph/model/filters.ts'
import { useEntityWords } from '../state/use-entity-words.ts'

export interface RowWords {
  readonly nameRow: (row: LegendRow) => string
  /** The name in full, and how to show nothing else. */
  readonly explainRow: (row: LegendRow) => string
}

/** Names of the legend's rows in the page's language. */
export function useRowWords(): RowWords {
  const { t } = useTranslation(['explorer', 'words'])
  const { nameClass } = useEntityWords()
  function nameRow(row: LegendRow): string {
    switch (row.section) {
      case 'classes':
        return nameClass(row.value)
      case 'collective':
        return t('explorer:legend.collective')
      case 'families':
        return t(`explorer:legend.families.${row.value}`)
      case 'dates':
        return t(`explorer:legend.dates.${row.value}`)
      case 'presences':
        return t(`explorer:legend.presences.${row.value}`)
      case 'certainties':
        return t(`explorer:legend.certainties.${row.value}`)
      case 'areas':
        return row.label
    }
  }
  function explainRow(row: LegendRow): string {
    const hint = t('explorer:legend.hint')
    if (row.section === 'collective') return `${t('explorer:legend.collectiveHint')}. ${hint}`
    if (row.section === 'classes' && isActorKind(row.value)) return `${t(`words:actorKind.${row.value}`)}. ${hint}`
    return hint
  }
  return { nameRow, explainRow }
}
