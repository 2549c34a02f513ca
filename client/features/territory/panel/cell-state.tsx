import { useTranslation } from 'react-i18next'
import { StateSign } from '../matrix/state-sign.tsx'
import type { GapCell } from '../state/territory.ts'

export interface CellStateProps {
  readonly cell: GapCell
  /** A day was asked: what is sure may be less than what is possible. */
  readonly asked: boolean
}

/** The state of a cell, in words. */
export function CellState({ cell: { state, sureState }, asked }: CellStateProps) {
  const { t } = useTranslation('territory')
  const words = (
    <div>
      <b>{t(`state.${state}`)}</b>
      <p>{t(`stateText.${state}`)}</p>
      {asked && sureState !== state ? (
        <p className="territory-note">{t('panel.surely', { state: t(`state.${sureState}`).toLowerCase() })}</p>
      ) : null}
    </div>
  )
  return state === 'NOT_SURVEYED' ? (
    <div className="cell-state hatched">{words}</div>
  ) : (
    <div className="cell-state">
      <StateSign state={state} size={26} />
      {words}
    </div>
  )
}
