import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface LegendCheckboxProps {
  readonly name: string
  readonly title?: string
  readonly sign?: ReactNode
  readonly on: boolean
  /** How many the row shows, or would show. */
  readonly count: string
  readonly onSwitch: (shown: boolean) => void
  /** Shows this row alone among those of its part. */
  readonly onOnly: () => void
}

/** A row of the legend: click switches it, double click or Alt+Enter shows it alone. */
export function LegendCheckbox({ name, title, sign, on, count, onSwitch, onOnly }: LegendCheckboxProps) {
  const { t } = useTranslation('explorer')
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.altKey) return
    event.preventDefault()
    onOnly()
  }
  return (
    <div className="legend-row">
      <label title={title} onDoubleClick={onOnly}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
          onKeyDown={onKeyDown}
        />
        {sign === undefined ? null : <span className="legend-sign">{sign}</span>}
        <span className="legend-name">{name}</span>
        <span className="legend-count">{count}</span>
      </label>
      <button
        type="button"
        className="legend-only"
        tabIndex={-1}
        aria-label={t('legend.onlyOf', { row: name })}
        onClick={onOnly}
      >
        {t('legend.only')}
      </button>
    </div>
  )
}
