import { lazy, Suspense, useEffect, useRef } from 'react'
import { CANVAS_ID } from '../../../graph/canvas/canvas-id.ts'
import { lazyWithDataWords, lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { MATRIX_ID } from '../matrix/matrix-id.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { isCounted } from '../state/is-counted.ts'
import './card.css'
import { Overview } from './overview.tsx'
import { TABLE_ID } from './table-id.ts'

// A first visit selects nothing: the cards come with the first choice.
const EntityCard = lazyWithWords(async () => (await import('./entity-card.tsx')).EntityCard)
const OverviewSide = lazyWithDataWords(async () => (await import('../overview/overview-side.tsx')).OverviewSide)
const GroupCard = lazy(async () => ({ default: (await import('./group-card.tsx')).GroupCard }))

/** The picture, the cell of the matrix that the keyboard stands on, the row of the table that is selected. */
const ORIGINS = `#${CANVAS_ID}, #${MATRIX_ID} [tabindex="0"], #${TABLE_ID} [aria-current="true"] a`

/** What is known of the selection; of the whole network when nothing is selected. Escape leads back to where it was chosen. */
export function Card() {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    element?.addEventListener('keydown', leaveToOrigin)
    return () => element?.removeEventListener('keydown', leaveToOrigin)
  }, [])
  return (
    <div className="card-frame" ref={frame}>
      <Suspense>
        <Content />
      </Suspense>
    </div>
  )
}

function Content() {
  const { question, exploration } = useExplorer()
  const { selection } = question
  if (isCounted(exploration.network, question)) return <OverviewSide />
  const { slice, recorded } = exploration
  // Also of who was not there on the chosen day: the card says so.
  const entity = selection === null ? undefined : (slice.entities.get(selection) ?? recorded.entities.get(selection))
  if (entity !== undefined) return <EntityCard key={entity.id} entity={entity} />
  if (selection?.startsWith('group:') === true) return <GroupCard key={selection} groupId={selection} />
  return <Overview />
}

function leaveToOrigin(event: KeyboardEvent): void {
  const origin = document.querySelector<HTMLElement>(ORIGINS)
  if (event.key !== 'Escape' || origin === null) return
  event.preventDefault()
  origin.focus({ preventScroll: true })
}
