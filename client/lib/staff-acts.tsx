import { type ComponentType, createContext, Suspense, useContext } from 'react'

/** A need in a micro-area, and what is known there. */
export interface CellPlace {
  readonly area: string
  readonly need: string
  /** ISO day that the page is asked about. */
  readonly day: string | null
  /** Desks take place there that no service tells of. */
  readonly hasDesks: boolean
  /** What is offered there, each with who offers it. */
  readonly offers: readonly {
    readonly service: string
    readonly title: string
    readonly provider: string
    readonly providerName: string
  }[]
}

/** A place of a page where those who work on the register find what they may do there. */
export type StaffPlace =
  /** Under the head of an entity's page, or under a source: what may be done to it. */
  | { readonly name: 'ENTITY'; readonly id: string }
  /** A section of an entity's page: its territorial facts, and of an actor the persons to speak with. */
  | { readonly name: 'FACTS'; readonly id: string }
  /** Under the head of the page of groups, of sources, of the network, of the territory. */
  | { readonly name: 'GROUPS' | 'SOURCES' | 'NETWORK' | 'TERRITORY' }
  /** Beside what is known of a need in a micro-area. */
  | ({ readonly name: 'CELL' } & CellPlace)
  /** A section of the page of sources. */
  | { readonly name: 'THEMES' }

export interface StaffActsProps {
  readonly place: StaffPlace
}

/** What may be done at a place, for who may do it; null for everybody else. The shell provides it, since it comes late. */
export const StaffActsContext = createContext<ComponentType<StaffActsProps> | null>(null)

/** Holds a place for what may be done there. */
export function StaffActsSlot({ place }: StaffActsProps) {
  const Acts = useContext(StaffActsContext)
  if (Acts === null) return null
  return (
    <Suspense>
      <Acts place={place} />
    </Suspense>
  )
}

/** Whether whoever looks at the page has acts at all: a section of them is left out for everybody else. */
export function useHasStaffActs(): boolean {
  return useContext(StaffActsContext) !== null
}
