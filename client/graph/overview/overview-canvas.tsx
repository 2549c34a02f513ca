import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { CANVAS_ID } from '../canvas/canvas-id.ts'
import { type KeyCommand, readKey } from '../canvas/keys.ts'
import '../canvas/network-canvas.css'
import { useSize } from '../canvas/use-size.ts'
import { findInDirection, stepThrough } from '../model/walk.ts'
import { BundleLines } from './bundle-lines.tsx'
import type { Overview } from './overview.ts'
import './overview-canvas.css'
import { ZoomControls } from '../canvas/zoom-controls.tsx'
import { OverviewPanels } from './overview-panels.tsx'
import type { OverviewWords } from './overview-words.ts'
import { scaleForNames } from './place-opened.ts'
import { planOverview } from './plan-overview.ts'
import { type OverviewScene, setScene } from './scene.ts'
import { LARGEST_SCALE, type Plane, usePlane } from './use-plane.ts'

/** What a reader does on it. Ids are of cells or of shown entities. */
interface OverviewEvents {
  /** A cell is opened, or closed again. */
  readonly toggle: (cell: string) => void
  /** An entity is chosen; null: nothing is. */
  readonly select: (id: string | null) => void
  /** By key: go on to its card. */
  readonly open: (id: string) => void
  readonly page: (page: 'search' | 'keys') => void
}

export interface OverviewCanvasProps {
  readonly overview: Overview
  readonly selected: string | null
  readonly events: OverviewEvents
  readonly words: OverviewWords
  /** Id of the text that says what it shows. */
  readonly describedBy: string
  /** Laid over it. */
  readonly children?: ReactNode
}

/** An application is one stop of the Tab key; inside it the arrows walk. */
const ONE_STOP = { tabIndex: 0 } as const

/** A network too large to be drawn one by one: cells that open, with the ties between them counted. */
export function OverviewCanvas({ overview, selected, events, words, describedBy, children }: OverviewCanvasProps) {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const plane = usePlane(frame, size)
  const plan = useMemo(() => (size === null ? null : planOverview(overview.areas, size)), [overview.areas, size])
  const scene = useMemo(
    () => (plan === null ? null : setScene(overview, plan, plane.scale)),
    [overview, plan, plane.scale],
  )
  const [hovered, setHovered] = useState<string | null>(null)
  const [walked, setWalked] = useState<string | null>(null)
  useLookAtOpened(overview, plan, plane)
  const focus = hovered ?? walked ?? selected
  return (
    <div className="network-canvas overview-canvas">
      <div
        id={CANVAS_ID}
        ref={frame}
        className="overview-frame"
        role="application"
        aria-roledescription={words.roleDescription}
        aria-label={words.label}
        aria-describedby={describedBy}
        {...ONE_STOP}
        onPointerMove={(event) => setHovered(spotAt(event))}
        onPointerLeave={() => setHovered(null)}
        onClick={(event) => {
          setWalked(null)
          choose(spotAt(event), overview, events)
        }}
        onKeyDown={(event) => scene !== null && answerKey(event, { overview, scene, plane, walked, setWalked, events })}
        onBlur={() => setWalked(null)}
      >
        {scene === null ? null : (
          <div
            className="overview-plane"
            aria-hidden="true"
            data-focus={focus !== null || undefined}
            style={{ width: scene.width, height: scene.height }}
          >
            <OverviewPanels overview={overview} scene={scene} marked={{ focus, walked, selected }} words={words} />
            <BundleLines overview={overview} scene={scene} focus={focus} />
          </div>
        )}
      </div>
      <output className="visually-hidden">{walked === null ? '' : words.describe(walked)}</output>
      {hovered === null ? null : (
        <p className="overview-words" aria-hidden="true" data-high={isLow(hovered, scene, frame.current) || undefined}>
          {words.describe(hovered)}
        </p>
      )}
      {children}
      <ZoomControls plane={plane} words={words} />
    </div>
  )
}

/** True for what stands in the lower half of what is seen. */
function isLow(id: string, scene: OverviewScene | null, frame: HTMLElement | null): boolean {
  const spot = scene?.spots.find((known) => known.id === id)
  if (spot === undefined || frame === null) return false
  return spot.y - frame.scrollTop > frame.clientHeight / 2
}

/** The cell or entity under the pointer. */
function spotAt({ target }: PointerEvent | MouseEvent): string | null {
  const spot = target instanceof Element ? target.closest('[data-spot]') : null
  return spot?.getAttribute('data-spot') ?? null
}

function choose(id: string | null, overview: Overview, events: OverviewEvents): void {
  if (id !== null && overview.cells.has(id)) events.toggle(id)
  else events.select(id)
}

interface KeyParts {
  readonly overview: Overview
  readonly scene: OverviewScene
  readonly plane: Plane
  readonly walked: string | null
  readonly setWalked: (id: string | null) => void
  readonly events: OverviewEvents
}

function answerKey(event: KeyboardEvent<HTMLElement>, parts: KeyParts): void {
  const { overview, scene, plane, walked, setWalked, events } = parts
  const pressed = readKey(event)
  // With nothing to leave, Escape is for the page around it; acts are for what is drawn one by one.
  if (pressed === null || isForOthers(pressed, walked)) return
  event.preventDefault()
  const here = scene.spots.find(({ id }) => id === walked)
  function walk(id: string | null): void {
    const spot = scene.spots.find((known) => known.id === id)
    setWalked(id)
    if (spot !== undefined) plane.reveal({ x: spot.x - 40, y: spot.y - 40, width: 80, height: 80 })
  }
  switch (pressed.command) {
    case 'go':
      if (here === undefined) walk(scene.spots[0]?.id ?? null)
      else
        walk(
          findInDirection(
            here,
            scene.spots.filter(({ id }) => id !== here.id),
            pressed.direction,
          ) ?? here.id,
        )
      break
    case 'step':
      walk(
        stepThrough(
          scene.spots.map(({ id }) => id),
          walked,
          pressed.step,
        ),
      )
      break
    case 'open':
      if (walked === null) break
      if (overview.cells.has(walked)) events.toggle(walked)
      else events.open(walked)
      break
    case 'page':
      events.page(pressed.page)
      break
    case 'leave':
      setWalked(null)
      events.select(null)
      break
    case 'zoom-in':
      plane.zoomIn()
      break
    case 'zoom-out':
      plane.zoomOut()
      break
    case 'fit':
      plane.fit()
      break
  }
}

/** Keys of the picture that an overview has no answer to. */
function isForOthers(
  pressed: KeyCommand,
  walked: string | null,
): pressed is Extract<KeyCommand, { command: 'act' | 'menu' | 'steps' }> {
  switch (pressed.command) {
    case 'act':
    case 'menu':
    case 'steps':
      return true
    case 'leave':
      return walked === null
    default:
      return false
  }
}

/** What has just been opened is brought so near that its names can be read; when all is closed, everything is shown. */
function useLookAtOpened(overview: Overview, plan: ReturnType<typeof planOverview> | null, plane: Plane): void {
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (plan === null) return
    const now = new Set(overview.opened.keys())
    const added = [...now].findLast((id) => !known.current.has(id))
    const closed = now.size === 0 && known.current.size > 0
    known.current = now
    if (closed) plane.fit()
    const box = added === undefined ? undefined : plan.cells.get(added)
    const opened = added === undefined ? undefined : overview.opened.get(added)
    if (box === undefined || opened === undefined) return
    // A little more: a canvas that grows smaller meanwhile keeps the names.
    const needed = Math.min(LARGEST_SCALE, scaleForNames(box, opened.entities.length + 1, LARGEST_SCALE) * 1.05)
    if (needed > plane.scale) plane.lookAt(box, needed)
  }, [overview, plan, plane])
}
