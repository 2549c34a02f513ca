import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AreaInDrawing, Drawing, DrawnComune } from '../state/drawing.ts'
import { nameArea } from '../words/area-name.ts'

export interface AreaBoxProps {
  /** Null for the comuni of no area. */
  readonly area: AreaInDrawing | null
  readonly comuni: readonly DrawnComune[]
  readonly moves: Drawing['moves']
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void
  readonly onCorrect?: (() => void) | null
  readonly onRemove?: (() => void) | null
}

/** An area with its comuni, each of which can be chosen to be moved. */
export function AreaBox({ area, comuni, moves, chosen, onChoose, onCorrect = null, onRemove = null }: AreaBoxProps) {
  const { t } = useTranslation('micro-areas')
  const name = area === null ? t('unassigned') : nameArea(t, area)
  const ids = comuni.map(({ municipality }) => municipality.id)
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <fieldset className="area-box" data-ends={(area?.onRecord != null && comuni.length === 0) || undefined}>
      <legend>
        {name}
        {area !== null && area.onRecord === null ? <span className="area-new">{t('begins')}</span> : null}
      </legend>
      <div className="area-line">
        <span>{t('comuni', { count: comuni.length })}</span>
        {ids.length === 0 ? null : (
          <button
            type="button"
            className="drawing-link"
            aria-label={t(isAll ? 'chooseNoneOf' : 'chooseAllOf', { area: name })}
            onClick={() => onChoose(ids, !isAll)}
          >
            {t(isAll ? 'chooseNone' : 'chooseAll')}
          </button>
        )}
        {onCorrect === null ? null : (
          <button
            type="button"
            className="drawing-link"
            aria-label={t('correctOf', { area: name })}
            onClick={onCorrect}
          >
            {t('correct')}
          </button>
        )}
        {onRemove === null ? null : (
          <button type="button" className="drawing-link" aria-label={t('removeOf', { area: name })} onClick={onRemove}>
            {t('remove')}
          </button>
        )}
      </div>
      {comuni.length === 0 ? (
        <p className="micro-areas-note">
          {t(area === null ? 'unassignedHint' : area.onRecord === null ? 'emptyNew' : 'empty')}
        </p>
      ) : (
        <div className="area-comuni">
          {comuni.map(({ municipality: { id, name: comune } }) => (
            <label key={id} className="comune-chip" data-moved={moves.has(id) || undefined}>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={({ currentTarget }) => onChoose([id], currentTarget.checked)}
              />
              <IconCheck size={16} stroke={2.25} aria-hidden="true" />
              {comune}
              {moves.has(id) ? <small>{t('moved')}</small> : null}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
