import { NetworkActs } from '../../features/network-acts/network-acts.tsx'
import type { StaffActsProps } from '../../lib/staff-acts.tsx'
import { renderPicker } from '../../routes/render-picker.tsx'

/** What may be done at a place, with the box of the search that its forms need. */
export function StaffActs({ place }: StaffActsProps) {
  return <NetworkActs place={place} renderPicker={renderPicker} />
}
