import { useSearch } from '@tanstack/react-router'
import { PARAMS } from '../app/paths.ts'
import { FirstAccessView } from '../features/access/first-access-view.tsx'

/** `/primo-accesso?codice` */
export function FirstAccessPage() {
  const search = useSearch({ strict: false })
  return <FirstAccessView code={search[PARAMS.code] ?? ''} />
}
