import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MapDrawing } from '../../../graph/map/map-drawing.tsx'
import type { Shade } from '../../../graph/map/map-hatches.tsx'
import { linesOfName, planMap } from '../../../graph/map/plan-map.ts'
import { type AreaInDrawing, type Drawn, placeOf } from '../state/drawing.ts'
import type { DrawingDraft } from '../state/use-drawing.ts'
import { nameArea } from '../words/area-name.ts'

export interface DrawingMapProps {
  readonly drawn: Drawn
  readonly draft: DrawingDraft
  readonly areas: readonly AreaInDrawing[]
}

/** Units of the drawing: as wide as its column on a narrow screen, so that letters are as large as they say. */
const WIDTH = 420

/** The territory as it would be: comuni are chosen on it as they are in the list. */
export function DrawingMap({ drawn, draft, areas }: DrawingMapProps) {
  const { t } = useTranslation('micro-areas')
  const svg = useRef<SVGSVGElement>(null)
  const { drawing, chosen, choose } = draft
  const plan = useMemo(
    () =>
      planMap({
        comuni: drawn.comuni.map((comune) => {
          const { id, name, istatCode, seat } = comune.municipality
          const { latitude, longitude } = seat
          return { id, name, istatCode, latitude, longitude, areaId: placeOf(comune, drawing), desk: false }
        }),
        areas: areas.flatMap(({ key, code, comuni }) =>
          comuni.length === 0 ? [] : [{ id: key, name: code, figure: '' }],
        ),
        boundaries: null,
        width: WIDTH,
      }),
    [drawn, drawing, areas],
  )
  const places = new Map(drawn.comuni.map((comune) => [comune.municipality.id, comune]))
  const names = new Map(areas.map((area) => [area.key, nameArea(t, area)]))
  const nameOf = (key: string | null) => (key === null ? t('unassigned') : (names.get(key) ?? key))
  return (
    <figure className="drawing-map">
      <MapDrawing
        plan={plan}
        shades={new Map(drawn.comuni.map((comune) => [comune.municipality.id, shadeOf(comune.municipality.id)]))}
        chosen={{ area: null, comuni: chosen }}
        overlay={null}
        drawing={svg}
        words={{
          label: t('preview.map'),
          comuni: t('preview.comuniOfMap'),
          areas: t('preview.areasOfMap'),
          nameOfComune: (id) => {
            const comune = places.get(id)
            if (comune === undefined) return id
            return t('preview.comune', { comune: comune.municipality.name, area: nameOf(placeOf(comune, drawing)) })
          },
          nameOfArea: (key) => nameOf(key),
          linesOfArea: (key) => ({
            name: linesOfName(areas.find((area) => area.key === key)?.code ?? key),
            figure: '',
          }),
        }}
        acts={{
          onChoose: ({ comune, area }) => {
            if (comune !== undefined) choose([comune], !chosen.has(comune))
            const all = areas.find(({ key }) => key === area)?.comuni.map(({ municipality }) => municipality.id) ?? []
            if (all.length > 0) choose(all, !all.every((id) => chosen.has(id)))
          },
          onPoint: () => {},
        }}
      />
      <figcaption className="micro-areas-note">{t('preview.map')}</figcaption>
    </figure>
  )

  function shadeOf(id: string): Shade {
    const comune = places.get(id)
    if (chosen.has(id)) return 3
    if (comune !== undefined && placeOf(comune, drawing) === null) return 'unassigned'
    return drawing.moves.has(id) ? 1 : 0
  }
}
