import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { keptFile } from './kept-file.ts'
import { useSendFile } from './use-send-file.ts'

export interface SheetChoiceProps {
  readonly found: ImportDraftFragment
  readonly onSent: (id: string) => void
}

/** Which sheet of a workbook is read; another one is read anew from the file, while this page still has it. */
export function SheetChoice({ found, onSent }: SheetChoiceProps) {
  const { t } = useTranslation('import')
  const { send, busy, problem } = useSendFile(onSent)
  const others = found.sheets.filter(({ rows }) => rows > 0)
  const file = keptFile(found.id)
  if (others.length < 2) return null
  return (
    <div className="sheet-choice">
      {file === null ? (
        <p className="import-note">{t('sheets.again', { sheet: found.sheet })}</p>
      ) : (
        <NativeSelect
          size="md"
          label={t('sheets.choose')}
          value={found.sheet ?? ''}
          disabled={busy}
          onChange={({ currentTarget }) => void send(file, currentTarget.value)}
        >
          {others.map(({ name, rows, hidden }) => (
            <option key={name} value={name}>
              {t(hidden ? 'sheets.hidden' : 'sheets.shown', { name, count: rows })}
            </option>
          ))}
        </NativeSelect>
      )}
      <p className="import-problem" role="alert">
        {problem}
      </p>
    </div>
  )
}
