import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import { SET_WORDS, writeShown } from '../../../graph/words/address-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import type { Figures } from '../state/territory.ts'
import { tellTies } from './tell-ties.ts'

export interface AreaTiesProps {
  readonly figures: Figures
  readonly sets: ReadonlySet<FactSet>
}

/** An address has room for so many ids. */
const MOST_LIT = 60

/** The arcs of the map as a list; each leads to the network with exactly these ties lit. */
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
              <AppLink href={litPath(tieIds, sets)} aria-label={t('map.seeTies', { pair })}>
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

/** Address of the network of the same sets with some of its ties lit. */
function litPath(ties: readonly string[], sets: ReadonlySet<FactSet>): string {
  const shown = writeShown(SET_WORDS, sets, DEFAULT_SETS)
  const lit = `${PARAMS.lit}=${ties.slice(0, MOST_LIT).join(',')}`
  return `${ROUTES.network}?${shown === undefined ? '' : `${PARAMS.sets}=${shown}&`}${lit}`
}
