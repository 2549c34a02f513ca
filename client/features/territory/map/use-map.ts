import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boundaries } from '../../../graph/map/boundary-cells.ts'
import type { Shade } from '../../../graph/map/map-hatches.tsx'
import type { NetworkOverlay } from '../../../graph/map/map-overlay.tsx'
import type { MapWords } from '../../../graph/map/map-words.ts'
import { linesOfName, type MapPlan, planMap } from '../../../graph/map/plan-map.ts'
import type { TerritoryQuestion } from '../state/question.ts'
import type { AreaFigures, ComuneFigures, Figures, GapMatrix } from '../state/territory.ts'
import { type MapNumbers, readNumbers, shadeComuni } from './map-numbers.ts'
import { tellTies } from './tell-ties.ts'

/** Units of a drawing: as wide as its column, so that letters are as large as they say. */
const WIDTH = { wide: 592, narrow: 358 } as const

export interface TerritoryMap {
  readonly plan: MapPlan
  readonly numbers: MapNumbers
  readonly shades: ReadonlyMap<string, Shade>
  readonly words: MapWords
  readonly overlay: NetworkOverlay
  readonly comuni: ReadonlyMap<string, ComuneFigures>
}

/** Everything that the map draws and says. */
export function useMap(
  question: TerritoryQuestion,
  need: string | null,
  matrix: GapMatrix,
  figures: Figures,
  boundaries: Boundaries | null,
): TerritoryMap {
  const { i18n } = useTranslation('territory')
  const wide = useMediaQuery('(min-width: 640px), print', true, { getInitialValueInEffect: false })
  const numbers = useMemo(
    () => readNumbers(i18n, question.figure, need, matrix, figures),
    [i18n, question.figure, need, matrix, figures],
  )
  const plan = useMemo(
    () => planOf(figures, numbers, boundaries, wide ? WIDTH.wide : WIDTH.narrow),
    [figures, numbers, boundaries, wide],
  )
  return useMemo(() => {
    const comuni = new Map(figures.municipalities.map((comune) => [comune.municipality.id, comune]))
    const areas = new Map(figures.areas.map((area) => [area.area.id, area]))
    return {
      ...{ plan, numbers, comuni },
      shades: shadeComuni(figures, numbers),
      overlay: {
        ties: figures.areaTies.map(({ a, b, ties }) => ({ a, b, count: ties.possible, words: tellTies(i18n, ties) })),
        seats: new Map(figures.municipalities.map(({ municipality, seats }) => [municipality.id, seats.possible])),
      },
      words: wordsOf((key, holes) => i18n.t(key, { ns: 'territory', ...holes }), numbers, comuni, areas),
    }
  }, [plan, numbers, figures, i18n])
}

function planOf(figures: Figures, numbers: MapNumbers, boundaries: Boundaries | null, width: number): MapPlan {
  return planMap({
    comuni: figures.municipalities.map(({ municipality: { id, name, istatCode, seat }, areaId, desks }) => ({
      ...{ id, name, istatCode, areaId },
      latitude: seat.latitude,
      longitude: seat.longitude,
      desk: desks.possible > 0,
    })),
    areas: figures.areas.map(({ area: { id, label } }) => ({ id, name: label, figure: numbers.ofArea(id).words })),
    ...{ boundaries, width },
  })
}

type MapKey =
  | 'map.label'
  | 'map.comuni'
  | 'map.areaNames'
  | 'map.unassignedArea'
  | 'map.areaAndFigure'
  | 'map.comuneAndFigure'

function wordsOf(
  tell: (key: MapKey, holes?: Readonly<Record<string, string>>) => string,
  numbers: MapNumbers,
  comuni: ReadonlyMap<string, ComuneFigures>,
  areas: ReadonlyMap<string, AreaFigures>,
): MapWords {
  const nameOf = (id: string | null) => (id === null ? tell('map.unassignedArea') : (areas.get(id)?.area.label ?? id))
  return {
    label: tell('map.label'),
    comuni: tell('map.comuni'),
    areas: tell('map.areaNames'),
    nameOfComune: (id) => {
      const comune = comuni.get(id)
      if (comune === undefined) return id
      const [area, figure] = [nameOf(comune.areaId), numbers.ofComune(comune).words]
      return tell('map.comuneAndFigure', { comune: comune.municipality.name, area, figure })
    },
    nameOfArea: (id) => tell('map.areaAndFigure', { area: nameOf(id), figure: numbers.ofArea(id).words }),
    linesOfArea: (id) => ({ name: linesOfName(nameOf(id)), figure: numbers.ofArea(id).words }),
  }
}
