import { useMediaQuery } from '@mantine/hooks'
import { type Ref, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { MapDrawing } from '../../../graph/map/map-drawing.tsx'
import { AppLink } from '../../../lib/app-link.tsx'
import { SHEET_NOTE } from '../export/read-notes.ts'
import type { TerritoryQuestion } from '../state/question.ts'
import { bestKnownNeed, type Figures, type GapMatrix } from '../state/territory.ts'
import { AreaTies } from './area-ties.tsx'
import { FigureSelect } from './figure-select.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapSwitches } from './map-switches.tsx'
import './map-section.css'
import { useBoundaries } from './use-boundaries.ts'
import { type TerritoryMap, useMap } from './use-map.ts'

export interface MapSectionProps {
  readonly matrix: GapMatrix
  readonly figures: Figures
  readonly question: TerritoryQuestion
  readonly ask: (change: Partial<TerritoryQuestion>) => void
  readonly drawing: Ref<SVGSVGElement>
}

/** The comuni by micro-area, shaded by a number, with the network over them when it is asked for. */
export function MapSection({ matrix, figures, question, ask, drawing }: MapSectionProps) {
  const { t } = useTranslation('territory')
  const need = useMemo(
    () => matrix.needs.find(({ id }) => id === question.need) ?? bestKnownNeed(matrix),
    [matrix, question.need],
  )
  const { attribution, boundaries, failed } = useBoundaries(question.boundaries)
  const real = question.boundaries && boundaries !== null ? boundaries : null
  const map = useMap(question, need?.id ?? null, matrix, figures, real)
  // Where somebody points, else the comune that was chosen last.
  const [pointed, setPointed] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const { figure, area, network } = question
  const acts = useMemo(
    () => ({
      onPoint: setPointed,
      onChoose: ({ comune, area: named }: { readonly comune?: string; readonly area?: string }) => {
        if (comune !== undefined) setPicked(comune)
        const found = named ?? (comune === undefined ? null : (map.comuni.get(comune)?.areaId ?? null))
        if (found !== null) ask({ area: found })
      },
    }),
    [ask, map],
  )
  const ofArea = figures.municipalities.filter(({ areaId }) => areaId !== null && areaId === area)
  return (
    <section className="map-section" aria-labelledby="mappa">
      <div className="map-head">
        <h2 id="mappa">{t('map.title')}</h2>
        <FigureSelect matrix={matrix} question={question} need={need?.id ?? null} ask={ask} />
        <MapSwitches question={question} supplied={attribution !== null} ask={ask} />
      </div>
      <MapDrawing
        plan={map.plan}
        shades={map.shades}
        words={map.words}
        chosen={{ area, comuni: new Set(ofArea.map(({ municipality }) => municipality.id)) }}
        overlay={network ? map.overlay : null}
        acts={acts}
        drawing={drawing}
      />
      <PointedComune map={map} pointed={pointed} picked={picked} />
      <MapLegend
        title={figure === 'erogatori' ? `${t('map.providersOf')}: ${need?.label ?? ''}` : t(`map.figures.${figure}`)}
        numbers={map.numbers}
        figures={figures}
        network={network}
      />
      <p className="territory-note" {...SHEET_NOTE}>
        {real === null ? t('map.schematicNote') : attribution}
      </p>
      {failed ? <p className="territory-note">{t('map.boundariesFailed')}</p> : null}
      {network ? <AreaTies figures={figures} sets={question.sets} /> : null}
    </section>
  )
}

interface PointedComuneProps {
  readonly map: TerritoryMap
  readonly pointed: string | null
  readonly picked: string | null
}

/** The comune under the pointer or the keyboard, with its number; its line stands there always, so that nothing moves. */
function PointedComune({ map: { words, comuni }, pointed, picked }: PointedComuneProps) {
  const { t } = useTranslation('territory')
  const points = useMediaQuery('(hover: hover)', true, { getInitialValueInEffect: false })
  const told = pointed ?? picked
  const chosen = picked === null ? undefined : comuni.get(picked)?.municipality
  return (
    <p className="map-pointed">
      {told === null ? <span>{t(points ? 'map.hint' : 'map.hintTouch')}</span> : <b>{words.nameOfComune(told)}</b>}{' '}
      {chosen === undefined || (pointed !== null && pointed !== picked) ? null : (
        <AppLink href={entityPath(chosen.id) ?? ''}>{t('map.open', { comune: chosen.name })}</AppLink>
      )}{' '}
      <span className="for-keys">{pointed === null ? null : t('map.keys')}</span>
    </p>
  )
}
