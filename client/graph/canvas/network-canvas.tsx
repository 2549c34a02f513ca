import { lazy, type ReactNode, type RefObject, Suspense, useMemo, useRef, useState } from 'react'
import type { CanvasSize, View } from '../layout/contract.ts'
import type { Outline } from '../model/outlines.ts'
import type { Visible } from '../model/visible.ts'
import type { DrawnEdge, DrawnVertex } from '../picture.ts'
import { withBadges } from './badges.ts'
import { CanvasContext } from './canvas-context.ts'
import { CANVAS_ID } from './canvas-id.ts'
import type { Drawn } from './drawn.ts'
import { buildElements } from './elements.ts'
import { type Emphasis, readStates } from './emphasis.ts'
import './network-canvas.css'
import { withRegions } from './region-elements.ts'
import { writeStylesheet } from './stylesheet.ts'
import { useCanvasStyle } from './use-canvas-style.ts'
import { useContent } from './use-content.ts'
import { useCytoscape } from './use-cytoscape.ts'
import { useDenseLabels } from './use-dense-labels.ts'
import { useDenseParts } from './use-dense-parts.ts'
import { useFirstPicture } from './use-first-picture.ts'
import { useGroupCounts } from './use-group-counts.ts'
import { useHeldPlaces } from './use-held-places.ts'
import { useKeyboard } from './use-keyboard.ts'
import { type CanvasEvents, type HoveredEdge, usePointer } from './use-pointer.ts'
import { useReveal } from './use-reveal.ts'
import { useViewport } from './use-viewport.ts'
import { ZoomControls } from './zoom-controls.tsx'

/** Most visits outline nothing. */
const HullLayer = lazy(async () => ({ default: (await import('./hull-layer.tsx')).HullLayer }))

/** What the canvas says, in the page's language. */
export interface CanvasWords {
  readonly label: string
  readonly roleDescription: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  /** Before what has no ties, on the canvas. */
  readonly shelfHeading: string
  /** Ids of the texts that say what the picture shows. */
  readonly describedBy: string
  readonly describeVertex: (vertex: DrawnVertex) => string
  /** One sentence a tie. */
  readonly describeEdge: (edge: DrawnEdge) => readonly string[]
}

export interface NetworkCanvasProps {
  /** Null while the first layout runs. */
  readonly drawn: Drawn | null
  /** What shows the whole of it in a canvas of this size. */
  readonly view: View | null
  readonly size: CanvasSize | null
  readonly visible: Visible
  readonly emphasis: Emphasis
  /** How many neighbours of a drawn vertex are not shown; those with none are left out. */
  readonly missing: ReadonlyMap<string, number>
  /** What hulls are drawn round. */
  readonly outlines: readonly Outline[]
  readonly events: CanvasEvents
  readonly words: CanvasWords
  /** Height of the canvas, from its bottom, that a panel over it covers, px. */
  readonly coveredBelow: number
  /** Laid over the canvas. */
  readonly children?: ReactNode
}

/** An application is one stop of the Tab key; inside it the arrows walk. */
const ONE_STOP = { tabIndex: 0 } as const

/** The network as a picture that pointer and keyboard can walk. Everything on it is also in the table. */
export function NetworkCanvas(props: NetworkCanvasProps) {
  const { drawn, view, size, visible, emphasis, outlines, events, words, coveredBelow, children } = props
  const container = useRef<HTMLDivElement>(null)
  const [hoveredEdge, setHoveredEdge] = useState<HoveredEdge | null>(null)
  const cy = useCytoscape(container, isDense(drawn))
  const viewport = useViewport(cy, view, size)
  const paper = useCanvasContent(cy, props)
  const selected = drawn?.picture.homeOf.get(emphasis.selected ?? '') ?? emphasis.selected
  useReveal(cy, selected, coveredBelow)
  usePointer(cy, events, setHoveredEdge, selected)
  const onKeyDown = useKeyboard({ drawn, visible, emphasis, events, viewport })
  const walked = emphasis.walked === null ? null : (drawn?.picture.vertices.get(emphasis.walked) ?? null)
  return (
    <div className="network-canvas">
      <div
        id={CANVAS_ID}
        className="network-canvas-plane"
        role="application"
        aria-roledescription={words.roleDescription}
        aria-label={words.label}
        aria-describedby={words.describedBy}
        {...ONE_STOP}
        // Not when it is pressed: Cytoscape takes the focus off whatever has it.
        onPointerUp={(event) => event.currentTarget.focus({ preventScroll: true })}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      >
        <canvas ref={paper} className="network-canvas-paper" hidden />
        {cy === null || drawn === null || outlines.length === 0 ? null : (
          <Suspense>
            <HullLayer cy={cy} {...{ drawn, visible, outlines }} pointed={emphasis.hovered ?? emphasis.selected} />
          </Suspense>
        )}
        <div ref={container} className="network-canvas-drawing" aria-hidden="true" />
      </div>
      <output className="visually-hidden">{walked === null ? '' : words.describeVertex(walked)}</output>
      <EdgeWords hovered={hoveredEdge} drawn={drawn} words={words} />
      <CanvasContext value={cy}>{children}</CanvasContext>
      <ZoomControls plane={viewport} words={words} />
    </div>
  )
}

function isDense(drawn: Drawn | null): boolean {
  return drawn?.layout.density === 'dense'
}

type ContentProps = Pick<NetworkCanvasProps, 'drawn' | 'view' | 'size' | 'visible' | 'emphasis' | 'missing' | 'words'>

/** @returns where a dense picture is painted first */
function useCanvasContent(
  cy: ReturnType<typeof useCytoscape>,
  { drawn, view, size, visible, emphasis, missing, words }: ContentProps,
): RefObject<HTMLCanvasElement | null> {
  const { shelfHeading } = words
  const paper = useRef<HTMLCanvasElement>(null)
  const dense = isDense(drawn)
  const parts = useDenseParts(dense)
  const plain = useMemo(
    () => (drawn === null ? null : withRegions(buildElements(drawn, shelfHeading), drawn)),
    [drawn, shelfHeading],
  )
  const elements = useMemo(() => (plain === null ? null : withBadges(plain, missing)), [plain, missing])
  const chosen = useDenseLabels(cy, drawn, visible)
  const states = useMemo(
    () => (drawn === null ? null : readStates(drawn, visible, emphasis, chosen)),
    [drawn, visible, emphasis, chosen],
  )
  // Before the elements: they are styled once, when they come.
  useCanvasStyle(cy, dense ? (parts?.writeStylesheet ?? null) : writeStylesheet)
  const begins = useFirstPicture(cy, paper, dense, parts, { elements, states, view, size })
  useContent(cy, begins ? elements : null, begins ? states : null, visible.sure !== undefined)
  useGroupCounts(cy, begins ? drawn : null, visible, emphasis.found)
  useHeldPlaces(cy, drawn?.regions !== undefined)
  return paper
}

interface EdgeWordsProps {
  readonly hovered: HoveredEdge | null
  readonly drawn: Drawn | null
  readonly words: CanvasWords
}

/** The ties of the line under the pointer, as sentences. The card and the table say the same to every reader. */
function EdgeWords({ hovered, drawn, words }: EdgeWordsProps) {
  const edge = hovered === null ? undefined : drawn?.picture.edges.find(({ id }) => id === hovered.id)
  if (hovered === null || edge === undefined) return null
  return (
    <div className="network-canvas-edge" style={{ left: hovered.x, top: hovered.y }} aria-hidden="true">
      {words.describeEdge(edge).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
