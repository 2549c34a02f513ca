import type { i18n as I18n } from 'i18next'
import type { ChangePartsFragment } from '../../generated/graphql.ts'
import { isTold, lookUp, type NameOf, tellFieldName, tellRecordType, tellValue } from '../../graph/words/field-words.ts'

export type Change = ChangePartsFragment
export type ChangedRecord = Change['records'][number]

/** What was done, as the verb of a sentence: "ha corretto". */
export function tellAct(i18n: I18n, action: string): string {
  return lookUp(i18n, 'record', `action.${action}`) ?? i18n.t('otherAction', { ns: 'record', action })
}

/** Who did it; somebody without a name is told by what is known. */
export function tellAuthor(i18n: I18n, { id, name }: Change['by']): string {
  if (name !== null) return name
  return i18n.t(id === null ? 'log.nobody' : 'log.erased', { ns: 'record' })
}

/** Names of what a change speaks of. */
export function namesIn({ subjects }: Pick<Change, 'subjects'>): NameOf {
  const names = new Map(subjects.map(({ id, label }) => [id, label]))
  return (id) => {
    const name = names.get(id)
    return name === undefined || name === '' ? null : name
  }
}

/** Records whose change is told in the sentence itself: one alone, that was and is. */
const IN_SENTENCE = 2

/** "denominazione «A» → «B»", of the one record that a change corrected; nothing where it did more. */
export function tellDifference(i18n: I18n, change: Change): { readonly text: string; readonly more: number } | null {
  const [record, ...others] = change.records
  if (record === undefined || others.length > 0 || !record.before || !record.after) return null
  const fields = record.fields.filter((field) => isTold(i18n, field))
  const told = fields
    .slice(0, IN_SENTENCE)
    .map(({ name, before, after }) => tellField(i18n, { type: record.type, name, before, after }, namesIn(change)))
  if (told.length === 0) return null
  return { text: told.join('; '), more: fields.length - told.length }
}

interface Differing {
  readonly type: string
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

function tellField(i18n: I18n, { type, name, before, after }: Differing, nameOf: NameOf): string {
  const values = {
    field: tellFieldName(i18n, name),
    before: tellValue(i18n, { type, name, json: before }, nameOf),
    after: tellValue(i18n, { type, name, json: after }, nameOf),
  }
  const way = before === null ? 'filled' : after === null ? 'emptied' : 'changed'
  return i18n.t(`log.difference.${way}`, { ns: 'record', ...values })
}

/** Properties that the title of a record says already, or that say nothing where a record is new or gone. */
const IN_TITLE: ReadonlySet<string> = new Set(['name', 'from', 'to', 'dateStatus', 'set', 'actorId'])

/** What a record says that was made or taken away, beyond its title: "ruolo membro", "periodo dal 2019". */
export function tellContents(i18n: I18n, change: Change, record: ChangedRecord): string[] {
  const side = record.after ? 'after' : 'before'
  return record.fields.flatMap((field) => {
    const { name } = field
    const json = field[side]
    const plain = (name === 'certainty' && json === '"STATED"') || (name === 'period' && json === '"/"')
    if (
      !isTold(i18n, field) ||
      IN_TITLE.has(name) ||
      plain ||
      json === 'false' ||
      (name === 'kind' && record.fromId !== null)
    )
      return []
    const after = tellValue(i18n, { type: record.type, name, json }, namesIn(change))
    return [i18n.t('log.difference.filled', { ns: 'record', field: tellFieldName(i18n, name), after })]
  })
}

/** "Adesione: Cooperativa Aurora – Patto". */
export function tellRecord(i18n: I18n, { type, label }: { readonly type: string; readonly label: string }): string {
  const words = tellRecordType(i18n, type)
  return label === '' ? words : `${words}: ${label}`
}

/** Types that are managed on pages of their own, where they are taken back too. */
const MANAGED: ReadonlySet<string> = new Set([
  'ACCOUNT',
  'API_TOKEN',
  'SHARE',
  'SAVED_VIEW',
  'IMPORT',
  'SETTING',
  'CONFIRM_LINK',
])
const NEVER: ReadonlySet<string> = new Set(['correctContact', 'eraseContact'])

/** Whether a change can be asked to be taken back; the server has the last word. */
export function isRevertible({ revertedBy, records, action }: Change): boolean {
  if (revertedBy !== null || records.length === 0 || NEVER.has(action)) return false
  return !records.some(({ type }) => MANAGED.has(type))
}

/** Changes by their day on this clock, in the order given. */
export function groupByDay(
  changes: readonly Change[],
): { readonly day: string; readonly changes: readonly Change[] }[] {
  const days: { day: string; changes: Change[] }[] = []
  for (const change of changes) {
    const day = dayOf(change.at)
    const last = days.at(-1)
    if (last?.day === day) last.changes.push(change)
    else days.push({ day, changes: [change] })
  }
  return days
}

/** The day of an instant on this clock, `2026-11-29`. */
export function dayOf(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
