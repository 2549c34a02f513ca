import { useMemo, useRef } from 'react'
import { useSize } from '../canvas/use-size.ts'
import { cutLine } from '../ego/place-ego.ts'
import type { Layout } from '../layout/contract.ts'
import { Mark } from '../marks/mark.tsx'
import type { LineStyle } from '../model/date-group.ts'
import type { Network } from '../model/network.ts'
import type { NetworkPicture } from '../picture.ts'
import type { PlacedName } from './place-names.ts'
import './still-drawing.css'
import { makeScene, markSize, STILL, type StillLine, type StillMark, type StillScene } from './still-scene.ts'

/** In px of the screen. */
const DASHES: Readonly<Record<LineStyle, { width: number; dashes: readonly number[]; cap: 'butt' | 'round' }>> = {
  SOLID: { width: 1.4, dashes: [], cap: 'butt' },
  DASHED: { width: 1.4, dashes: [6, 4], cap: 'butt' },
  DOTTED: { width: 1.8, dashes: [0.1, 3.6], cap: 'round' },
}

const LINE_HEIGHT = 1.2

export interface StillDrawingProps {
  readonly picture: NetworkPicture
  readonly layout: Layout
  readonly present: Network
  readonly possible: ReadonlySet<string> | null
  /** Words before what has no ties. */
  readonly shelfHeading: string
}

/** The arranged network as a drawing that nothing is done to: marks, lines without arrows, a few names. It decorates. */
export function StillDrawing({ picture, layout, present, possible, shelfHeading }: StillDrawingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const scene = useMemo(
    () => (size === null ? null : makeScene({ picture, layout, present, possible, ...size })),
    [size, picture, layout, present, possible],
  )
  return (
    <div ref={frame} className="still-drawing">
      {scene === null || size === null ? null : (
        <Scene scene={scene} mark={markSize(size.width)} shelfHeading={shelfHeading} />
      )}
    </div>
  )
}

interface SceneProps {
  readonly scene: StillScene
  readonly mark: number
  readonly shelfHeading: string
}

function Scene({ scene, mark, shelfHeading }: SceneProps) {
  const { box, unit, lines, marks, names, heading } = scene
  return (
    <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true" focusable="false">
      {lines.map((line) => (
        <Line key={line.id} line={line} unit={unit} radius={(mark / 2) * unit} />
      ))}
      {marks.map((placed) => (
        <PlacedMark key={placed.id} mark={placed} side={mark * unit} />
      ))}
      {names.map((name) => (
        <Name key={name.id} name={name} unit={unit} />
      ))}
      {heading === null ? null : (
        <text className="still-quiet" {...heading} dy="0.34em" textAnchor="end" fontSize={STILL.font * unit}>
          {shelfHeading}
        </text>
      )}
    </svg>
  )
}

function Line({ line, unit, radius }: { readonly line: StillLine; readonly unit: number; readonly radius: number }) {
  const { width, dashes, cap } = DASHES[line.style]
  const [from, to] = cutLine(line.from, line.to, { from: radius, to: radius }, line.offset)
  return (
    <path
      d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
      stroke="var(--tie)"
      strokeWidth={width * unit}
      strokeDasharray={dashes.map((dash) => dash * unit).join(' ')}
      strokeLinecap={cap}
    />
  )
}

function PlacedMark({ mark, side }: { readonly mark: StillMark; readonly side: number }) {
  const { x, y, entityClass, collective, count } = mark
  return (
    <g transform={`translate(${x - side / 2} ${y - side / 2})`}>
      <Mark entityClass={entityClass} size={side} collective={collective} {...(count === null ? {} : { count })} />
    </g>
  )
}

function Name({ name, unit }: { readonly name: PlacedName; readonly unit: number }) {
  const { lines, x, y, anchor } = name
  const fontSize = STILL.font * unit
  return (
    <text textAnchor={anchor} fontSize={fontSize} strokeWidth={4 * unit}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * fontSize * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
