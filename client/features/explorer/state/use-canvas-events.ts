import { useMemo } from 'react'
import type { CanvasEvents } from '../../../graph/canvas/use-pointer.ts'
import { useExplorer } from './explorer-context.ts'
import { useExplorerStore } from './explorer-store.ts'
import type { Arrangement } from './use-arrangement.ts'
import { useViewActs } from './use-view-acts.ts'

/** What the page does when a reader acts on the canvas. */
export function useCanvasEvents({ arranger }: Arrangement): CanvasEvents {
  const { question, ask } = useExplorer()
  const store = useExplorerStore()
  const acts = useViewActs()
  const { selection, openGroups } = question
  return useMemo(() => {
    function toggleGroup(id: string): void {
      const open = openGroups.includes(id)
      ask({ selection: id, openGroups: open ? openGroups.filter((other) => other !== id) : [...openGroups, id] })
    }
    return {
      select: (id) => {
        store.setState({ walked: null, drawer: id === null ? null : 'card' })
        if (id !== selection) ask({ selection: id })
      },
      open: (id) => {
        if (id.startsWith('group:')) {
          toggleGroup(id)
          return
        }
        store.setState({ walked: null, drawer: 'card', cardFocus: id })
        if (id !== selection) ask({ selection: id })
      },
      hover: (hovered) => store.setState({ hovered }),
      walk: (walked) => store.setState({ walked }),
      move: acts.place,
      touch: arranger.touch,
    }
  }, [selection, openGroups, ask, store, arranger, acts])
}
