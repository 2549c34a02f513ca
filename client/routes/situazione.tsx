import { SituationView } from '../features/situation/situation-view.tsx'
import { useAsOf } from '../lib/as-of.ts'

/** `/?alla` */
export function SituationPage() {
  const { day } = useAsOf()
  return <SituationView day={day} />
}
