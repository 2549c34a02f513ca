import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { litAddress } from '../state/lit-address.ts'
import type { Figures } from '../state/territory.ts'
import { tellTies } from './tell-ties.ts'

export interface AreaTiesProps {
  readonly figures: Figures
  readonly sets: ReadonlySet<FactSet>
}

/** The arcs of the map as a list; each leads to the network with these ties lit. */
export function AreaTies({ figures: { areas, areaTies }, sets }: AreaTiesProps) {
  const { t, i18n } = useTranslation('territory')
  const names = new Map(areas.map(({ area }) => [area.id, area.label]))
  return (
    <div className="area-ties">
      <h3>{t('map.tiesTitle')}</h3>
      <p className="territory-note">{areaTies.length === 0 ? t('map.noTies') : t('map.tiesNote')}</p>
      <ul>
        {areaTies.map(({ a, b, ties, tieIds }) => {
          const pair = t('map.pair', { a: names.get(a) ?? a, b: names.get(b) ?? b })
          return (
            <li key={`${a} ${b}`}>
              <AppLink href={litAddress(tieIds, sets).href} aria-label={t('map.seeTies', { pair })}>
                {pair}
              </AppLink>{' '}
              {tellTies(i18n, ties)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
