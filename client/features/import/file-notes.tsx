import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { Section } from '../../ui/section.tsx'
import { factsOf } from './sentence-facts.ts'
import { useFileWords } from './use-file-words.ts'

/** What is worth a second look, apart from what is only worth knowing. */
const WARNINGS: readonly string[] = [
  'ENCODING_UNSURE',
  'GARBLED_TEXT',
  'DUPLICATE_HEADER',
  'LONG_ROWS',
  'FORMULA_WITHOUT_VALUE',
  'ERROR_CELLS',
  'MERGED_CELLS',
]

/** What the file turned out to be: one sentence each. */
export function FileNotes({ notes }: { readonly notes: ImportDraftFragment['notes'] }) {
  const { t } = useTranslation('import')
  const { tellNote } = useFileWords()
  if (notes.length === 0) return null
  return (
    <Section title={t('notes.title')}>
      <ul className="file-notes">
        {notes.map(({ code, facts }) => {
          const isWarning = WARNINGS.includes(code)
          const Sign = isWarning ? IconAlertTriangle : IconInfoCircle
          const text = tellNote(code, factsOf(facts))
          return (
            <li key={text} data-warning={isWarning || undefined}>
              <Sign size={18} aria-hidden="true" />
              {text}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
