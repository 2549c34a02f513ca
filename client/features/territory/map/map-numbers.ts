import type { i18n as I18n } from 'i18next'
import { type FigureStep, planSteps, stepOf } from '../../../graph/map/figure-steps.ts'
import type { Shade } from '../../../graph/map/map-hatches.tsx'
import type { MapFigure } from '../state/question.ts'
import type { AreaFigures, ComuneFigures, Figures, GapMatrix } from '../state/territory.ts'
import { type Counted, tellBand, writeNumber } from '../words/tell-band.ts'

/** A number on the map; null where nobody has looked. */
interface Told {
  readonly value: number | null
  readonly words: string
}

/** What the shades of the map tell: numbers of comuni, or of whole areas. */
export interface MapNumbers {
  readonly ofArea: (area: string) => Told
  readonly ofComune: (comune: ComuneFigures) => Told
  readonly steps: readonly FigureStep[]
  /** Some of what is drawn is not surveyed. */
  readonly someUnknown: boolean
}

const COUNTED: Readonly<Partial<Record<MapFigure, Counted>>> = {
  'tutti-gli-erogatori': 'providers',
  sedi: 'seats',
  sportelli: 'desks',
}

/** Fewer than five answers are shaded as four: their number is not told. */
const MOST_OF_FEW = 4

/** @param need the need of whose providers the map tells, where it tells of those */
export function readNumbers(
  i18n: I18n,
  figure: MapFigure,
  need: string | null,
  matrix: GapMatrix,
  figures: Figures,
): MapNumbers {
  const counted = COUNTED[figure]
  const areas = new Map(figures.areas.map((area) => [area.area.id, area]))
  const unknown: Told = { value: null, words: i18n.t('count.unknown', { ns: 'territory' }) }
  if (figure === 'erogatori' || figure === 'risposte') {
    const tell = (area: string) =>
      figure === 'risposte' ? tellAnswers(i18n, matrix, area) : tellProviders(i18n, matrix, area, need)
    const ofArea = (area: string) => tell(area) ?? unknown
    return arrange(figures, ofArea, ({ areaId }) => (areaId === null ? unknown : ofArea(areaId)))
  }
  const tell = (one: Pick<AreaFigures, Counted> & { readonly population: number }): Told =>
    counted === undefined ? tellPopulation(i18n, one.population) : tellCount(i18n, counted, one)
  return arrange(
    figures,
    (area) => {
      const found = areas.get(area)
      return found === undefined ? unknown : tell(found)
    },
    (comune) => tell({ ...comune, population: comune.municipality.population }),
  )
}

function arrange(figures: Figures, ofArea: MapNumbers['ofArea'], ofComune: MapNumbers['ofComune']): MapNumbers {
  const values = figures.municipalities.filter(({ areaId }) => areaId !== null).map((comune) => ofComune(comune).value)
  return {
    ofArea,
    ofComune,
    steps: planSteps(values.filter((value) => value !== null)),
    someUnknown: values.includes(null),
  }
}

function tellProviders(i18n: I18n, matrix: GapMatrix, area: string, need: string | null): Told | null {
  const cell = need === null ? null : matrix.cellOf(area, need)
  if (cell === null || cell.state === 'NOT_SURVEYED') return null
  return { value: cell.providers.possible, words: tellBand(i18n, 'providers', cell.providers) }
}

function tellAnswers(i18n: I18n, { needs, cellOf }: GapMatrix, area: string): Told | null {
  const t = i18n.getFixedT(null, 'territory')
  const told = needs.flatMap(({ id }) => {
    const cell = cellOf(area, id)
    return cell === null ? [] : [cell.needs, cell.resources, cell.knowledge]
  })
  const count = told.reduce((sum, { answers }) => sum + answers, 0)
  const few = told.some((one) => one.few)
  if (count === 0) return few ? { value: MOST_OF_FEW, words: t('count.answersFew') } : null
  return { value: count, words: t(few ? 'count.answersAndFew' : 'count.answers', { count }) }
}

function tellPopulation(i18n: I18n, count: number): Told {
  const formatted = writeNumber(i18n.language, count)
  return { value: count, words: i18n.t('count.population', { ns: 'territory', count, formatted }) }
}

function tellCount(i18n: I18n, counted: Counted, one: Pick<AreaFigures, Counted>): Told {
  return { value: one[counted].possible, words: tellBand(i18n, counted, one[counted]) }
}

/** Where zero is a step, the next is the first shade; where it is none, the first step is. */
function shadeOfStep(steps: readonly FigureStep[], index: number): Shade {
  const shade = steps[0]?.to === 0 ? index : index + 1
  return shade === 0 || shade === 1 || shade === 2 ? shade : 3
}

/** What each comune is filled with. */
export function shadeComuni({ municipalities }: Figures, { ofComune, steps }: MapNumbers): ReadonlyMap<string, Shade> {
  return new Map(
    municipalities.map((comune) => {
      const { value } = ofComune(comune)
      const shade = value === null ? 'unknown' : shadeOfStep(steps, stepOf(steps, value))
      return [comune.municipality.id, comune.areaId === null ? 'unassigned' : shade]
    }),
  )
}

/** The shades of the legend, each with its step. */
export function listShades({ steps }: MapNumbers): readonly { readonly shade: Shade; readonly step: FigureStep }[] {
  return steps.map((step, index) => ({ step, shade: shadeOfStep(steps, index) }))
}
