import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AreaInDrawing, areaIssue, beginArea, type Drawn, moveComuni } from '../state/drawing.ts'
import type { DrawingDraft } from '../state/use-drawing.ts'
import { nameArea } from '../words/area-name.ts'
import { NewAreaFields } from './new-area-fields.tsx'

export interface DrawingStepProps {
  readonly drawn: Drawn
  readonly draft: DrawingDraft
  readonly areas: readonly AreaInDrawing[]
  /** Codes that cannot be given again. */
  readonly taken: readonly string[]
}

const NOWHERE = 'nowhere'
const NEW = 'new'

/** Moves the chosen comuni into another area, a new one, or none. */
export function MoveForm({ drawn, draft, areas, taken }: DrawingStepProps) {
  const { t } = useTranslation('micro-areas')
  const [target, setTarget] = useState('')
  const [area, setArea] = useState({ code: '', name: '' })
  const [tried, setTried] = useState(false)
  const { chosen, drawing } = draft
  const names = drawn.comuni.flatMap(({ municipality: { id, name } }) => (chosen.has(id) ? [name] : []))
  const issue = target === NEW ? areaIssue(area, taken) : null
  const move = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen.size === 0 || target === '' || issue !== null) return
    if (target === NEW) draft.draw(beginArea(drawn, drawing, { ...area, name: area.name.trim() }, chosen))
    else draft.draw(moveComuni(drawn, drawing, chosen, target === NOWHERE ? null : target))
    setTarget('')
    setArea({ code: '', name: '' })
    setTried(false)
  }
  return (
    <form className="drawing-step" aria-label={t('move.label')} onSubmit={move} noValidate>
      <p role="status">
        {names.length === 0 ? t('move.none') : t('move.chosen', { count: names.length, names: names.join(', ') })}
      </p>
      <NativeSelect
        size="lg"
        label={t('move.to')}
        value={target}
        onChange={({ currentTarget }) => setTarget(currentTarget.value)}
      >
        <option value="">{t('move.choose')}</option>
        {areas.map((one) => (
          <option key={one.key} value={one.key}>
            {nameArea(t, one)}
          </option>
        ))}
        <option value={NEW}>{t('move.new')}</option>
        <option value={NOWHERE}>{t('move.nowhere')}</option>
      </NativeSelect>
      {target === NEW ? <NewAreaFields area={area} onChange={setArea} issue={tried ? issue : null} /> : null}
      <div className="drawing-acts">
        <Button type="submit" variant="default" disabled={chosen.size === 0 || target === ''}>
          {t('move.submit')}
        </Button>
        {chosen.size === 0 ? null : (
          <Button variant="subtle" onClick={() => draft.choose([...chosen], false)}>
            {t('move.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
