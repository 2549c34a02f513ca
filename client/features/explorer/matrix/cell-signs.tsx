import { arrowFamily } from '#graph-schema/model/tie.ts'
import { TieSample } from '../../../graph/marks/tie-sample.tsx'
import { lineStyleOfTie } from '../../../graph/model/date-group.ts'
import type { NetworkTie } from '../../../graph/model/network.ts'

/** More signs than these would not fit a cell; the number beside them counts all. */
const MOST_SIGNS = 2

/** The ties of a cell, each kind of line once, with their number where they are several. */
export function CellSigns({ ties, moment }: { readonly ties: readonly NetworkTie[]; readonly moment: string }) {
  const signs = new Map(
    ties.map((tie) => {
      const family = arrowFamily(tie.kind, tie.role)
      const line = lineStyleOfTie(tie, moment)
      return [`${family} ${line}`, { family, line }]
    }),
  )
  return (
    <span className="matrix-signs" aria-hidden="true">
      <span>
        {[...signs].slice(0, MOST_SIGNS).map(([key, { family, line }]) => (
          <TieSample key={key} family={family} line={line} />
        ))}
      </span>
      {ties.length > 1 ? <b>{ties.length}</b> : null}
    </span>
  )
}
