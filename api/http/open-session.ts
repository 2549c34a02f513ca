import type { Request, Response } from 'express'
import type { Access } from '../access/access.ts'
import type { SignInWay } from '../access/sessions.cypher.ts'
import { readCookie, SESSION_COOKIE, writeCookie } from './cookies.ts'

/** Opens a session and gives the browser its cookie; the session it had before ends. */
export async function openSession(
  { sessions }: Access,
  { request, response }: { readonly request: Request; readonly response: Response },
  accountId: string,
  way: SignInWay,
): Promise<void> {
  const replaces = readCookie(request, SESSION_COOKIE)
  const secret = await sessions.open(accountId, { way, agent: request.headers['user-agent'] ?? '', replaces })
  response.append('set-cookie', writeCookie(SESSION_COOKIE, secret))
}
