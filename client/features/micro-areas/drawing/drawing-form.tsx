import { Button, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CitationChoice } from '../../../lib/citation-choice.tsx'
import { areasIn, changesOf, type Drawn, type DrawnArea, dropArea } from '../state/drawing.ts'
import { useDrawing } from '../state/use-drawing.ts'
import { AreaBox } from './area-box.tsx'
import { CorrectAreaDialog } from './correct-area-dialog.tsx'
import { DrawingMap } from './drawing-map.tsx'
import { DrawingPreview } from './drawing-preview.tsx'
import { MergeForm } from './merge-form.tsx'
import { MoveForm } from './move-form.tsx'

export interface DrawingFormProps {
  /** First day of the drawing; null while none is written. */
  readonly on: string | null
  readonly drawn: Drawn
  /** Codes that areas have or have had. */
  readonly codes: readonly string[]
  readonly sources: readonly { readonly id: string; readonly label: string }[]
}

/** The areas of a day with their comuni, what is done to them, what that changes, and recording it. */
export function DrawingForm({ on, drawn: current, codes, sources }: DrawingFormProps) {
  const { t } = useTranslation('micro-areas')
  const draft = useDrawing(on ?? '', current, sources)
  const [corrected, setCorrected] = useState<DrawnArea | null>(null)
  const { drawn, drawing, chosen } = draft
  const { areas, unassigned } = areasIn(drawn, drawing)
  const changes = changesOf(drawn, drawing)
  const taken = [...codes, ...drawing.newAreas.map(({ code }) => code)]
  return (
    <div className="drawing">
      <div className="drawing-areas">
        {areas.map((area) => (
          <AreaBox
            key={area.key}
            area={area}
            comuni={area.comuni}
            moves={drawing.moves}
            chosen={chosen}
            onChoose={draft.choose}
            onCorrect={area.onRecord === null ? null : () => setCorrected(area.onRecord)}
            onRemove={area.onRecord === null ? () => draft.draw(dropArea(drawing, area.code)) : null}
          />
        ))}
        <AreaBox area={null} comuni={unassigned} moves={drawing.moves} chosen={chosen} onChoose={draft.choose} />
      </div>
      <div>
        <div className="drawing-side">
          <DrawingMap drawn={drawn} draft={draft} areas={areas} />
          <MoveForm drawn={drawn} draft={draft} areas={areas} taken={taken} />
          <MergeForm drawn={drawn} draft={draft} areas={areas} taken={taken} />
        </div>
      </div>
      <div className="drawing-end">
        <DrawingPreview on={on} changes={changes} areas={areas} />
        {changes.length === 0 ? null : (
          <>
            <CitationChoice
              sources={sources}
              value={draft.source}
              onChange={(source) => draft.say({ source })}
              error={draft.sourceProblem}
            />
            <TextInput
              size="lg"
              label={t('reason')}
              description={t('reasonHint')}
              value={draft.reason}
              autoComplete="off"
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              onChange={({ currentTarget }) => draft.say({ reason: currentTarget.value })}
            />
          </>
        )}
        {draft.isOvertaken ? (
          <p className="drawing-problems" role="status">
            {t('overtaken')}
          </p>
        ) : null}
        <div className="drawing-problems" role="alert">
          {[...(on === null ? [t('problem.NO_DAY')] : []), ...draft.problems].map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
        {changes.length === 0 ? null : (
          <div className="drawing-acts">
            <Button disabled={on === null} loading={draft.isSaving} onClick={() => void draft.save()}>
              {t('save')}
            </Button>
            <Button variant="subtle" onClick={draft.startAgain}>
              {t('preview.startAgain')}
            </Button>
          </div>
        )}
      </div>
      {corrected === null ? null : (
        <CorrectAreaDialog key={corrected.id} area={corrected} codes={codes} onClose={() => setCorrected(null)} />
      )}
    </div>
  )
}
