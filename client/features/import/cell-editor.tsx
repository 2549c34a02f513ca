import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#graph-schema/model/import-plan.ts'

export interface CellEditorProps {
  readonly field: ImportField
  readonly text: string
  readonly onSave: (text: string) => Promise<void>
  readonly onLeave: () => void
}

/** A cell being edited: Enter and leaving the cell save, Esc leaves it as it was. */
export function CellEditor({ field, text, onSave, onLeave }: CellEditorProps) {
  const { t } = useTranslation('import')
  const input = useRef<HTMLInputElement>(null)
  // Enter saves, and the focus that goes afterwards must not save again.
  const done = useRef(false)
  const [value, setValue] = useState(text)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const end = (save: boolean) => {
    if (done.current) return
    done.current = true
    if (save && value !== text) void onSave(value)
    else onLeave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') end(false)
    if (event.key === 'Enter') end(true)
  }
  return (
    <input
      ref={input}
      className="cell-editor"
      value={value}
      aria-label={t('preview.edit', { field: t(`fields.${field}`) })}
      onChange={({ currentTarget }) => setValue(currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  )
}
