import { useTranslation } from 'react-i18next'
import { tellRecordType } from '../../graph/words/field-words.ts'
import { nameIn } from './name-in.ts'
import type { Preview } from './preview.ts'

/** What a merge comes to in sentences: what moves, what is one, what vanishes, what stands against it. */
export function MergeOutcome({ preview, busy }: { readonly preview: Preview; readonly busy: boolean }) {
  const { t } = useTranslation('record')
  const { own, moved, united, vanishing, contacts, cases, problems } = preview
  const ends = { from: nameIn(preview, 'merged'), to: nameIn(preview, 'kept') }
  return (
    <section className="merge-outcome" aria-labelledby="merge-outcome" aria-busy={busy}>
      <h2 id="merge-outcome">{t('merge.outcome')}</h2>
      <ul>
        <li>{t('merge.own', { count: own })}</li>
        <Listed words={t('merge.moved', { count: moved.length, ...ends })} records={moved} />
        <Listed words={t('merge.united', { count: united.length })} records={united} />
        <Listed words={t('merge.vanishing', { count: vanishing.length })} records={vanishing} />
        {contacts === 0 ? null : <li>{t('merge.contacts', { count: contacts })}</li>}
        {cases === 0 ? null : <li>{t('merge.cases', { count: cases })}</li>}
      </ul>
      {problems.length === 0 ? null : (
        <div className="merge-refused" role="alert">
          {problems.map((one) => (
            <Problem key={`${one.field} ${one.value}`} problem={one} />
          ))}
        </div>
      )}
    </section>
  )
}

function Listed({ words, records }: { readonly words: string; readonly records: Preview['moved'] }) {
  const { i18n } = useTranslation('record')
  if (records.length === 0) return null
  return (
    <li>
      {words}
      <ul>
        {records.map(({ id, type, label }) => (
          <li key={id}>
            {tellRecordType(i18n, type)}: {label}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Problem({ problem: { field, code, value } }: { readonly problem: Preview['problems'][number] }) {
  const { t } = useTranslation('record')
  const ofLife = field.startsWith('life') && code === 'PERIOD'
  const message = t(ofLife ? 'merge.problemLife' : 'merge.problemOther', { value: value ?? '' })
  return <p>{t('merge.problem', { message })}</p>
}
