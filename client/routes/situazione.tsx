import { useSearch } from '@tanstack/react-router'
import { PARAMS } from '../app/paths.ts'
import { SituationView } from '../features/situation/situation-view.tsx'

/** `/?alla` */
export function SituationPage() {
  const search = useSearch({ strict: false })
  return <SituationView day={search[PARAMS.asOf] ?? null} />
}
