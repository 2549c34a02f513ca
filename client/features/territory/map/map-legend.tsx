import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureStep } from '../../../graph/map/figure-steps.ts'
import { DeskFlag } from '../../../graph/map/map-desks.tsx'
import { fillOf, MapHatches, type Shade } from '../../../graph/map/map-hatches.tsx'
import { SHEET_NOTE, SHEET_SIGN } from '../export/read-notes.ts'
import type { Figures } from '../state/territory.ts'
import { writeNumber } from '../words/tell-band.ts'
import { listShades, type MapNumbers } from './map-numbers.ts'

export interface MapLegendProps {
  readonly title: string
  readonly numbers: MapNumbers
  readonly figures: Figures
  readonly network: boolean
}

/** What the shades and signs of the map mean. */
export function MapLegend({ title, numbers, figures, network }: MapLegendProps) {
  const { t, i18n } = useTranslation('territory')
  const hatches = useId()
  const write = (value: number) => writeNumber(i18n.language, value)
  const words = ({ from, to }: FigureStep) => {
    if (to === null) return t('map.stepUp', { from: write(from) })
    return from === to
      ? t('map.step', { from: write(from) })
      : t('map.stepBetween', { from: write(from), to: write(to) })
  }
  const sample = (shade: Shade) => (
    <svg className="legend-sample" width={24} height={16} aria-hidden="true" focusable="false">
      <rect x={0.5} y={0.5} width={23} height={15} rx={3} fill={fillOf(shade, hatches)} />
    </svg>
  )
  return (
    <div className="map-legend">
      <svg width={0} height={0} aria-hidden="true" focusable="false">
        <MapHatches id={hatches} />
      </svg>
      <b {...SHEET_NOTE}>{title}</b>
      <ul>
        {listShades(numbers).map(({ shade, step }) => (
          <li key={step.from} {...SHEET_SIGN}>
            {sample(shade)}
            {words(step)}
          </li>
        ))}
        {numbers.someUnknown ? (
          <li {...SHEET_SIGN}>
            {sample('unknown')}
            {t('map.unknown')}
          </li>
        ) : null}
        {figures.municipalities.some(({ areaId }) => areaId === null) ? (
          <li {...SHEET_SIGN}>
            {sample('unassigned')}
            {t('map.unassigned')}
          </li>
        ) : null}
        {figures.municipalities.some(({ desks }) => desks.possible > 0) ? (
          <li {...SHEET_SIGN}>
            <svg
              className="legend-flag"
              width={27}
              height={20}
              viewBox="-13.5 -10 27 20"
              aria-hidden="true"
              focusable="false"
            >
              <DeskFlag />
            </svg>
            {t('map.desk')}
          </li>
        ) : null}
        {network ? (
          <li {...SHEET_SIGN}>
            <svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
              <circle r={7} className="map-seats" />
            </svg>
            {t('map.seatsMark')}
          </li>
        ) : null}
      </ul>
    </div>
  )
}
