import type { TFunction } from 'i18next'
import type { Refused } from '../../../lib/tell-refusal.ts'
import type { ActPlan, Field, FieldName } from './plan.ts'
import { actorsOf, type FormValues, isWritten, listOf, rawDate, textOf } from './values.ts'

export type FormErrors = Readonly<Partial<Record<FieldName, string>>>
type Words = TFunction<['editing', 'acts']>

/** Everything that keeps a form from being sent, by field. */
export function findErrors(plan: ActPlan, values: FormValues, t: Words): FormErrors {
  const own = Object.fromEntries(
    plan.fields.flatMap((field) => {
      const error = errorOf(field, values, t)
      return error === null ? [] : [[field.name, error]]
    }),
  )
  return { ...plan.check?.(values), ...own }
}

function errorOf(field: Field, values: FormValues, t: Words): string | null {
  const { name, needed = false } = field
  switch (field.kind) {
    case 'TEXT':
    case 'CHOICE':
      return needed && textOf(values, name) === '' ? t('editing:problem.REQUIRED') : null
    case 'DATE':
      if (rawDate(values, name) === null) return t(field.exact === true ? 'acts:date.exact' : 'acts:date.unreadable')
      return needed && rawDate(values, name) === '' ? t('acts:date.needed') : null
    case 'CHIPS':
      return needed && listOf(values, name).length === 0 ? t('editing:problem.REQUIRED') : null
    case 'ACTORS':
      if (actorsOf(values, name).some((one) => one.id === '' && isWritten(one))) return t('editing:problem.CHOOSE')
      return needed && actorsOf(values, name).every(({ id }) => id === '') ? t('editing:problem.REQUIRED') : null
    case 'SOURCE':
      return sourceError(values, needed, t)
  }
}

/** A source is one on record, or a new one with a title; without either it is none. */
function sourceError(values: FormValues, needed: boolean, t: Words): string | null {
  if (rawDate(values, 'sourceDate') === null) return t('acts:date.unreadable')
  const none = textOf(values, 'sourceId') === '' && textOf(values, 'sourceTitle') === ''
  return needed && none ? t('editing:problem.SOURCE') : null
}

/** What the server found wrong: under its field where the form has it, else in a list of its own. */
export interface PlacedProblems {
  readonly errors: FormErrors
  readonly others: readonly string[]
}

const NO_PROBLEMS: PlacedProblems = { errors: {}, others: [] }

/** Fields of inputs that all forms call otherwise. */
const PLACES: Readonly<Record<string, FieldName>> = { life: 'start', period: 'start', members: 'members', on: 'on' }

/** Sorts what the server found wrong by the fields of the form, in words. */
export function placeProblems(plan: ActPlan, refused: Refused | null, t: Words): PlacedProblems {
  if (refused?.__typename !== 'ValidationFailed') return NO_PROBLEMS
  const errors: Partial<Record<FieldName, string>> = {}
  const others: string[] = []
  for (const { field, code, value, message } of refused.problems) {
    const words = tellProblem(code, value, message, t)
    const place = placeOf(plan, field)
    if (place === null || errors[place] !== undefined) others.push(words)
    else errors[place] = words
  }
  return { errors, others }
}

function placeOf(plan: ActPlan, path: string): FieldName | null {
  const parts = path.split('.')
  const tried = [path, ...parts].flatMap((part) => [plan.places?.[part], PLACES[part], part])
  return plan.fields.find(({ name }) => tried.includes(name))?.name ?? null
}

const TOLD = [
  'REQUIRED',
  'DATE',
  'PERIOD',
  'FORM',
  'ROLE',
  'END',
  'SOURCE',
  'SOURCE_UNKNOWN',
  'OPEN_TIE',
  'NOT_OPEN',
  'WORD',
  'SERVICE',
] as const

function tellProblem(code: string, value: string | null, message: string, t: Words): string {
  const known = TOLD.find((one) => one === code)
  if (known === undefined) return t('acts:refused.value', { value: value ?? '', message })
  return t(`editing:problem.${known}`, { value: value ?? '' })
}
