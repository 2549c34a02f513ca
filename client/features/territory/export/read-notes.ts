import type { MapNotes } from './save-map.ts'

/** Marks what is written round the map that a picture of it has to say too. */
export const SHEET_NOTE = { 'data-sheet': 'note' } as const
export const SHEET_SIGN = { 'data-sheet': 'sign' } as const

/** What stands round the map on the page: legend, its title, the note on what the map is. */
export function readNotes(drawing: SVGSVGElement): MapNotes {
  const around = drawing.closest('section')
  const parts = [...(around?.querySelectorAll('[data-sheet]') ?? [])]
  return {
    legend: parts.flatMap((part) => {
      const sign = part.querySelector('svg')
      return part.matches('[data-sheet="sign"]') && sign !== null ? [{ sign, words: part.textContent ?? '' }] : []
    }),
    lines: parts.filter((part) => part.matches('[data-sheet="note"]')).map((part) => part.textContent ?? ''),
  }
}
