import { lazy, Suspense, useEffect, useRef } from 'react'
import { CANVAS_ID } from '../../../graph/canvas/canvas-id.ts'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { MATRIX_ID } from '../matrix/matrix-id.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { isCounted } from '../state/is-counted.ts'
import './card.css'
import { Overview } from './overview.tsx'

// A first visit selects nothing: the cards come with the first choice.
const EntityCard = lazyWithWords(async () => (await import('./entity-card.tsx')).EntityCard)
const OverviewSide = lazyWithWords(async () => (await import('../overview/overview-side.tsx')).OverviewSide)
const GroupCard = lazy(async () => ({ default: (await import('./group-card.tsx')).GroupCard }))

/** What is known of the selection; of the whole network when nothing is selected. Escape leads back to the picture, or to the cell of the matrix it came from. */
export function Card() {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    element?.addEventListener('keydown', leaveToPicture)
    return () => element?.removeEventListener('keydown', leaveToPicture)
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
  const entity = selection === null ? undefined : exploration.slice.entities.get(selection)
  if (entity !== undefined) return <EntityCard key={entity.id} entity={entity} />
  if (selection?.startsWith('group:') === true) return <GroupCard key={selection} groupId={selection} />
  return <Overview />
}

function leaveToPicture(event: KeyboardEvent): void {
  const picture =
    document.getElementById(CANVAS_ID) ?? document.querySelector<HTMLElement>(`#${MATRIX_ID} [tabindex="0"]`)
  if (event.key !== 'Escape' || picture === null) return
  event.preventDefault()
  picture.focus({ preventScroll: true })
}
