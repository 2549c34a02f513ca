import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ROUTES } from '../app/paths.ts'
import type { SetChoice } from '../features/sources/evidence-counts.ts'
import { readSetChoice, writeSetChoice } from '../features/sources/set-address.ts'
import { SourcesView } from '../features/sources/sources-view.tsx'

/** `/sui-dati?fonti` */
export function SourcesPage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const choose = useCallback(
    (choice: SetChoice) =>
      void navigate({ to: ROUTES.sources, search: writeSetChoice(choice), replace: true, resetScroll: false }),
    [navigate],
  )
  return <SourcesView asked={readSetChoice(search)} onChoose={choose} />
}
