import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderEntityPicker } from '../../lib/render-picker.ts'
import type { TieActsProps } from '../../lib/tie-acts.tsx'
import './tie-acts.css'
import { TieDialog } from './tie-dialog.tsx'
import { TIE_ACTS, type TieAct } from './tie-form.ts'

/** What may be done to a tie: say that it still holds, end it, put it right. Three buttons, since they are three things. */
export function TieActs({
  tieId,
  sentence,
  renderPicker,
}: TieActsProps & { readonly renderPicker: RenderEntityPicker }) {
  const { t } = useTranslation('acts')
  const [open, setOpen] = useState<TieAct | null>(null)
  return (
    <div className="tie-acts">
      {TIE_ACTS.map((act) => (
        <button
          key={act}
          type="button"
          title={t(`tie.${act}.hint`)}
          aria-label={t(`tie.${act}.name`, { sentence })}
          onClick={() => setOpen(act)}
        >
          {t(`tie.${act}.button`)}
        </button>
      ))}
      {open === null ? null : (
        <TieDialog act={open} {...{ tieId, sentence, renderPicker }} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
