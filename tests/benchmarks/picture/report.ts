import { cpus } from 'node:os'
import { median } from '../measure.ts'
import { table } from '../table.ts'
import type { ContenderName } from './pages-server.ts'
import type { LayoutQuality } from './quality.ts'
import type { Round } from './run-round.ts'

interface LayoutFound extends LayoutQuality {
  readonly ms: number
  readonly block: number
}

export interface LayoutResult {
  readonly ours: LayoutFound
  readonly theirs: LayoutFound
}

/** Everything measured with one graph; rounds and layouts are in the order taken. */
export interface Results {
  readonly vertices: number
  readonly lines: number
  readonly rounds: readonly Record<ContenderName, Round>[]
  readonly layouts: readonly LayoutResult[]
}

/** What was going on beside: tasks waiting for a processor (load of one minute) before and after. */
export interface Circumstances {
  readonly before: number
  readonly after: number
  readonly browser: string
}

interface Measure {
  readonly title: string
  readonly unit: string
  readonly read: (round: Round) => number
  readonly digits: number
  /** In words, and whether the ratios (ours ÷ vis-network, ours ÷ sigma) and our own figure meet it. */
  readonly target: string
  readonly meets: (toVis: number, toSigma: number, ours: number, vertices: number) => boolean | null
}

const MEASURES: readonly Measure[] = [
  {
    title: 'Data → first complete picture',
    unit: 'ms',
    read: ({ picture }) => picture,
    digits: 0,
    target: 'under vis-network',
    meets: (toVis) => toVis < 1,
  },
  {
    title: 'Data → answers the pointer',
    unit: 'ms',
    read: ({ ready }) => ready,
    digits: 0,
    target: 'none set',
    meets: () => null,
  },
  {
    title: 'Work of the page’s thread until the picture rests',
    unit: 'ms of processor time',
    read: ({ work }) => work,
    digits: 0,
    target: 'none set',
    meets: () => null,
  },
  {
    title: 'Frames in two seconds of dragging the plane',
    unit: 'frames',
    read: ({ panFrames }) => panFrames,
    digits: 0,
    target: 'above every peer',
    meets: (toVis, toSigma) => toVis > 1 && toSigma > 1,
  },
  {
    title: 'Frames in two seconds of turning the wheel',
    unit: 'frames',
    read: ({ zoomFrames }) => zoomFrames,
    digits: 0,
    target: 'above every peer',
    meets: (toVis, toSigma) => toVis > 1 && toSigma > 1,
  },
  {
    title: 'JavaScript heap with the picture',
    unit: 'MB',
    read: ({ heap }) => heap,
    digits: 1,
    target: '≤ 80 MB at 10,000',
    meets: (_toVis, _toSigma, ours, vertices) => (vertices > 8_000 ? ours <= 80 : null),
  },
]

/** The report as Markdown: ratios first. */
export function report(results: readonly Results[], { before, after, browser }: Circumstances): string {
  const rounds = results.map((result) => result.rounds.length).join(', ')
  return `# Picture benchmark

Written by \`npm run bench:picture\`: scenarios of seed 7 drawn at the same places, with the same names shown, on 1360 × 760 px by our canvas (the product’s own component), vis-network 10.1.5 without physics, and sigma 4.0.4; both leave lines out while the picture moves. Our first picture is the painted one ([decision 10](decisions/0010-canvas-speed.md)); *answers the pointer* is Cytoscape’s own first frame. Chromium ${browser} without a graphics card, ${cpus().length} CPUs, load ${before.toFixed(1)} before and ${after.toFixed(1)} after.
Medians of ${rounds} rounds in which the contenders take turns; ratios are taken within a round. Times are of this machine and of that moment: a load above the number of CPUs stretches them all.

${MEASURES.map((measure) => section(measure, results)).join('\n\n')}

## First layout

Ours runs in a worker (pivot MDS, sparse stress, ForceAtlas2, names’ room); theirs is graphology’s ForceAtlas2 in its worker, 500 rounds from places by chance with its inferred settings. *Neighbours*: of the neighbours of a vertex, the share that is among as many nearest ones. *Crossings*: share of pairs of lines that cross. Both sampled.

${layoutTable(results)}
`
}

function section({ title, unit, read, digits, target, meets }: Measure, results: readonly Results[]): string {
  const rows = results.map(({ vertices, lines, rounds }) => {
    const of = (contender: ContenderName) => median(rounds.map((round) => read(round[contender])))
    const to = (contender: ContenderName) => median(rounds.map((round) => read(round.ours) / read(round[contender])))
    const met = meets(to('vis'), to('sigma'), of('ours'), vertices)
    return [
      `${vertices} / ${lines}`,
      to('vis').toFixed(2),
      to('sigma').toFixed(2),
      ...(['ours', 'vis', 'sigma'] as const).map((contender) => of(contender).toFixed(digits)),
      met === null ? '–' : met ? 'met' : '**missed**',
    ]
  })
  const head = ['vertices / lines', 'ours ÷ vis', 'ours ÷ sigma', `ours, ${unit}`, 'vis-network', 'sigma', target]
  return `## ${title}\n\n${table(head, rows)}`
}

function layoutTable(results: readonly Results[]): string {
  const rows = results.map(({ vertices, lines, layouts }) => {
    const of = (read: (found: LayoutFound) => number) => ({
      ours: median(layouts.map(({ ours }) => read(ours))),
      theirs: median(layouts.map(({ theirs }) => read(theirs))),
    })
    const [ms, block] = [of((found) => found.ms), of((found) => found.block)]
    const [near, cross] = [of((found) => found.neighbours), of((found) => found.crossings)]
    const met = near.ours >= near.theirs && cross.ours <= cross.theirs && block.ours <= 50
    return [
      `${vertices} / ${lines}`,
      (ms.ours / ms.theirs).toFixed(2),
      `${ms.ours.toFixed(0)} / ${ms.theirs.toFixed(0)}`,
      `${block.ours.toFixed(0)} / ${block.theirs.toFixed(0)}`,
      `${near.ours.toFixed(3)} / ${near.theirs.toFixed(3)}`,
      `${cross.ours.toFixed(3)} / ${cross.theirs.toFixed(3)}`,
      met ? 'met' : '**missed**',
    ]
  })
  const head = [
    'vertices / lines',
    'ours ÷ theirs',
    'ms, ours / theirs',
    'longest block, ms',
    'neighbours',
    'crossings',
    'quality at least theirs, block ≤ 50 ms',
  ]
  return table(head, rows)
}
