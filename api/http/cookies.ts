import type { IncomingMessage } from 'node:http'

/** Names of the cookies. The prefix makes browsers hold them to this very host, and to encrypted addresses. */
export const SESSION_COOKIE = '__Host-trama'
export const OIDC_COOKIE = '__Host-trama-oidc'

const HELD = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The value of a cookie of a request; null when it has none of this name, or an empty one. */
export function readCookie(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at === -1 || part.slice(0, at).trim() !== name) continue
    const value = part.slice(at + 1).trim()
    return value === '' ? null : value
  }
  return null
}

/** The header that gives a browser a cookie: until it is closed, or for so many seconds. */
export function writeCookie(name: string, value: string, seconds: number | null = null): string {
  return `${name}=${value}; ${HELD}${seconds === null ? '' : `; Max-Age=${seconds}`}`
}

/** The header that takes a cookie back. */
export function clearCookie(name: string): string {
  return `${name}=; ${HELD}; Max-Age=0`
}
