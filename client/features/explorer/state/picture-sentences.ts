import type { i18n as I18n } from 'i18next'
import { describeTieDate, stateTie } from '../../../graph/sentences.ts'
import type { Exploration } from './explore.ts'
import { groupStateOf } from './group-state.ts'
import type { Question } from './question.ts'

/** So many members are named, the others counted. */
const MOST_NAMED = 8

/** The ties of a line that are shown, a sentence each; none until the words are there. */
export function describeTies(i18n: I18n, exploration: Exploration, tieIds: readonly string[]): readonly string[] {
  const { slice, visible, moment } = exploration
  if (!i18n.hasResourceBundle(i18n.language, 'ties')) return []
  const t = i18n.getFixedT(i18n.language, 'explorer')
  return tieIds
    .filter((tieId) => visible.ties.has(tieId))
    .flatMap((tieId) => {
      const tie = slice.ties.get(tieId)
      const from = slice.entities.get(tie?.from ?? '')
      const to = slice.entities.get(tie?.to ?? '')
      if (tie === undefined || from === undefined || to === undefined) return []
      const inferred = tie.certainty === 'INFERRED' ? `, ${t('card.inferred')}` : ''
      return [`${stateTie(i18n, tie, from, to, moment)} (${describeTieDate(i18n, tie)}${inferred})`]
    })
}

/**
 * Who is in a group that is drawn as an area or as one mark: "contornati: A, B e altri 3". Empty for anything else, and
 * until the words are there.
 */
export function describeMembers(i18n: I18n, exploration: Exploration, question: Question, id: string): string {
  const group = groupStateOf(exploration, question, id)
  if (group === null || (!group.closed && group.outline === 'off')) return ''
  if (!i18n.hasResourceBundle(i18n.language, 'tools')) return ''
  const t = i18n.getFixedT(i18n.language, 'tools')
  const names = group.members
    .slice(0, MOST_NAMED)
    .map((member) => exploration.slice.entities.get(member)?.name ?? member)
  const more = group.members.length - names.length
  const all = more > 0 ? [...names, t('acts.others', { count: more })] : names
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(all)
  return `. ${t(group.closed ? 'acts.holds' : 'acts.surrounds', { names: list })}`
}
