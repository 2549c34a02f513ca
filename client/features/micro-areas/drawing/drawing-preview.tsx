import { useTranslation } from 'react-i18next'
import { writeDay } from '../../../lib/write-day.ts'
import type { AreaInDrawing, DrawingChange, DrawnComune } from '../state/drawing.ts'
import { nameArea } from '../words/area-name.ts'

export interface DrawingPreviewProps {
  readonly on: string | null
  readonly changes: readonly DrawingChange[]
  readonly areas: readonly AreaInDrawing[]
}

/** What a drawing changes, in words, before it is recorded. */
export function DrawingPreview({ on, changes, areas }: DrawingPreviewProps) {
  const { t, i18n } = useTranslation('micro-areas')
  const names = new Map(areas.map((area) => [area.key, nameArea(t, area)]))
  const nameOf = (key: string | null) => (key === null ? t('unassigned') : (names.get(key) ?? key))
  return (
    <section aria-labelledby="disegno-cambia">
      <h3 id="disegno-cambia">{t('preview.title')}</h3>
      {changes.length === 0 ? (
        <p className="micro-areas-note">{t('preview.none')}</p>
      ) : (
        <>
          <p>{t('preview.from', { day: on === null ? '…' : writeDay(i18n.language, on) })}</p>
          <ul className="drawing-changes">
            {changes.map((change) => (
              <li key={keyOf(change)}>{tell(change)}</li>
            ))}
          </ul>
          <p className="micro-areas-note">{t('preview.past')}</p>
        </>
      )}
    </section>
  )

  function tell(change: DrawingChange): string {
    switch (change.kind) {
      case 'BEGINS':
        return t('preview.begins', { area: nameArea(t, change.area), comuni: listNames(change.area.comuni) })
      case 'ENDS':
        return t('preview.ends', { area: nameArea(t, change.area) })
      case 'JOINS':
        return t('preview.joins', {
          count: change.comuni.length,
          ...{ comuni: listNames(change.comuni), from: nameOf(change.from), to: nameOf(change.to) },
        })
    }
  }
}

function keyOf(change: DrawingChange): string {
  return change.kind === 'JOINS' ? `${change.from} ${change.to}` : `${change.kind} ${change.area.key}`
}

function listNames(comuni: readonly DrawnComune[]): string {
  return comuni.length === 0 ? '…' : comuni.map(({ municipality }) => municipality.name).join(', ')
}
