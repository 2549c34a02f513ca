import { useComputedColorScheme } from '@mantine/core'
import { GraphiQL, type GraphiQLProps } from 'graphiql'
import { useRef } from 'react'
import 'graphiql/style.css'
import 'graphiql/setup-workers/vite'
import './graphql-editor.css'
import type { GivenQuery } from './given-query.ts'

export interface GraphqlEditorProps {
  /** What the editor opens with. */
  readonly first: GivenQuery
  readonly onEdit: (text: GivenQuery) => void
}

/** GraphiQL from our own origin: asks `/graphql` as any researcher does, by text, and keeps nothing on this machine. */
export function GraphqlEditor({ first, onEdit }: GraphqlEditorProps) {
  const scheme = useComputedColorScheme('light')
  // The two editors tell their changes apart from each other.
  const text = useRef(first)
  function edit(change: Partial<GivenQuery>): void {
    text.current = { ...text.current, ...change }
    onEdit(text.current)
  }
  return (
    // The editor speaks English in every language of the interface.
    <div className="graphql-editor" lang="en">
      <GraphiQL
        fetcher={askGraphql}
        initialQuery={first.query}
        initialVariables={first.variables}
        onEditQuery={(query) => edit({ query })}
        onEditVariables={(variables) => edit({ variables })}
        forcedTheme={scheme}
        storage={createMemory()}
        plugins={[]}
        isHeadersEditorEnabled={false}
        defaultEditorToolsVisibility={first.variables === '' ? false : 'variables'}
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
