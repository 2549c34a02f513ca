import { ApolloClient, ApolloLink, type FieldReadFunction, InMemoryCache } from '@apollo/client'
import { createGraphqlLink } from './graphql-link.ts'
import { POSSIBLE_TYPES } from './possible-types.ts'
import type { ServerStatusStore } from './server-status.ts'
import type { SharedRequests } from './shared-requests.ts'

/** The client of one page: normalised cache, own link. What is in the cache stays readable while the server is gone. */
export function createApolloClient(status: ServerStatusStore, requests: SharedRequests): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([requests.link, createGraphqlLink(status)]),
    cache: createCache(),
    queryDeduplication: false,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  })
}

/** A cache that knows the interfaces of the schema and finds an entity asked by its id among those it has. */
function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: POSSIBLE_TYPES,
    typePolicies: {
      Query: { fields: { actor: { read: readActor } } },
      // Records as a change has them: the same id says something else in the next change.
      ChangedRecord: { keyFields: false },
      NamedRecord: { keyFields: false },
    },
  })
}

/** Answers `actor(id)` from what other questions brought, unless a day is asked: presence is of that day alone. */
const readActor: FieldReadFunction = (existing, { args, toReference }) => {
  if (existing !== undefined || args === null || args['asOf'] !== undefined) return existing
  return toReference({ __typename: 'Actor', id: args['id'] })
}
