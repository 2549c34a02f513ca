import type { Request } from 'express'
import { isLoopbackName } from '../access/loopback.ts'
import { Refused } from '../errors.ts'

/** The address of this server as the browser of a request knows it, `https://trama.example.org`. */
export function originOf(request: Request, publicUrl: string | null): string {
  if (publicUrl !== null) return new URL(publicUrl).origin
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`
}

/**
 * Whether what a browser sends cannot be read on its way: by https, also up to a proxy before this server, or without
 * leaving the machine.
 */
export function isPrivate(request: Request, publicUrl: string | null): boolean {
  const seen = readUrl(originOf(request, null))
  const told = publicUrl === null ? seen : readUrl(publicUrl)
  if (seen === null || told === null) return false
  // A proxy may pass on the name it is asked by, or its own name for this machine.
  const isAskedAsTold = seen.host === told.host || isLoopbackName(seen.hostname)
  return isAskedAsTold && (told.protocol === 'https:' || isLoopbackName(told.hostname))
}

/**
 * Lets through what one of our own pages, or a program that is no browser, sends to change something.
 * @throws Refused when another site's page sends it
 */
export function refuseForeignOrigin(request: Request, publicUrl: string | null): void {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const isOurs =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : origin === originOf(request, publicUrl)
  if (!isOurs)
    throw new Refused('FOREIGN_ORIGIN', 'a page of another site sent this; it counts from our own pages only')
}

/** @throws Refused when a password or a session would travel in the clear. */
export function refuseInTheClear(request: Request, publicUrl: string | null): void {
  if (isPrivate(request, publicUrl)) return
  const message =
    'signing in needs an encrypted address: open Trama by https (PUBLIC_URL, TRUST_PROXY) or on the machine it runs on'
  throw new Refused('NOT_ENCRYPTED', message)
}

function readUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
