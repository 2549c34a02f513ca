/** Bounds of what people type about accounts. */
export const ACCOUNT_LIMITS = {
  /** Characters of the shortest password. */
  shortestPassword: 12,
  longestPassword: 256,
  email: 200,
  name: 120,
  tokenName: 80,
  /** Tokens of one account that are in force at once. */
  tokens: 20,
  /** Days of the longest life of a token. */
  tokenDays: 366,
} as const
