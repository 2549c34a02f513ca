import { IconMapPin } from '@tabler/icons-react'
import { Mark } from '../../../graph/marks/mark.tsx'
import { TieSample } from '../../../graph/marks/tie-sample.tsx'
import { lineOfPresence, lineStyleOf } from '../../../graph/model/date-group.ts'
import type { LegendRow } from '../../../graph/model/filters.ts'

/** What a row of the legend stands for, as the canvas draws it. */
export function LegendSign({ row }: { readonly row: LegendRow }) {
  switch (row.section) {
    case 'classes':
      return <Mark entityClass={row.value} size={22} />
    case 'collective':
      return <Mark entityClass="BUSINESS" size={22} collective />
    case 'families':
      return <TieSample family={row.value} />
    case 'dates':
      return <TieSample line={lineStyleOf(row.value)} />
    case 'presences':
      return <TieSample line={lineOfPresence(row.value)} />
    case 'certainties':
      return row.value === 'INFERRED' ? <span className="legend-badge">?</span> : <TieSample />
    case 'areas':
      return <IconMapPin size={20} aria-hidden="true" />
  }
}
