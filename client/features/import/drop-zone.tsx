import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface DropZoneProps {
  readonly busy: boolean
  readonly onFile: (file: File) => void
}

/** Takes a file: dropped on it, or chosen by its button. */
export function DropZone({ busy, onFile }: DropZoneProps) {
  const { t } = useTranslation('import')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined && !busy) onFile(file)
  }
  const leave = (event: DragEvent) => {
    if (event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) return
    setOver(false)
  }
  return (
    <section
      className="drop-zone"
      data-over={over || undefined}
      aria-labelledby="drop-title"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={leave}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={40} stroke={1.5} aria-hidden="true" />
      <h2 id="drop-title">{t('file.drop')}</h2>
      <p>{t('file.what')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={t('file.choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) onFile(file)
          // The same file may be chosen again, once it has been put right.
          currentTarget.value = ''
        }}
      />
      <Button
        size="md"
        leftSection={<IconUpload size={18} aria-hidden="true" />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {t('file.choose')}
      </Button>
    </section>
  )
}
