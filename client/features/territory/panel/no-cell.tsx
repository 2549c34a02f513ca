import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StateSign } from '../matrix/state-sign.tsx'
import { type GapMatrix, STATES } from '../state/territory.ts'

export interface NoCellProps {
  readonly matrix: GapMatrix
  /** The address names a micro-area or a need that is not there. */
  readonly misses: boolean
  /** Takes both out of the address. */
  readonly onForget: () => void
}

/** Stands where a cell is told, before one is chosen: what that place is for, and how many cells are in each state. */
export function NoCell({ matrix: { totals }, misses, onForget }: NoCellProps) {
  const { t } = useTranslation('territory')
  return (
    <section className="cell-panel cell-panel-empty" aria-labelledby="nessun-incrocio">
      <h2 id="nessun-incrocio">{t('panel.choose')}</h2>
      {misses ? (
        <div role="status">
          <p>{t('panel.misses')}</p>
          <Button variant="default" onClick={onForget}>
            {t('panel.forget')}
          </Button>
        </div>
      ) : null}
      <p className="territory-note">{t('panel.chooseText')}</p>
      <h3>{t('panel.totals')}</h3>
      <ul className="state-totals">
        {STATES.map((state) => (
          <li key={state} data-none={(totals.get(state) ?? 0) === 0 || undefined}>
            {state === 'NOT_SURVEYED' ? <span className="hatched legend-box" /> : <StateSign state={state} size={18} />}
            <span>{t(`state.${state}`)}</span>
            <b>{totals.get(state) ?? 0}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
