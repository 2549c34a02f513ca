/** Roles of shapes, to which SVG has no elements of its own. */
export const GROUP = { role: 'group' } as const
export const BUTTON = { role: 'button' } as const

/** What a map says in words. */
export interface MapWords {
  readonly label: string
  readonly comuni: string
  readonly areas: string
  readonly nameOfComune: (id: string) => string
  readonly nameOfArea: (id: string) => string
  /** Name and line below it. */
  readonly linesOfArea: (id: string) => { readonly name: readonly string[]; readonly figure: string }
}

export interface MapActs {
  /** Enter, Space or a click on a comune or on the name of an area. */
  readonly onChoose: (place: { readonly comune?: string; readonly area?: string }) => void
  /** Pointer or keyboard come to a comune, or leave the map. */
  readonly onPoint: (comune: string | null) => void
}
