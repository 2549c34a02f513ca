import type { TFunction } from 'i18next'

interface Problem {
  readonly field: string
  readonly code: string
  readonly message: string
}

const TOLD = [
  'CODE',
  'CODE_TAKEN',
  'LENGTH',
  'EMPTY',
  'LATER_DRAWING',
  'MOVED_MEANWHILE',
  'NOT_MOVED',
  'UNKNOWN',
] as const

/** What the server found wrong with a drawing, in words; `nameOf` names the comune of a move by its place. */
export function tellDrawingProblem(
  t: TFunction<'micro-areas'>,
  { field, code, message }: Problem,
  nameOf: (place: number) => string,
): string {
  const known = TOLD.find((one) => one === code)
  if (known === undefined) return t('problem.other', { message })
  const move = /^moves\.(\d+)/u.exec(field)
  return t(`problem.${known}`, { place: move === null ? '' : nameOf(Number(move[1])) })
}
