import path from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const ONE_YEAR_MS = 365 * 24 * 3_600_000

/** A browser's navigation asks for a page whatever its address looks like; anything else only where it names no file. */
function wantsPage(accept: string | undefined, address: string): boolean {
  if (accept?.includes('text/html') === true) return true
  return (accept === undefined || accept.includes('*/*')) && path.extname(address) === ''
}

/**
 * Serves the built client. Files below `assets/` have a hash in their name and are kept for ever; the page itself is
 * asked for each time, and stands for every address that is not a file.
 */
export function serveClient(folder: string): RequestHandler {
  const router = Router()
  const kept = { index: false, immutable: true, maxAge: ONE_YEAR_MS, fallthrough: false, redirect: false } as const
  router.use('/assets', express.static(path.join(folder, 'assets'), kept))
  router.use(express.static(folder, { index: false, maxAge: 0, etag: true, redirect: false, dotfiles: 'ignore' }))
  router.get('/{*path}', (request, response, next) => {
    if (!wantsPage(request.headers.accept, request.path)) {
      next()
      return
    }
    response.setHeader('cache-control', 'no-cache')
    // By its root: an absolute path through a folder like `.trama` would count as hidden.
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error: unknown) => {
      if (error !== undefined && error !== null && !response.headersSent) next(error)
    })
  })
  return router
}
