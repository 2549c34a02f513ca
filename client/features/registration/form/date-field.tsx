import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readHumanDate } from '#graph-schema/model/human-date.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { readToday } from '../../../lib/today.ts'
import type { FieldPath } from '../state/issues.ts'
import { useIssue, useRegistration } from '../state/use-registration.ts'
import { IssueText } from './issue-text.tsx'

export interface DateFieldProps {
  readonly path: FieldPath
  readonly label: string
  readonly hint?: string
  /** What stands in the field, as it was written or as EDTF. */
  readonly text: string
  readonly onWrite: (text: string) => void
}

/**
 * A date as people write it – a day, a month, a year – or none: an empty field says "no date" with a dashed edge, since
 * that is a value too. When it is left it says the date in words.
 */
export function DateField({ path, label, hint, text, onWrite }: DateFieldProps) {
  const { t, i18n } = useTranslation('registration')
  const touch = useRegistration((state) => state.touch)
  const issue = useIssue(path)
  const date = readHumanDate(text, readToday())
  const isPlain = date.kind === 'DATE' && !date.edtf.startsWith('[')
  return (
    <TextInput
      id={`campo-${path}`}
      size="lg"
      className={date.kind === 'EMPTY' ? 'field-undated' : ''}
      label={label}
      placeholder={t('undated')}
      value={isPlain && text === date.edtf ? writeDate(i18n, text) : text}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => onWrite(value)}
      onBlur={() => {
        touch(path)
        if (date.kind === 'DATE') onWrite(date.edtf)
        if (date.kind === 'EMPTY' && text !== '') onWrite('')
      }}
      error={issue === null ? undefined : <IssueText issue={issue} onTake={onWrite} />}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  )
}
