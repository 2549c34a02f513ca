import { type ComponentType, createContext, Suspense, useContext } from 'react'

export interface TieActsProps {
  readonly tieId: string
  /** The tie as a sentence, for the names of the buttons. */
  readonly sentence: string
}

/** What may be done to a tie, for who may do it; null for everybody else. The shell provides it, since it comes late. */
export const TieActsContext = createContext<ComponentType<TieActsProps> | null>(null)

/** The place under a tie where what may be done to it stands. */
export function TieActsSlot(props: TieActsProps) {
  const Acts = useContext(TieActsContext)
  if (Acts === null) return null
  return (
    <Suspense>
      <Acts {...props} />
    </Suspense>
  )
}
