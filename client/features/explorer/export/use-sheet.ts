import { useCallback } from 'react'
import { readPalette } from '../../../graph/canvas/palette.ts'
import { type Sheet, writeSheet } from '../../../graph/export/write-sheet.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { useCanvasWords } from '../state/use-picture-words.ts'
import { useSheetWords } from './use-sheet-words.ts'

/** Writes what is on the canvas now as a sheet, always in the light colours; null where no picture is shown. */
export function useSheet(): (fonts: string) => Sheet | null {
  const { question, exploration } = useExplorer()
  const store = useExplorerStore()
  const words = useSheetWords()
  const { shelfHeading } = useCanvasWords(exploration)
  return useCallback(
    (fonts) => {
      const { drawn } = store.getState()
      if (drawn === null) return null
      const emphasis = {
        selected: question.selection,
        hovered: null,
        walked: null,
        found: exploration.found,
        steps: question.scope.steps,
        pinned: new Set<string>(),
      }
      return writeSheet(
        { drawn, visible: exploration.visible, emphasis, shelfHeading },
        words,
        readLightPalette(),
        fonts,
      )
    },
    [question, exploration, store, words, shelfHeading],
  )
}

/** Paper is light, also where the page is dark. */
function readLightPalette(): ReturnType<typeof readPalette> {
  const probe = document.createElement('div')
  probe.dataset['mantineColorScheme'] = 'light'
  document.body.append(probe)
  const palette = readPalette(probe)
  probe.remove()
  return palette
}
