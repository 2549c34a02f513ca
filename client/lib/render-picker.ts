import type { ReactNode } from 'react'

interface EntityChoice {
  readonly id: string
  readonly name: string
}

/** A box that finds an entity by name, put in by the page since it belongs to the search. */
export type RenderEntityPicker = (props: {
  readonly inputId: string
  readonly label: string
  readonly name: string
  readonly error: ReactNode
  /** Entity types that may be chosen. */
  readonly types: readonly string[]
  readonly onChoose: (choice: EntityChoice | null) => void
  readonly onWrite: (text: string) => void
  readonly onLeave: () => void
}) => ReactNode
