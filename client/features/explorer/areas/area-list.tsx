import type { Region } from '../../../graph/areas/regions.ts'
import { EntityRow } from '../panels/list-panel.tsx'
import '../panels/list-panel.css'
import './area-list.css'
import { useExplorer } from '../state/explorer-context.ts'
import { listRows } from '../state/table-rows.ts'
import { useRegionWords } from './use-region-words.ts'
import { useRegions } from './use-regions.ts'

/** By micro-area on a phone: the regions one under the other, those in which nobody stands among them. */
export function AreaList() {
  const regions = useRegions()
  if (regions === null) return null
  return (
    <div className="list-panel">
      {regions.map((region) => (
        <RegionSection key={region.id} region={region} />
      ))}
    </div>
  )
}

function RegionSection({ region }: { readonly region: Region }) {
  const { exploration } = useExplorer()
  const { name, count, note } = useRegionWords()
  const members = new Set(region.entities.map(({ id }) => id))
  const rows = listRows(exploration, 'kind').filter(({ entity }) => members.has(entity.id))
  const said = note(region)
  return (
    <section className="area-section">
      <h2>
        {name(region)} <span>{count(region)}</span>
      </h2>
      {said === null ? null : <p>{said}</p>}
      <ul>
        {rows.map((row) => (
          <EntityRow key={row.entity.id} row={row} />
        ))}
      </ul>
    </section>
  )
}
