import { createElement } from 'react'
import type { EntityClass } from '../model/entity-class.ts'
import { GLYPH_BOX, GLYPHS } from './glyphs.ts'
import { COLLECTIVE_OUTLINE, colourVariable, MARK_FORMS, SHAPE_SIZES } from './mark-forms.ts'
import { shapePath } from './shape-path.ts'

interface MarkProps {
  readonly entityClass: EntityClass
  /** Side of the box, px. */
  readonly size: number
  readonly collective?: boolean
  /** Shown instead of the glyph: how many a group stands for. */
  readonly count?: number
  readonly className?: string
}

/** Glyph over mark: 18 px in a mark of 36. */
const GLYPH_SHARE = 0.5

/** The mark of an actor's kind, a project, an event or a group, as on the canvas. It decorates: words say the same. */
export function Mark({ entityClass, size, collective = false, count, className }: MarkProps) {
  const { shape, fill, double } = MARK_FORMS[entityClass]
  const outlined = collective || double
  // The box holds the widest shape (a diamond), or the second outline.
  const inner = outlined ? size * 0.76 : size * 0.92
  const { width, height, corner } = SHAPE_SIZES[shape]
  const edge = fill === 'kind' ? 0 : Math.max(1.5, size / 20)
  const colour = `var(${colourVariable(entityClass)})`
  const path = shapePath(shape, width * inner - edge, height * inner - edge, corner * inner)
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      {outlined && (
        <path
          d={shapePath(
            shape,
            width * inner * COLLECTIVE_OUTLINE,
            height * inner * COLLECTIVE_OUTLINE,
            corner * inner * COLLECTIVE_OUTLINE,
          )}
          fill="none"
          stroke={colour}
          strokeWidth={Math.max(1.25, size / 24)}
          strokeLinejoin="round"
        />
      )}
      <path
        d={path}
        fill={fill === 'kind' ? colour : 'var(--canvas)'}
        stroke={fill === 'kind' ? 'none' : colour}
        strokeWidth={edge}
        strokeLinejoin="round"
      />
      {count === undefined ? (
        <Glyph entityClass={entityClass} size={size * GLYPH_SHARE * (outlined ? 0.85 : 1)} />
      ) : (
        <text
          fill={inkOf(entityClass)}
          fontSize={size * 0.38}
          fontWeight={600}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {count}
        </text>
      )}
    </svg>
  )
}

function Glyph({ entityClass, size }: { readonly entityClass: EntityClass; readonly size: number }) {
  const { shape } = MARK_FORMS[entityClass]
  // A tag's room is left of its point.
  const shift = shape === 'tag' || shape === 'round-tag' ? -size * 0.12 : 0
  return (
    <g
      transform={`translate(${shift - size / 2} ${-size / 2}) scale(${size / GLYPH_BOX})`}
      fill="none"
      stroke={inkOf(entityClass)}
      strokeWidth={2.2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {GLYPHS[entityClass].map(({ tag, attributes }) =>
        createElement(tag, { ...attributes, key: Object.values(attributes).join(' ') }),
      )}
    </g>
  )
}

function inkOf(entityClass: EntityClass): string {
  const { fill } = MARK_FORMS[entityClass]
  if (fill === 'kind') return 'var(--glyph)'
  return fill === 'paper' ? 'var(--ink)' : `var(--kind-${entityClass})`
}
