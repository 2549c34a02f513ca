import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { clearCookie, readCookie, SESSION_COOKIE, writeCookie } from './cookies.ts'

function asked(cookie: string | undefined): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  if (cookie !== undefined) request.headers.cookie = cookie
  return request
}

describe('the cookie of a session', () => {
  test('is for this host alone, by encrypted addresses, out of reach of scripts', () => {
    expect(SESSION_COOKIE).toBe('__Host-trama')
    expect(writeCookie(SESSION_COOKIE, 'x')).toBe('__Host-trama=x; Path=/; Secure; HttpOnly; SameSite=Lax')
    expect(clearCookie(SESSION_COOKIE)).toBe('__Host-trama=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0')
  })

  test('is found among others, by its whole name', () => {
    const read = (cookie: string | undefined) => readCookie(asked(cookie), SESSION_COOKIE)
    expect(
      ['a=1; __Host-trama=x=y; b=2', '__Host-trama2=x', 'x__Host-trama=x', '__Host-trama=', '', undefined].map(read),
    ).toEqual(['x=y', null, null, null, null, null])
  })
})
