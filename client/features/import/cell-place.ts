/** Where a cell stands in the grid. */
export interface CellPlace {
  readonly place: number
  readonly column: number
}

/** What a cell carries so that it can be found again. */
export function markCell({ place, column }: CellPlace): { readonly 'data-cell': string } {
  return { 'data-cell': `${place} ${column}` }
}

/** The cell that something on the page is part of; null where it is part of none. */
export function readCell(target: EventTarget): CellPlace | null {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [place, column] = (marked?.dataset['cell'] ?? '').split(' ').map(Number)
  return place === undefined || column === undefined ? null : { place, column }
}
