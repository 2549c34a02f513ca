import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import type { ImportRowFacts } from './outcomes.ts'

type Change = ImportRowFacts['changes'][number]

/** What becomes of each field: what it holds now, crossed out, and what it will hold. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('import')
  const tell = useValueWords()
  if (changes.length === 0) return null
  // Two ties of one row may both get the same remark.
  const told = new Map(changes.map((change) => [`${change.field} ${change.before} ${change.after}`, change]))
  return (
    <dl className="change-list">
      {[...told].map(([key, change]) => (
        <div key={key}>
          <dt>{t(`fields.${change.field}`)}</dt>
          <dd>
            {change.before === null ? null : <del>{tell(change.field, change.before)}</del>}
            <ins>{tell(change.field, change.after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useValueWords(): (field: Change['field'], value: string) => string {
  const { t } = useTranslation(['import', 'words'])
  return (field, value) => {
    if (field === 'KIND') {
      const kind = ACTOR_KINDS.find((one) => one === value)
      return kind === undefined ? value : t(`words:actorKind.${kind}`)
    }
    if (field === 'ADHESION_ROLE' && (value === 'SIGNED' || value === 'DECIDED')) return t(`import:roles.${value}`)
    return value
  }
}
