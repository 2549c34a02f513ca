import { useCallback } from 'react'
import { type Palette, readPalette } from '../../../graph/canvas/palette.ts'
import { closeGroups } from '../../../graph/close-groups.ts'
import type { LegendEntry } from '../../../graph/export/draw-legend.ts'
import { type Sheet, writeSheet } from '../../../graph/export/write-sheet.ts'
import { lookOf } from '../../../graph/hulls/hull-looks.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { closedOf, outlinesOf } from '../state/group-state.ts'
import { useAges } from '../state/use-ages.ts'
import { useCanvasWords } from '../state/use-picture-words.ts'
import { useSheetWords } from './use-sheet-words.ts'

/** Writes what is on the canvas now as a sheet, always in the light colours; null where no picture is shown. */
export function useSheet(): (fonts: string) => Sheet | null {
  const { question, exploration } = useExplorer()
  const store = useExplorerStore()
  const words = useSheetWords()
  const ages = useAges()
  const { shelfHeading } = useCanvasWords(exploration)
  return useCallback(
    (fonts) => {
      const { drawn } = store.getState()
      if (drawn === null) return null
      const outlines = outlinesOf(exploration, question)
      const emphasis = {
        selected: question.selection,
        hovered: null,
        walked: null,
        found: exploration.found,
        steps: question.scope.steps,
        pinned: new Set<string>(),
        ages,
        outlined: new Set(outlines.map(({ id }) => id)),
      }
      const shown = closeGroups(drawn, exploration, closedOf(exploration, question))
      const { palette, hullColours } = readLightColours(outlines.length)
      const areas = outlines.map(({ id, members }, index): LegendEntry => {
        const name = exploration.slice.entities.get(id)?.name ?? id
        return {
          sign: { form: 'hull', index, colour: hullColours[index] ?? palette.ink },
          words: `${name} (${members.length})`,
        }
      })
      return writeSheet(
        { drawn: shown, visible: exploration.visible, emphasis, shelfHeading, outlines, hullColours },
        { ...words, legend: [...words.legend, ...areas] },
        palette,
        fonts,
      )
    },
    [question, exploration, store, words, ages, shelfHeading],
  )
}

/** Paper is light, also where the page is dark. */
function readLightColours(hulls: number): { readonly palette: Palette; readonly hullColours: readonly string[] } {
  const probe = document.createElement('div')
  probe.dataset['mantineColorScheme'] = 'light'
  document.body.append(probe)
  const palette = readPalette(probe)
  const style = getComputedStyle(probe)
  const hullColours = Array.from({ length: hulls }, (_, index) => style.getPropertyValue(lookOf(index).variable).trim())
  probe.remove()
  return { palette, hullColours }
}
