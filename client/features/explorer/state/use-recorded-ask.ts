import { useCallback } from 'react'
import type { Ask } from './explorer-context.ts'
import { useExplorerStore } from './explorer-store.ts'
import type { Question } from './question.ts'
import { isViewAct, record, viewOf } from './view-history.ts'

/** Asks, and remembers the view of before where the change is a view act. */
export function useRecordedAsk(question: Question, ask: Ask): Ask {
  const store = useExplorerStore()
  return useCallback(
    (change, how) => {
      if (isViewAct(change)) store.setState(({ history }) => ({ history: record(history, viewOf(question)) }))
      ask(change, how)
    },
    [question, ask, store],
  )
}
