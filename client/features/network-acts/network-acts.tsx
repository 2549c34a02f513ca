import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { RenderEntityPicker } from '../../lib/render-picker.ts'
import type { StaffPlace } from '../../lib/staff-acts.tsx'
import { ActBar } from './act-bar.tsx'
import { PickerContext } from './form/picker-context.ts'
import './network-acts.css'
import { ActorActs } from './panels/actor-acts.tsx'
import { CellActs } from './panels/cell-acts.tsx'
import { FactsPanel } from './panels/facts-panel.tsx'
import { SourceActs } from './panels/source-acts.tsx'
import { TerritoryActs } from './panels/territory-acts.tsx'
import { ThemesPanel } from './panels/themes-panel.tsx'

export interface NetworkActsProps {
  readonly place: StaffPlace
  readonly renderPicker: RenderEntityPicker
}

/** What those who work on the register do to what the network is made of, at each place of the pages that has some. */
export function NetworkActs({ place, renderPicker }: NetworkActsProps) {
  return (
    <PickerContext value={renderPicker}>
      <ActsOf place={place} />
    </PickerContext>
  )
}

function ActsOf({ place }: { readonly place: StaffPlace }) {
  switch (place.name) {
    case 'ENTITY':
      return <EntityActs id={place.id} />
    case 'FACTS':
      return <FactsPanel id={place.id} />
    case 'GROUPS':
      return <ActBar subjectId={null} first={['foundLocalNode', 'recordGovernanceBody']} />
    case 'SOURCES':
      return <ActBar subjectId={null} first={['recordSource', 'recordTheme']} />
    case 'THEMES':
      return <ThemesPanel />
    case 'CELL':
      return <CellActs place={place} />
    case 'TERRITORY':
      return <TerritoryActs />
    case 'NETWORK':
      return (
        <ActBar
          subjectId={null}
          first={[]}
          more={['recordProject', 'recordEvent', 'foundLocalNode', 'recordGovernanceBody']}
          isRecording
        />
      )
  }
}

function EntityActs({ id }: { readonly id: string }) {
  switch (entityTypeOf(id)) {
    case 'ACTOR':
      return <ActorActs id={id} />
    case 'LOCAL_NODE':
      return <ActBar subjectId={id} first={['recordNodeAct', 'addMember', 'changeLocalNode', 'closeGroup']} />
    case 'GOVERNANCE_BODY':
      return <ActBar subjectId={id} first={['addMember', 'correctGovernanceBody', 'assignTheme', 'closeGroup']} />
    case 'PROJECT':
      return <ActBar subjectId={id} first={['correctProject', 'assignTheme']} />
    case 'EVENT':
      return <ActBar subjectId={id} first={['correctEvent', 'assignTheme']} />
    case 'SOURCE':
      return <SourceActs id={id} />
    default:
      return null
  }
}
