/** What is asked of the API in the benchmarks; the scenario's actors are `actor:e1`, `actor:e2` … */
export interface Question {
  readonly name: string
  readonly query: string
  /** Requests in one half of a pair. */
  readonly repeats: number
  /** Ratio not to exceed. */
  readonly target: number
}

const TIE = 'id kind role dateStatus period { text } from { id label } to { id label }'

/** B1: the same statements by GraphQL over HTTP and by the driver alone. */
export const OVERHEAD: readonly Question[] = [
  {
    name: 'lookup',
    query: '{ actor(id: "actor:e5") { id name kind period { text } } }',
    repeats: 120,
    target: 2.5,
  },
  {
    name: '3-level page of 20',
    query: `{ actors(first: 20) { nodes { id name ties(first: 5) { nodes { ${TIE} to { ... on Actor { services { title } } } } } } pageInfo { hasNextPage endCursor } } }`,
    repeats: 60,
    target: 1.5,
  },
  {
    name: '1,000-row list',
    query: '{ network(limit: 1000) { entities { id label certainty dateStatus } truncated } }',
    repeats: 15,
    target: 1.3,
  },
]

/** B2: each typed list, at two sizes of its page. */
export const PAGES: readonly { readonly name: string; readonly query: (first: number) => string }[] = [
  {
    name: 'actors',
    query: (first) =>
      `{ actors(first: ${first}) { nodes { id name ties(first: 5) { nodes { ${TIE} } } seat { label } } } }`,
  },
  {
    name: 'projects',
    query: (first) =>
      `{ projects(first: ${first}) { nodes { id title participations(first: 5) { nodes { ${TIE} } } } } }`,
  },
  {
    name: 'events',
    query: (first) =>
      `{ events(first: ${first}) { nodes { id title places { label } ties(first: 5) { nodes { ${TIE} } } } } }`,
  },
  {
    name: 'municipalities',
    query: (first) => `{ municipalities(first: ${first}) { nodes { id name microArea { code } actors { label } } } }`,
  },
  {
    name: 'search',
    query: (first) =>
      `{ search(text: "a", first: ${first}) { ... on Entity { id label ties(first: 5) { nodes { ${TIE} } } } } }`,
  },
]
