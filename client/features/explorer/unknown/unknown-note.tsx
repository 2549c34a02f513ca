import { useTranslation } from 'react-i18next'
import type { Ask } from '../state/explorer-context.ts'
import type { Question } from '../state/question.ts'
import '../panels/view-steps.css'
import './unknown-note.css'
import type { UnknownIds } from './unknown-ids.ts'

interface UnknownNoteProps {
  readonly unknown: UnknownIds
  /** Without what is unknown. */
  readonly question: Question
  readonly ask: Ask
}

/** Characters of an id that the page shows. */
const SHOWN = 80

/** Says that an address asks for something that is not on record, and takes it out of the address. */
export function UnknownNote({ unknown, question, ask }: UnknownNoteProps) {
  const { t, i18n } = useTranslation('tools')
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const name = (ids: readonly string[]) => list.format(ids.map((id) => t('unknown.id', { id: id.slice(0, SHOWN) })))
  const { areas, themes, groups } = unknown
  const isFilter = areas.length + themes.length > 0
  const parts = [
    ...(areas.length === 0 ? [] : [t('unknown.areas', { count: areas.length, ids: name(areas) })]),
    ...(themes.length === 0 ? [] : [t('unknown.themes', { count: themes.length, ids: name(themes) })]),
    ...(groups.length === 0 ? [] : [t('unknown.groups', { count: groups.length, ids: name(groups) })]),
  ]
  const { filters, openGroups, outlined, closedGroups } = question
  return (
    <p className="narrowed-note unknown-note" role="alert">
      <span>
        {t('unknown.asked', { what: parts.join('; ') })} {t(isFilter ? 'unknown.without' : 'unknown.perhaps')}
      </span>
      <button type="button" onClick={() => ask({ filters, openGroups, outlined, closedGroups })}>
        {t(isFilter ? 'unknown.off' : 'unknown.forget')}
      </button>
    </p>
  )
}
