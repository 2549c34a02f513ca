import { useCallback, useEffect, useRef } from 'react'
import type { Ask } from './explorer-context.ts'
import { useExplorerStore } from './explorer-store.ts'
import type { Question } from './question.ts'
import { isViewAct, record, viewOf } from './view-history.ts'

/** The two ways of asking. */
interface Asks {
  /** Remembers the view of before where the change is a view act. */
  readonly ask: Ask
  readonly askPlain: Ask
}

/** Asks of the page, with the history of its view – to which also belongs the day that the header asks for. */
export function useRecordedAsk(question: Question, askPage: Ask): Asks {
  const store = useExplorerStore()
  const seen = useRef(question)
  /** The day last asked for from here; undefined where none was. */
  const asked = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    const before = seen.current
    seen.current = question
    if (before.asOf === question.asOf) return
    const isOurs = asked.current === question.asOf
    asked.current = undefined
    if (!isOurs) store.setState(({ history }) => ({ history: record(history, viewOf(before)) }))
  }, [question, store])
  const askPlain = useCallback<Ask>(
    (change, how) => {
      if (change.asOf !== undefined) asked.current = change.asOf
      askPage(change, how)
    },
    [askPage],
  )
  const ask = useCallback<Ask>(
    (change, how) => {
      if (isViewAct(change)) store.setState(({ history }) => ({ history: record(history, viewOf(question)) }))
      askPlain(change, how)
    },
    [question, askPlain, store],
  )
  return { ask, askPlain }
}
