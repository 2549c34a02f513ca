import { TieActs } from '../../features/tie-acts/tie-acts.tsx'
import type { TieActsProps } from '../../lib/tie-acts.tsx'
import { renderPicker } from '../../routes/render-picker.tsx'

/** What may be done to a tie, with the box of the search that finds who invited. */
export function StaffTieActs(props: TieActsProps) {
  return <TieActs {...props} renderPicker={renderPicker} />
}
