import { useSearch } from '@tanstack/react-router'
import { PARAMS } from '../app/paths.ts'
import { parseExampleName } from '../features/research/examples.ts'
import { readGivenQuery } from '../features/research/given-query.ts'
import { ResearchView } from '../features/research/research-view.tsx'

/** `/dati?esempio=` or `/dati?domanda=&variabili=` */
export function ResearchPage() {
  const search = useSearch({ strict: false })
  const named = search[PARAMS.example]
  return <ResearchView example={parseExampleName(named)} chosen={named !== undefined} given={readGivenQuery(search)} />
}
