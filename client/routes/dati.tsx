import { useSearch } from '@tanstack/react-router'
import { PARAMS } from '../app/paths.ts'
import { parseExampleName } from '../features/research/examples.ts'
import { ResearchView } from '../features/research/research-view.tsx'

/** `/dati?esempio=` */
export function ResearchPage() {
  const named = useSearch({ strict: false })[PARAMS.example]
  return <ResearchView example={parseExampleName(named)} chosen={named !== undefined} />
}
