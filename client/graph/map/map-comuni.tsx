import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { fillOf, type Shade } from './map-hatches.tsx'
import { BUTTON, GROUP, type MapActs, type MapWords } from './map-words.ts'
import type { MapPlan } from './plan-map.ts'
import { walkMap } from './walk-map.ts'

/** Name of the attribute that says which comune a shape is. */
const COMUNE = 'data-comune'

export interface MapComuniProps {
  readonly plan: MapPlan
  readonly shades: ReadonlyMap<string, Shade>
  /** Id of the patterns. */
  readonly hatches: string
  readonly words: Pick<MapWords, 'comuni' | 'nameOfComune'>
  /** Comuni of the chosen area. */
  readonly pressed: ReadonlySet<string>
  readonly acts: MapActs
}

/** The comuni as one stop of the Tab key: arrows lead from one to the next, Enter chooses. */
export function MapComuni({ plan: { cells, neighbours }, shades, hatches, words, pressed, acts }: MapComuniProps) {
  const group = useRef<SVGGElement>(null)
  const [asked, setAt] = useState<string | null>(null)
  const [ringed, setRinged] = useState<string | null>(null)
  const at = cells.some(({ id }) => id === asked) ? asked : (cells[0]?.id ?? null)
  const walk = (event: KeyboardEvent) => {
    const here = comuneOf(event.target)
    if (here === null) return
    if (event.key === 'Enter' || event.key === ' ') acts.onChoose({ comune: here })
    else {
      const places = cells.map(({ id, seat }) => ({ id, ...seat }))
      const to = walkMap(places, neighbours, here, event.key)
      if (to === null && !event.key.startsWith('Arrow')) return
      const shape = group.current?.querySelector(`[${COMUNE}="${to ?? here}"]`)
      if (shape instanceof SVGElement) shape.focus()
    }
    event.preventDefault()
  }
  const come = (event: FocusEvent) => {
    const here = comuneOf(event.target)
    setAt(here)
    setRinged(event.target.matches(':focus-visible') ? here : null)
    acts.onPoint(here)
  }
  const handlers = {
    onKeyDown: walk,
    onFocus: come,
    onBlur: () => {
      setRinged(null)
      acts.onPoint(null)
    },
    onPointerOver: ({ target }: { readonly target: EventTarget }) => acts.onPoint(comuneOf(target)),
    onPointerLeave: () => acts.onPoint(null),
    onClick: ({ target }: { readonly target: EventTarget }) => {
      const comune = comuneOf(target)
      if (comune !== null) acts.onChoose({ comune })
    },
  }
  return (
    <>
      <g ref={group} {...GROUP} aria-label={words.comuni} {...handlers}>
        {cells.map(({ id, path }) => (
          <path
            key={id}
            d={path}
            fill={fillOf(shades.get(id) ?? 0, hatches)}
            fillRule="evenodd"
            className="map-comune"
            aria-label={words.nameOfComune(id)}
            {...{ ...BUTTON, [COMUNE]: id, tabIndex: at === id ? 0 : -1, 'aria-pressed': pressed.has(id) }}
          />
        ))}
      </g>
      {ringed === null ? null : <path d={cells.find(({ id }) => id === ringed)?.path} className="map-ring" />}
    </>
  )
}

function comuneOf(target: EventTarget): string | null {
  return target instanceof Element ? target.getAttribute(COMUNE) : null
}
