import type { Box } from '../layout/contract.ts'
import { displayName } from '../layout/words/text.ts'
import { Mark } from '../marks/mark.tsx'
import type { OpenedCell, Overview, OverviewCell, ShownEntity } from './overview.ts'
import type { OverviewWords } from './overview-words.ts'
import { OPENED_HEAD, type OpenedPlaces } from './place-opened.ts'
import { AREA_HEAD } from './plan-overview.ts'
import { markSize, type OverviewScene } from './scene.ts'

/** Ids of what is looked at, of where the keyboard stands, of what is selected. */
interface Marked {
  readonly focus: string | null
  readonly walked: string | null
  readonly selected: string | null
}

interface PanelsProps {
  readonly overview: Overview
  readonly scene: OverviewScene
  readonly marked: Marked
  readonly words: OverviewWords
}

/** The micro-areas as panels, their cells in them, the opened ones with their entities. */
export function OverviewPanels({ overview, scene, marked, words }: PanelsProps) {
  return overview.areas.map((area) => {
    const box = scene.areas.get(area.id)
    if (box === undefined) return null
    return (
      <div key={area.id}>
        <div className="overview-area" style={place(box)} />
        <div className="overview-area-name" style={place({ ...box, height: AREA_HEAD })}>
          <span className="overview-area-label">{words.nameArea(area)}</span>
          <span className="overview-area-count">{area.cells.reduce((sum, { entities }) => sum + entities, 0)}</span>
        </div>
        {area.cells.map((cell) => (
          <Cell key={cell.id} cell={cell} overview={overview} scene={scene} marked={marked} words={words} />
        ))}
      </div>
    )
  })
}

function Cell({ cell, overview, scene, marked, words }: PanelsProps & { readonly cell: OverviewCell }) {
  const box = scene.cells.get(cell.id)
  const opened = overview.opened.get(cell.id)
  const places = scene.opened.get(cell.id)
  if (box === undefined) return null
  if (opened !== undefined && places !== undefined)
    return <Opened cell={cell} opened={opened} box={box} places={places} marked={marked} words={words} />
  // Beyond this size a cell has room for the name of its kind.
  const named = box.width >= 88 && box.height >= 76
  return (
    <div className="overview-cell" data-spot={cell.id} style={place(box)} {...statesOf(cell.id, marked)}>
      <Mark entityClass={cell.entityClass} size={markSize(cell.entities, box)} />
      <b>{cell.entities}</b>
      {named ? <span>{words.nameClass(cell)}</span> : null}
    </div>
  )
}

interface OpenedProps {
  readonly cell: OverviewCell
  readonly opened: OpenedCell
  readonly box: Box
  readonly places: OpenedPlaces
  readonly marked: Marked
  readonly words: OverviewWords
}

function Opened({ cell, opened, box, places, marked, words }: OpenedProps) {
  const rest = opened.rest > 0 ? places.spots.at(-1) : undefined
  return (
    <>
      <div className="overview-opened" style={place(box)}>
        <p data-spot={cell.id} style={{ height: OPENED_HEAD }} {...statesOf(cell.id, marked)}>
          <Mark entityClass={cell.entityClass} size={18} />
          {box.width > 120 ? <span className="overview-opened-name">{words.nameClass(cell)}</span> : null}{' '}
          <b>{cell.entities}</b>
          <i>–</i>
        </p>
      </div>
      {opened.entities.map((entity, index) => {
        const at = places.spots[index]
        return at === undefined ? null : (
          <Entity key={entity.id} entity={entity} at={at} places={places} marked={marked} />
        )
      })}
      {rest === undefined ? null : (
        <div className="overview-rest" style={placeEntity(rest, places)}>
          {places.named ? words.nameRest(opened.rest) : '…'}
        </div>
      )}
    </>
  )
}

/** Between a mark and its name, px. */
const NAME_GAP = 5

interface EntityProps {
  readonly entity: ShownEntity
  readonly at: { readonly x: number; readonly y: number }
  readonly places: OpenedPlaces
  readonly marked: Marked
}

function Entity({ entity, at, places, marked }: EntityProps) {
  const room = places.pitch.width - places.mark - NAME_GAP - 12
  const name = displayName(entity.name, entity.acronym ?? undefined)
  return (
    <div
      className="overview-entity"
      data-spot={entity.id}
      style={placeEntity(at, places)}
      {...statesOf(entity.id, marked)}
    >
      <Mark entityClass={entity.entityClass} size={places.mark} collective={entity.collective} />
      {places.named ? <span style={{ maxWidth: room }}>{name}</span> : null}
    </div>
  )
}

/** The mark stands on the place; a name follows it. */
function placeEntity(at: { readonly x: number; readonly y: number }, { mark }: OpenedPlaces) {
  return { left: at.x - mark / 2, top: at.y - mark / 2, height: mark, gap: NAME_GAP }
}

function place({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height }
}

function statesOf(id: string, { focus, walked, selected }: Marked) {
  return {
    'data-focus': id === focus || undefined,
    'data-walked': id === walked || undefined,
    'data-selected': id === selected || undefined,
  }
}
