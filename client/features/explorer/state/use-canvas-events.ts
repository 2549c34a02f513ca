import { useMemo } from 'react'
import type { PageAct, VertexAct } from '../../../graph/canvas/keys.ts'
import type { CanvasEvents } from '../../../graph/canvas/use-pointer.ts'
import { SEARCH_FIELD_ID } from '../panels/search-field-id.ts'
import { type Explorer, useExplorer } from './explorer-context.ts'
import { type ExplorerStore, useExplorerStore } from './explorer-store.ts'
import { useViewActs, type ViewActs } from './use-view-acts.ts'

/**
 * What the page does when a reader acts on the canvas.
 * @param touch told of every act
 */
export function useCanvasEvents(touch: () => void): CanvasEvents {
  const explorer = useExplorer()
  const store = useExplorerStore()
  const acts = useViewActs()
  return useMemo(() => {
    const { question, ask } = explorer
    return {
      select: (id) => {
        // The first tap selects, the second opens: a drawer would cover what was tapped.
        store.setState({ walked: null, drawer: id !== null && id === question.selection ? 'card' : null })
        if (id !== question.selection) ask({ selection: id })
      },
      open: (id) => {
        if (id.startsWith('group:')) {
          ask({ selection: id })
          toggleGroup(question.openGroups, acts, id)
          return
        }
        store.setState({ walked: null, drawer: 'card', cardFocus: id })
        if (id !== question.selection) ask({ selection: id })
      },
      act: (act, id) => actOn(act, id, explorer, acts),
      menu: (id, { x, y }) => store.setState({ menu: { id, x, y } }),
      setSteps: acts.setSteps,
      page: (act) => actOnPage(act, store),
      hover: (hovered) => store.setState({ hovered }),
      walk: (walked) => store.setState({ walked }),
      move: acts.place,
      touch,
    }
  }, [explorer, acts, store, touch])
}

function toggleGroup(openGroups: readonly string[], acts: ViewActs, id: string): void {
  if (openGroups.includes(id)) acts.collapse(id)
  else acts.expand(id)
}

function actOn(act: VertexAct, id: string, { question }: Explorer, acts: ViewActs): void {
  switch (act) {
    case 'expand':
      if (id.startsWith('group:')) toggleGroup(question.openGroups, acts, id)
      else acts.expand(id)
      break
    case 'isolate':
      acts.isolate(question.scope.isolated === id ? null : id)
      break
    case 'pin':
      if (question.pinned.includes(id)) acts.unpin(id)
      else acts.pin(id)
      break
    case 'collapse':
      acts.collapse(id)
      break
    case 'outline':
      acts.outline(id)
      break
    case 'hide':
      acts.hide(id)
      break
  }
}

function actOnPage(act: PageAct, store: ExplorerStore): void {
  switch (act) {
    case 'keys':
      store.setState({ keysOpen: true })
      break
    case 'search': {
      const field = document.getElementById(SEARCH_FIELD_ID)
      if (field === null) store.setState({ drawer: 'filters' })
      else field.focus()
      break
    }
  }
}
