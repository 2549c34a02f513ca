import Provider from 'oidc-provider'
import { openDoor } from '../http/door.ts'

/** What the provider knows of somebody. */
export interface ProviderPerson {
  readonly email?: string
  readonly verified?: boolean
}

/** A real OpenID Connect provider on a free port of this machine. */
export interface TestProvider {
  readonly settings: { issuer: string; clientId: string; clientSecret: string; label: string }
  /** Lets this server send people here; nothing is answered before. */
  serve(redirectUri: string): void
  /**
   * Does what a browser would from the address that a server sent it to: signs in as somebody, agrees, and comes back.
   * @returns the address that the provider sends the browser back to
   */
  visit(address: string, login: string): Promise<string>
  /** As {@link visit}, but declines. */
  decline(address: string): Promise<string>
  stop(): Promise<void>
}

/** @param people who signs in under which name */
export async function startTestProvider(people: Readonly<Record<string, ProviderPerson>>): Promise<TestProvider> {
  const door = await openDoor('127.0.0.1', 0)
  const issuer = `http://127.0.0.1:${door.port}`
  const [clientId, clientSecret] = ['trama', 'a secret of the two of them']
  return {
    settings: { issuer, clientId, clientSecret, label: 'Ente di prova' },
    serve(redirectUri) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        pkce: { required: () => true },
        cookies: { keys: ['a key of this test'] },
        ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
        findAccount: async (_context, sub) => {
          const { email, verified } = people[sub] ?? {}
          return {
            accountId: sub,
            claims: async () => ({
              sub,
              ...(email === undefined ? {} : { email }),
              ...(verified === undefined ? {} : { email_verified: verified }),
            }),
          }
        },
      })
      door.serve(provider.callback())
    },
    visit: (address, login) => new Visit(issuer).run(address, { login }),
    decline: (address) => new Visit(issuer).run(address, null),
    stop: () => door.close(),
  }
}

/** A browser as far as the provider needs one: it keeps cookies and follows redirects until they leave the provider. */
class Visit {
  readonly #issuer: string
  readonly #cookies = new Map<string, string>()

  constructor(issuer: string) {
    this.#issuer = issuer
  }

  async run(address: string, who: { readonly login: string } | null): Promise<string> {
    let next = await this.#follow(address)
    // Two pages at most: who are you, do you agree.
    for (let page = 0; page < 3 && next.startsWith(this.#issuer); page += 1) {
      if (who === null) return this.#follow(`${next}/abort`)
      const prompt = (await this.#send(next)).includes('name="login"') ? 'login' : 'consent'
      next = await this.#follow(next, new URLSearchParams({ prompt, login: who.login, password: 'x' }))
    }
    return next
  }

  /** Where redirects end: at a page of the provider, or at an address that is not the provider's. */
  async #follow(address: string, form?: URLSearchParams): Promise<string> {
    let answer = await this.#ask(address, form)
    let at = address
    while (answer.status >= 300 && answer.status < 400) {
      at = new URL(answer.headers.get('location') ?? '', at).href
      if (!at.startsWith(this.#issuer)) return at
      answer = await this.#ask(at)
    }
    return at
  }

  async #send(address: string): Promise<string> {
    return (await this.#ask(address)).text()
  }

  async #ask(address: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
}
