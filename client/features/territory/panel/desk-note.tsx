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

/** A desk takes place where nobody is on record as serving access: staff are told, with its comuni. Else nothing. */
export function DeskNote({ cell: { areaId, needId, providers }, figures }: DeskNoteProps) {
  const { t } = useTranslation('territory')
  const viewer = useViewer()
  if (needId !== ACCESS || areaId === null || providers.possible > 0 || !viewer.may('STAFF')) return null
  const places = figures.municipalities.filter((one) => one.areaId === areaId && one.desks.possible > 0)
  if (places.length === 0) return null
  return (
    <p className="territory-note">
      {t('panel.desk')} <EntityLinks entities={places.map(({ municipality: { id, name } }) => ({ id, label: name }))} />
    </p>
  )
}
