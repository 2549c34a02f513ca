import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { accountEmail } from '#graph-schema/model/account.ts'
import { isLoopbackName } from './loopback.ts'

/** A provider that tells who somebody is, as the settings name it. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What its link on the sign-in page says: the provider's name. */
  readonly label: string
}

/** What the browser keeps between going to the provider and coming back. */
export const oidcFlow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Path of the page that sign-in was asked from. */
  back: z.string(),
})
export type OidcFlow = z.infer<typeof oidcFlow>

/** What came of the visit at the provider. */
export type OidcOutcome =
  | { readonly kind: 'known'; readonly email: string }
  | { readonly kind: 'unverified' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed'; readonly cause: unknown }

const claims = z.looseObject({ email: z.string(), email_verified: z.union([z.boolean(), z.string()]).optional() })
const refusal = z.looseObject({ error: z.literal('access_denied') })

/** Sign-in at a provider: authorization code with PKCE. What the provider says of itself is read when first needed. */
export class OidcSignIn {
  readonly settings: OidcSettings
  #discovered: Promise<Configuration> | null = null

  constructor(settings: OidcSettings) {
    this.settings = settings
  }

  /** Where to send the browser, and what it keeps meanwhile. @throws when the provider does not answer. */
  async start(redirectUri: string, back: string): Promise<{ readonly address: URL; readonly flow: OidcFlow }> {
    const configuration = await this.#configuration()
    const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back }
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
    })
    return { address, flow }
  }

  /** Reads what the provider sent the browser back with. Never throws: what went wrong is in the outcome. */
  async finish(address: URL, flow: OidcFlow): Promise<OidcOutcome> {
    try {
      const configuration = await this.#configuration()
      const tokens = await authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      })
      const stated = tokens.claims()
      if (stated === undefined) return { kind: 'unverified' }
      const told = claims.safeParse(stated)
      const whole = told.success
        ? told
        : claims.safeParse(await fetchUserInfo(configuration, tokens.access_token, stated.sub))
      if (!whole.success || String(whole.data.email_verified) !== 'true') return { kind: 'unverified' }
      const email = accountEmail.safeParse(whole.data.email)
      return email.success ? { kind: 'known', email: email.data } : { kind: 'unverified' }
    } catch (error) {
      return refusal.safeParse(error).success ? { kind: 'declined' } : { kind: 'failed', cause: error }
    }
  }

  #configuration(): Promise<Configuration> {
    if (this.#discovered !== null) return this.#discovered
    const { issuer, clientId, clientSecret } = this.settings
    const server = new URL(issuer)
    // Only a provider on this very machine may be asked in the clear.
    const plain = server.protocol === 'http:' && isLoopbackName(server.hostname)
    const discovered = discovery(
      server,
      clientId,
      clientSecret,
      undefined,
      plain ? { execute: [allowInsecureRequests] } : {},
    )
    this.#discovered = discovered
    discovered.catch(() => {
      this.#discovered = null
    })
    return discovered
  }
}
