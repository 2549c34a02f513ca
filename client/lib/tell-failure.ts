import { describeError } from './display-error.ts'

/** What went wrong with an act that gave no outcome, as words of a page know it. */
export type ActFailure =
  | { readonly key: 'silence' }
  | { readonly key: 'fault' }
  | { readonly key: 'refused'; readonly code: string }

/** Reads what was thrown instead of an outcome. */
export function readActFailure(error: unknown): ActFailure {
  const { kind, code } = describeError(error)
  if (kind === 'refused') return { key: 'refused', code: code ?? '' }
  return { key: kind === 'fault' ? 'fault' : 'silence' }
}
