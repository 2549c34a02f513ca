import type { TFunction } from 'i18next'

interface Problem {
  readonly field: string
  readonly code: string
  readonly value: string | null
  readonly message: string
}

const TOLD = ['RANGE', 'REPEATED', 'ON_RECORD', 'NOT_THERE', 'UNKNOWN', 'DATE', 'FUTURE', 'SOURCE', 'REQUIRED'] as const

/** What the server found wrong, in words. */
export function tellProblem(t: TFunction<'surveys'>, { code, value, message }: Problem): string {
  const known = TOLD.find((one) => one === code)
  return known === undefined ? t('problem.other', { value: value ?? '', message }) : t(`problem.${known}`)
}

/** The row and field that a problem names, `rows.3.answers`; null where it is about no row. */
export function rowOfProblem(field: string): { readonly row: number; readonly part: string } | null {
  const found = /^rows\.(\d+)(?:\.(\w+))?$/u.exec(field)
  return found === null ? null : { row: Number(found[1]), part: found[2] ?? '' }
}
