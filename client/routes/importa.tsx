import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { importPath } from '../app/addresses.ts'
import { ROUTES } from '../app/paths.ts'
import { ImportHome } from '../features/import/import-home.tsx'
import { ImportView } from '../features/import/import-view.tsx'

/** `/importa` */
export function ImportsPage() {
  return <ImportHome onSent={useOpenImport()} />
}

/** `/importa/:slug` */
export function ImportPage() {
  const { slug = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const leave = useCallback(() => void navigate({ to: ROUTES.imports }), [navigate])
  return <ImportView key={slug} id={`import:${slug}`} onSent={useOpenImport()} onLeave={leave} />
}

function useOpenImport(): (id: string) => void {
  const navigate = useNavigate()
  return useCallback((id: string) => void navigate({ to: importPath(id) }), [navigate])
}
