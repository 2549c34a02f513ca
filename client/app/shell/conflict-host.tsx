import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { tellFieldName, tellValue } from '../../graph/words/field-words.ts'
import { type Conflict, openConflict } from '../../lib/conflicts.ts'
import { ConflictDialog } from '../../ui/conflict-dialog.tsx'

/** The dialog of a record that two people have written, over whatever form was sending it. */
export function ConflictHost() {
  const { conflict } = useStore(openConflict)
  return conflict === null ? null : <OpenConflict conflict={conflict} />
}

function OpenConflict({ conflict: { type, stale, fields, answer } }: { readonly conflict: Conflict }) {
  const { t, i18n } = useTranslation('record')
  const { changedBy, changedAt } = stale
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const lead =
    changedBy === null || changedAt === null
      ? t('conflict.bySomebody')
      : t('conflict.by', { name: changedBy, time: time.format(new Date(changedAt)) })
  const tell = (name: string, json: string | null) => tellValue(i18n, { type, name, json }, () => null)
  return (
    <ConflictDialog
      words={{
        title: t('conflict.title'),
        lead,
        hint: t('conflict.hint'),
        nothing: t('conflict.nothing'),
        field: t('conflict.field'),
        mine: t('conflict.mine'),
        theirs: t('conflict.theirs'),
        send: t('conflict.send'),
        keepTheirs: t('conflict.keepTheirs'),
        close: t('conflict.close'),
      }}
      fields={fields.map(({ name, mine, theirs }) => ({
        name,
        label: tellFieldName(i18n, name),
        mine: tell(name, mine),
        theirs: tell(name, theirs),
      }))}
      onSend={answer}
      onClose={() => answer(null)}
    />
  )
}
