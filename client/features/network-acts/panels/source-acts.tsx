import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActDialog } from '../act-dialog.tsx'

/** What may be done to a source, under its card. */
export function SourceActs({ id }: { readonly id: string }) {
  const { t } = useTranslation('editing')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="act-link" aria-describedby={id} onClick={() => setOpen(true)}>
        {t('act.correctSource.button')}
      </button>
      {open ? <ActDialog asked={{ name: 'correctSource', subjectId: id }} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
