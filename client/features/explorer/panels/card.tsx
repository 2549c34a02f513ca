import { useExplorer } from '../state/explorer-context.ts'
import './card.css'
import { EntityCard } from './entity-card.tsx'
import { GroupCard } from './group-card.tsx'
import { Overview } from './overview.tsx'

/** What is known of the selection; of the whole network when nothing is selected. */
export function Card() {
  const { question, exploration } = useExplorer()
  const { selection } = question
  const entity = selection === null ? undefined : exploration.slice.entities.get(selection)
  if (entity !== undefined) return <EntityCard key={entity.id} entity={entity} />
  if (selection?.startsWith('group:') === true) return <GroupCard key={selection} groupId={selection} />
  return <Overview />
}
