import { Mark } from '../../../graph/marks/mark.tsx'
import { colourVariable } from '../../../graph/marks/mark-forms.ts'
import type { KindCount } from './count-kinds.ts'
import { QUESTION_PICTURE } from './question-card.tsx'

const MARK = 20
const NUMBER = 16
const LEAST_BAR = 3
const { width, height } = QUESTION_PICTURE
const ROOM = height - MARK - NUMBER - 6

/** A bar for each kind of actor, its mark under it and its number over it. */
export function KindsBars({ kinds }: { readonly kinds: readonly KindCount[] }) {
  const pitch = Math.min(26, width / Math.max(1, kinds.length))
  const most = Math.max(1, ...kinds.map(({ count }) => count))
  const base = height - MARK - 2
  const bar = pitch - 10
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {kinds.map(({ entityClass, count }, index) => {
        const tall = Math.max(LEAST_BAR, (count / most) * ROOM)
        const middle = index * pitch + pitch / 2
        return (
          <g key={entityClass}>
            <text x={middle} y={base - tall - 4} textAnchor="middle">
              {writeShort(count)}
            </text>
            <rect
              x={middle - bar / 2}
              y={base - tall}
              width={bar}
              height={tall}
              fill={`var(${colourVariable(entityClass)})`}
            />
            <g transform={`translate(${middle - MARK / 2} ${height - MARK})`}>
              <Mark entityClass={entityClass} size={MARK} />
            </g>
          </g>
        )
      })}
    </svg>
  )
}

/** There is room for three figures over a bar. */
function writeShort(count: number): string {
  return count < 1_000 ? String(count) : `${Math.round(count / 100) / 10}k`
}
