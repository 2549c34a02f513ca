import { Button, Textarea } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GAP_LIMITS } from '#graph-schema/model/survey.ts'
import { saveText } from '../../../lib/save-text.ts'
import { writeCsv } from '../../../lib/write-csv.ts'
import { cutFile, cutText } from './cut-table.ts'
import {
  type KnownNames,
  type RawTable,
  type ReadTable,
  readTable,
  type TableRefusal,
  templateRows,
} from './read-table.ts'

export interface TableSourceProps {
  readonly names: KnownNames
  readonly onRead: (table: ReadTable) => void
}

/** Takes a table: pasted, or from a file. What cannot be read is told, and what was pasted stays. */
export function TableSource({ names, onRead }: TableSourceProps) {
  const { t } = useTranslation('surveys')
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<TableRefusal | null>(null)
  const file = useRef<HTMLInputElement>(null)

  const take = (raw: RawTable | TableRefusal) => {
    const read = 'code' in raw ? raw : readTable(raw, names)
    if ('code' in read) setRefusal(read)
    else onRead(read)
  }
  const titles = {
    area: t('list.area'),
    need: t('sheet.need'),
    subject: t('subject.label'),
    kind: t('list.kind'),
    answers: t('list.answers'),
  }
  return (
    <div className="survey-source">
      <Textarea
        size="lg"
        label={t('table.paste')}
        description={t('table.pasteHint')}
        value={text}
        rows={8}
        spellCheck={false}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setRefusal(null)
        }}
      />
      <p className="survey-error" role="alert">
        {refusal === null ? null : tellRefused(t, refusal)}
      </p>
      <div className="survey-source-acts">
        <Button disabled={text.trim() === ''} onClick={() => take(cutText(text))}>
          {t('table.read')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('table.file')}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            if (chosen !== undefined) void cutFile(chosen).then(take)
            // The same file may be chosen again, once it has been put right.
            currentTarget.value = ''
          }}
        />
        <Button
          variant="default"
          leftSection={<IconUpload size={18} aria-hidden="true" />}
          onClick={() => file.current?.click()}
        >
          {t('table.file')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => {
            const { header, rows } = templateRows(names, titles, t('kind.NEED'))
            saveText('rilevazioni.csv', writeCsv(header, rows))
          }}
        >
          {t('table.template')}
        </Button>
      </div>
    </div>
  )
}

/** Why a table is not taken, and what would be. */
function tellRefused(t: TFunction<'surveys'>, refused: TableRefusal): string {
  switch (refused.code) {
    case 'NO_COLUMNS':
      return t('table.refused.NO_COLUMNS', { titles: refused.titles })
    case 'TOO_MANY':
      return t('table.refused.TOO_MANY', { count: refused.count, most: GAP_LIMITS.rows })
    default:
      return t(`table.refused.${refused.code}`)
  }
}
