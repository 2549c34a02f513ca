import { placeCloud } from './place-cloud.ts'

export interface CloudProps {
  /** How many members are named. */
  readonly named: number
  /** How many are not; null where nobody knows how many. */
  readonly remaining: number | null
  /** Side of the box, px; a large cloud gets smaller units, never a larger box. */
  readonly size: number
}

const SPACING = 12

/** Members that a collective actor stands for: full = named, dotted = not named yet. It decorates: words say the same. */
export function Cloud({ named, remaining, size }: CloudProps) {
  const units = placeCloud(named, remaining, SPACING)
  const reach = Math.max(...units.map(({ x, y }) => Math.hypot(x, y)), 0) + SPACING / 2
  // Few units are drawn as large as in a cloud of thirty, so that clouds can be compared.
  const half = Math.max(reach, SPACING * 3)
  return (
    <svg
      width={size}
      height={size}
      viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
      aria-hidden="true"
      focusable="false"
    >
      {units.map(({ x, y, named: isNamed }) =>
        isNamed ? (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={4.4} fill="var(--ink)" />
        ) : (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={3.8}
            fill="none"
            stroke="var(--ctl)"
            strokeWidth={1.3}
            strokeDasharray="0.1 2.3"
            strokeLinecap="round"
          />
        ),
      )}
    </svg>
  )
}
