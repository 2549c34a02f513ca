/** Where GraphQL is asked, on this server. */
export const ENDPOINT = new URL('/graphql', window.location.origin).href
