import { type KeyboardEvent, useRef, useState } from 'react'
import { BUTTON, GROUP, type MapActs, type MapWords } from './map-words.ts'
import type { PlacedAreaName } from './place-area-names.ts'
import { pathOfLines } from './shapes.ts'

const LINE = 17
const AREA = 'data-area'

export interface MapAreaNamesProps {
  readonly names: readonly PlacedAreaName[]
  readonly chosen: string | null
  readonly words: MapWords
  readonly acts: MapActs
}

/** The names of the areas with what is counted of each: one stop of the Tab key, arrows lead through them. */
export function MapAreaNames({ names, chosen, words, acts }: MapAreaNamesProps) {
  const group = useRef<SVGGElement>(null)
  const [asked, setAt] = useState<string | null>(chosen)
  const at = names.some(({ area }) => area === asked) ? asked : (names[0]?.area ?? null)
  const walk = (event: KeyboardEvent, area: string) => {
    if (event.key === 'Enter' || event.key === ' ') acts.onChoose({ area })
    else {
      const to = step(names, area, event.key)
      if (to === null) return
      const name = group.current?.querySelector(`[${AREA}="${to}"]`)
      if (name instanceof SVGElement) name.focus()
    }
    event.preventDefault()
  }
  const buttonOf = (area: string) => ({
    ...BUTTON,
    [AREA]: area,
    tabIndex: at === area ? 0 : -1,
    'aria-pressed': chosen === area,
    onFocus: () => setAt(area),
    onKeyDown: (event: KeyboardEvent) => walk(event, area),
    onClick: () => acts.onChoose({ area }),
  })
  return (
    <g ref={group} {...GROUP} aria-label={words.areas} className="map-names">
      {names.map(({ area, x, y, width, height, leader }) => {
        const { name, figure } = words.linesOfArea(area)
        const top = y - height / 2
        return (
          <g key={area} className="map-name" aria-label={words.nameOfArea(area)} {...buttonOf(area)}>
            {leader === null ? null : <path d={pathOfLines([leader])} className="map-leader" />}
            <rect x={x - width / 2 - 3} y={top - 1} width={width + 6} height={height + 4} rx={4} />
            {name.map((line, index) => (
              <text key={line} x={x} y={top + LINE * (index + 0.78)} textAnchor="middle">
                {line}
              </text>
            ))}
            {figure === '' ? null : (
              <text x={x} y={top + LINE * (name.length + 0.78)} textAnchor="middle" className="map-figure">
                {figure}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** The area that a key leads to in the order of the names; null for a key that leads nowhere. */
function step(names: readonly PlacedAreaName[], area: string, key: string): string | null {
  const here = names.findIndex((name) => name.area === area)
  const last = names.length - 1
  const to: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(last, here + 1),
    ArrowDown: Math.min(last, here + 1),
    ArrowLeft: Math.max(0, here - 1),
    ArrowUp: Math.max(0, here - 1),
    Home: 0,
    End: last,
  }
  const place = to[key]
  return place === undefined ? null : (names[place]?.area ?? null)
}
