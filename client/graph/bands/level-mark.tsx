import type { GovernanceLevel } from '#graph-schema/model/entity.ts'

const ROW_OF: Readonly<Record<GovernanceLevel, number>> = { STRATEGIC: 0, TECHNICAL: 1, CAPILLARY: 2 }
/** Half widths of the three rows of the mark: a level reaches more people the nearer it is to the ground. */
const REACH = [4, 7, 10] as const

/** Three rows, the level's own full. */
export function LevelMark({ level }: { readonly level: GovernanceLevel }) {
  return (
    <svg className="band-mark" width={24} height={20} viewBox="-12 -10 24 20" aria-hidden="true" focusable="false">
      {REACH.map((half, row) => (
        <rect
          key={half}
          x={-half}
          y={-9 + row * 7}
          width={half * 2}
          height={4.5}
          rx={2.25}
          fill={row === ROW_OF[level] ? 'var(--ink)' : 'var(--line)'}
        />
      ))}
    </svg>
  )
}
