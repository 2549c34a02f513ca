import { useComputedColorScheme } from '@mantine/core'
import { GraphiQL, type GraphiQLProps } from 'graphiql'
import 'graphiql/style.css'
import 'graphiql/setup-workers/vite'
import './graphql-editor.css'

export interface GraphqlEditorProps {
  /** What the editor opens with. */
  readonly query: string
  readonly onEdit: (query: string) => void
}

/** GraphiQL from our own origin: asks `/graphql` as any researcher does, by text, and keeps nothing on this machine. */
export function GraphqlEditor({ query, onEdit }: GraphqlEditorProps) {
  const scheme = useComputedColorScheme('light')
  return (
    // The editor speaks English in every language of the interface.
    <div className="graphql-editor" lang="en">
      <GraphiQL
        fetcher={askGraphql}
        initialQuery={query}
        onEditQuery={onEdit}
        forcedTheme={scheme}
        storage={createMemory()}
        plugins={[]}
        isHeadersEditorEnabled={false}
        defaultEditorToolsVisibility={false}
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
      </GraphiQL>
    </div>
  )
}

const askGraphql: GraphiQLProps['fetcher'] = async (params) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  })
  return answer.json()
}

/** Storage that ends with the page: an example chosen is the example shown. */
function createMemory(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => {
      kept.delete(key)
    },
    setItem: (key, value) => {
      kept.set(key, value)
    },
  }
}
