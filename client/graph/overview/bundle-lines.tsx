import { useMemo } from 'react'
import type { Box } from '../layout/contract.ts'
import type { Bundle, Overview } from './overview.ts'
import { type BundleLine, labelSize, placeBundles } from './place-bundles.ts'
import { AREA_HEAD } from './plan-overview.ts'
import type { OverviewScene } from './scene.ts'

/** As many lines as the eye can follow: the strongest of all where nothing is looked at, or of what is. */
const MOST_AT_REST = 16
const MOST_IN_FOCUS = 24

interface BundleLinesProps {
  readonly overview: Overview
  readonly scene: OverviewScene
  /** Id of the cell or entity whose ties are looked at. */
  readonly focus: string | null
}

/** Bundles of ties as lines with their counts. All of them are in the table. */
export function BundleLines({ overview, scene, focus }: BundleLinesProps) {
  const lines = useMemo(() => {
    const shown = chooseBundles(overview, focus)
    return placeBundles(shown, scene.ends, listTaken(scene))
  }, [overview, scene, focus])
  return (
    <svg aria-hidden="true" className="overview-lines" width={scene.width} height={scene.height}>
      {lines.map((line) => (
        <path key={line.bundle.ends.join(' ')} d={draw(line)} strokeWidth={line.width} />
      ))}
      {lines.map((line) => (
        <Count key={line.bundle.ends.join(' ')} line={line} />
      ))}
    </svg>
  )
}

/** Marks with the numbers under them, and the names of areas: where no number of a line may stand. */
function listTaken({ ends, areas }: OverviewScene): readonly Box[] {
  const marks = [...ends.values()].map(({ x, y }): Box => ({ x: x - 15, y: y - 15, width: 30, height: 46 }))
  return [...marks, ...[...areas.values()].map((box): Box => ({ ...box, width: 190, height: AREA_HEAD }))]
}

function chooseBundles({ bundles, bundlesOf }: Overview, focus: string | null): readonly Bundle[] {
  const own = focus === null ? undefined : bundlesOf.get(focus)
  return own === undefined ? bundles.slice(0, MOST_AT_REST) : own.slice(0, MOST_IN_FOCUS)
}

function draw({ from, bend, to }: BundleLine): string {
  return `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`
}

function Count({ line: { bundle, label } }: { readonly line: BundleLine }) {
  if (label === null) return null
  const { width, height } = labelSize(bundle.ties)
  return (
    <g transform={`translate(${label.x} ${label.y})`}>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={9} />
      <text textAnchor="middle" dominantBaseline="central">
        {bundle.ties}
      </text>
    </g>
  )
}
