import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasWords } from '../../../graph/canvas/network-canvas.tsx'
import type { NameGroup } from '../../../graph/layout/contract.ts'
import { findComponents } from '../../../graph/model/adjacency.ts'
import type { Network } from '../../../graph/model/network.ts'
import { countNeighbours } from '../../../graph/model/view-scope.ts'
import type { DrawnEdge, DrawnVertex } from '../../../graph/picture.ts'
import { makeNameGroup } from '../../../graph/words/name-group.ts'
import { useLate } from '../../../ui/use-late.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import type { Exploration } from './explore.ts'
import { useExplorer } from './explorer-context.ts'
import { SUMMARY_ID } from './summary-id.ts'
import { useEntityWords } from './use-entity-words.ts'

/** Names of closed groups, in the page's language. */
export function useNameGroup(): NameGroup {
  const { t } = useTranslation('explorer')
  return useMemo(() => makeNameGroup(t), [t])
}

/** Words before what stands apart in the picture of a slice, whatever the filters hide of it. */
function nameShelf(t: TFunction<'explorer'>, slice: Network): string {
  const all = { entities: new Set(slice.entities.keys()), ties: new Set(slice.ties.keys()) }
  const sizes = findComponents(slice, all).map((component) => component.length)
  if (sizes.filter((size) => size > 1).length > 1) return t('canvas.apart')
  return t('canvas.shelf', { count: sizes.filter((size) => size === 1).length })
}

/** A moment after the picture: nobody reads a line before it stands. */
const loadSentences = () => import('./picture-sentences.ts')

/** What the canvas says. */
export function useCanvasWords(exploration: Exploration): CanvasWords {
  const { recorded, slice, filtered, visible } = exploration
  const { question } = useExplorer()
  const { t, i18n } = useTranslation('explorer')
  const { nameKind } = useEntityWords()
  const late = useLate(loadSentences, useSettled())
  const shelfHeading = useMemo(() => nameShelf(t, recorded), [t, recorded])
  return useMemo(() => {
    function describeVertex({ id, name, members }: DrawnVertex): string {
      const entity = slice.entities.get(id)
      const ends = new Set(members)
      const ties = [...visible.ties]
        .flatMap((tieId) => slice.ties.get(tieId) ?? [])
        .filter(({ from, to }) => ends.has(from) || ends.has(to)).length
      const kind = entity === undefined ? t('card.groupMembers') : nameKind(entity)
      const told = t('canvas.vertex', { name, kind, ties: t('card.ties', { count: ties }) })
      const { shown, all } = countNeighbours(slice, filtered, visible, id)
      const part = shown === all ? '' : `, ${t('canvas.shownOf', { shown, all })}`
      return told + part + (late?.describeMembers(i18n, exploration, question, id) ?? '')
    }
    function describeEdge({ tieIds }: DrawnEdge): readonly string[] {
      return late?.describeTies(i18n, exploration, tieIds) ?? []
    }
    return {
      label: t('canvas.label'),
      roleDescription: t('canvas.role'),
      zoomIn: t('canvas.zoomIn'),
      zoomOut: t('canvas.zoomOut'),
      fit: t('canvas.fit'),
      shelfHeading,
      describedBy: SUMMARY_ID,
      describeVertex,
      describeEdge,
    }
  }, [t, i18n, nameKind, slice, filtered, visible, shelfHeading, exploration, question, late])
}
