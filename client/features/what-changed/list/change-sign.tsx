import type { DifferenceKind } from '../../../generated/graphql.ts'

/** What a kind of change is marked with, here and in the drawing: joined and begun alike, left and ended alike. */
const SIGNS: Readonly<Record<DifferenceKind | 'UNKNOWN', string>> = {
  JOINED: '+',
  STARTED: '+',
  LEFT: '×',
  ENDED: '×',
  CORRECTED: '≠',
  FIRST_COVERED: '1ª',
  REDRAWN: '»',
  UNKNOWN: '?',
}

export interface ChangeSignProps {
  readonly kind: DifferenceKind | 'UNKNOWN'
  readonly surely: boolean
}

/** The sign of a line; the heading of its group says the same in words. */
export function ChangeSign({ kind, surely }: ChangeSignProps) {
  return (
    <span className="change-sign" data-kind={kind} data-maybe={!surely || undefined} aria-hidden="true">
      {SIGNS[kind]}
    </span>
  )
}
