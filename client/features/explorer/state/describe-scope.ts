import type { TFunction } from 'i18next'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import type { Exploration } from './explore.ts'
import { closedOf } from './group-state.ts'
import type { Question } from './question.ts'

/** What a reader has left out by hand, in parts of a sentence. */
export function describeScope(t: TFunction<'tools'>, question: Question, exploration: Exploration): readonly string[] {
  const { scope } = question
  const { slice, filtered, visible } = exploration
  const name = (id: string) => slice.entities.get(id)?.name ?? id
  const { isolated, steps, collapsed, hidden } = scope
  const parts: string[] = []
  if (isolated !== null && filtered.entities.has(isolated)) {
    const left = filtered.entities.size - visible.entities.size
    parts.push(t('acts.onlyWithin', { count: steps, name: name(isolated), left }))
  }
  if (collapsed.length > 0) parts.push(t('acts.folded', { count: collapsed.length }))
  if (hidden.length > 0) parts.push(t('acts.hidden', { count: hidden.length }))
  const closed = closedOf(exploration, question).length
  if (closed > 0) parts.push(t('acts.closed', { count: closed }))
  return parts.length === 0 && isNarrowed(scope) ? [t('acts.nothingLeftOut')] : parts
}
