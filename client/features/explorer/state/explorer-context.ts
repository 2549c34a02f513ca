import { createContext, useContext } from 'react'
import type { Exploration } from './explore.ts'
import type { Question } from './question.ts'

/** How a new question enters the history: `push` can be undone by going back, `replace` cannot. */
export type AskHow = 'push' | 'replace'

/** What the panels of the page share. */
export interface Explorer {
  readonly question: Question
  readonly exploration: Exploration
  /** Asks the same question with some parts changed. */
  readonly ask: (change: Partial<Question>, how?: AskHow) => void
}

export const ExplorerContext = createContext<Explorer | null>(null)

/** @throws Error outside the page of the network. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext)
  if (explorer === null) throw new Error('a panel of the network stands outside its page')
  return explorer
}
