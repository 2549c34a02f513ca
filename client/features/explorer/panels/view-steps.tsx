import { IconFocusCentered } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { STEPS } from '../../../graph/model/view-scope.ts'
import { useUndoKeys } from '../../../ui/hot-key.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useViewActs } from '../state/use-view-acts.ts'
import './view-steps.css'

/** How far round the selection to look, and whether to show only that. Undo by key works wherever this stands. */
export function ViewSteps() {
  const { undo, redo } = useViewActs()
  useUndoKeys(undo, redo)
  return (
    <div className="view-steps">
      <StepsSwitch />
      <IsolateButton />
    </div>
  )
}

/** Steps round the selection, or round what is isolated; there is nothing to count from without either. */
function StepsSwitch() {
  const { t } = useTranslation('explorer')
  const { question } = useExplorer()
  const { setSteps } = useViewActs()
  const { scope, selection } = question
  if (selection === null && scope.isolated === null) return null
  return (
    <fieldset className="steps-switch">
      <legend>{t('acts.steps')}</legend>
      {STEPS.map((steps) => (
        <label key={steps}>
          <input
            type="radio"
            name="passi"
            className="visually-hidden"
            checked={scope.steps === steps}
            onChange={() => setSteps(steps)}
          />
          <span title={t('acts.within', { count: steps })}>{steps}</span>
        </label>
      ))}
    </fieldset>
  )
}

function IsolateButton() {
  const { t } = useTranslation('explorer')
  const { question, exploration } = useExplorer()
  const { isolate } = useViewActs()
  const { selection, scope } = question
  const target = scope.isolated ?? (selection !== null && exploration.slice.entities.has(selection) ? selection : null)
  if (target === null) return null
  const on = scope.isolated !== null
  return (
    <button
      type="button"
      className="isolate-button"
      aria-pressed={on}
      title={t('acts.isolateHint')}
      onClick={() => isolate(on ? null : target)}
    >
      <IconFocusCentered size={18} aria-hidden="true" />
      {t('acts.isolate')}
    </button>
  )
}
