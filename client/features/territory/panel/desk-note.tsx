import { useTranslation } from 'react-i18next'
import { useViewer } from '../../../lib/use-viewer.ts'
import { EntityLinks } from '../more/entity-links.tsx'
import type { Figures, GapCell } from '../state/territory.ts'

export interface DeskNoteProps {
  readonly cell: GapCell
  readonly figures: Figures
}

/** The need that desks serve: access, information, accompaniment. */
const ACCESS = 'need:N12'

/** The comuni of a cell in which a desk takes place, where nobody is on record as serving access; else none. */
export function findLoneDesks({ areaId, needId, providers }: GapCell, { municipalities }: Figures) {
  if (needId !== ACCESS || areaId === null || providers.possible > 0) return []
  return municipalities.filter((one) => one.areaId === areaId && one.desks.possible > 0)
}

/** A desk takes place where nobody is on record as serving access: staff are told, with its comuni. Else nothing. */
export function DeskNote({ cell, figures }: DeskNoteProps) {
  const { t } = useTranslation('territory')
  const viewer = useViewer()
  const places = findLoneDesks(cell, figures)
  if (places.length === 0 || !viewer.may('STAFF')) return null
  return (
    <p className="territory-note">
      {t('panel.desk')} <EntityLinks entities={places.map(({ municipality: { id, name } }) => ({ id, label: name }))} />
    </p>
  )
}
