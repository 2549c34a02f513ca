import { useTranslation } from 'react-i18next'
import type { TerritoryQuestion } from '../state/question.ts'

export interface MapSwitchesProps {
  readonly question: Pick<TerritoryQuestion, 'boundaries' | 'network'>
  /** The operator has supplied boundaries. */
  readonly supplied: boolean
  readonly ask: (change: Partial<TerritoryQuestion>) => void
}

/** Schematic or real, where there is a choice; the network over the map. */
export function MapSwitches({ question: { boundaries, network }, supplied, ask }: MapSwitchesProps) {
  const { t } = useTranslation('territory')
  return (
    <div className="map-switches">
      <label className="map-network">
        <input type="checkbox" checked={network} onChange={() => ask({ network: !network })} />
        {t('map.network')}
      </label>
      {supplied ? (
        <fieldset className="segments">
          <legend className="segments-unseen">{t('map.form')}</legend>
          {[false, true].map((real) => (
            <label key={String(real)}>
              <input
                type="radio"
                name="mappa"
                checked={boundaries === real}
                onChange={() => ask({ boundaries: real })}
              />
              <span>{t(real ? 'map.boundaries' : 'map.schematic')}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  )
}
