import type { Gaps } from '../gaps/use-gaps.ts'
import { QUESTION_PICTURE } from './question-card.tsx'

const GAP = 2
const MOST_TALL = 14
const { width, height } = QUESTION_PICTURE

/** A row for each micro-area, a small cell for each need: as the matrix has them, lying on its side. */
export function MatrixPicture({ coverage: { areas, needs, cells } }: Pick<Gaps, 'coverage'>) {
  const wide = width / Math.max(1, needs.length)
  const tall = Math.min(MOST_TALL, height / Math.max(1, areas.length))
  const rowOf = new Map(areas.map(({ id }, row) => [id, row]))
  const columnOf = new Map(needs.map(({ id }, column) => [id, column]))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <pattern id="situation-hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={5} stroke="var(--hatch)" strokeWidth={1.6} />
      </pattern>
      {cells.map(({ id, areaId, needId, state }) => {
        const [row, column] = [areaId === null ? undefined : rowOf.get(areaId), columnOf.get(needId)]
        if (row === undefined || column === undefined) return null
        return (
          <rect
            key={id}
            className="small-cell"
            data-state={state}
            x={column * wide + 0.5}
            y={row * tall + 0.5}
            width={wide - GAP}
            height={tall - GAP}
            rx={2}
          />
        )
      })}
    </svg>
  )
}
