import { Button, Popover } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import { useTranslation } from 'react-i18next'
import type { Shelf } from '../../../graph/layout/contract.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { SelectLink } from './select-link.tsx'

/** On a phone: what has no place in the drawing stands behind a button. */
export function ShelfButton({ shelf }: { readonly shelf: Shelf | null }) {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  if (shelf?.form !== 'button') return null
  const apart = [...shelf.isolates, ...shelf.smallComponents.flat()]
    .filter((id) => exploration.visible.entities.has(id))
    .flatMap((id) => exploration.slice.entities.get(id) ?? [])
  if (apart.length === 0) return null
  return (
    <div className="shelf-button">
      <Popover position="top-start" shadow="md" width={280} trapFocus>
        <Popover.Target>
          <Button variant="default">
            {t(shelf.smallComponents.length === 0 ? 'canvas.shelfButton' : 'canvas.shelfApart', {
              count: apart.length,
            })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ul className="card-members">
            {apart.map((entity) => (
              <li key={entity.id}>
                <Mark entityClass={entity.entityClass} size={26} collective={entity.collective} />
                <SelectLink id={entity.id}>{entity.name}</SelectLink>
              </li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
