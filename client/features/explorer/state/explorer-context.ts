import { createContext, useContext } from 'react'
import type { Network } from '../../../graph/model/network.ts'
import type { Exploration } from './explore.ts'
import type { Question } from './question.ts'

/** How a new question enters the history: `push` can be undone by going back, `replace` cannot. */
export type AskHow = 'push' | 'replace'

export type Ask = (change: Partial<Question>, how?: AskHow) => void

/** What the panels of the page share. */
export interface Explorer {
  readonly question: Question
  readonly exploration: Exploration
  /** Answers the same question about another network. */
  readonly exploreOther: (network: Network) => Exploration
  /** Somebody with a link and no more: nothing leads out of what was shared, and nothing is asked beside it. */
  readonly guest: boolean
  /** Asks the same question with some parts changed; what changes the view can be undone. */
  readonly ask: Ask
  /** The same, leaving no trace in the history of the view. */
  readonly askPlain: Ask
}

export const ExplorerContext = createContext<Explorer | null>(null)

/** @throws Error outside the page of the network. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext)
  if (explorer === null) throw new Error('a panel of the network stands outside its page')
  return explorer
}
