import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express'
import { IMPORT_LIMITS } from '#graph-schema/model/limits.ts'
import type { Database } from '../database/run.ts'
import { BadInput, Forbidden } from '../errors.ts'
import { readProgress } from '../modules/imports/commit-progress.ts'
import { uploadImport } from '../modules/imports/upload-import.service.ts'
import { identityOf } from './identify.ts'
import { factsOf } from './request-facts.ts'

/** Up to here a file that is too large is still read, to be told so by its size. */
const LARGEST_BODY = IMPORT_LIMITS.fileBytes * 3

/**
 * `POST /imports` takes a file as it is, its name in the header `x-file-name`, percent-encoded; `?sheet=` names a sheet.
 * It answers with the id of the import (201), or with what is wrong with the file (200: an expected answer). `GET /imports/:id/progress`
 * tells how far recording one has come.
 */
export function serveImports(database: Database): Router {
  const router = Router()
  router.use(refuseOthers)
  router.post('/', express.raw({ type: () => true, limit: LARGEST_BODY }), takeFile(database))
  router.get('/:id/progress', (request, response) => {
    response.setHeader('cache-control', 'no-store')
    response.json({ progress: readProgress(String(request.params['id'])) })
  })
  router.use(answerTooLarge)
  return router
}

const refuseOthers: RequestHandler = (request, _response, next) => {
  const { viewer, readsOnly } = identityOf(request)
  const mayWrite = !readsOnly || request.method === 'GET'
  if (!['STAFF', 'BOARD', 'ADMIN'].includes(viewer.role) || !mayWrite) throw new Forbidden('imports')
  next()
}

function takeFile(database: Database): RequestHandler {
  return async (request, response) => {
    if (request.headers['content-type']?.startsWith('multipart/') === true) {
      throw new BadInput('content-type', 'send the file as it is, not wrapped in a form')
    }
    const bytes: unknown = request.body
    const { sheet } = request.query
    const answer = await uploadImport(
      { database, viewer: identityOf(request).viewer, requestId: factsOf(request).requestId },
      {
        name: readFileName(request),
        bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(),
        sheet: typeof sheet === 'string' && sheet !== '' ? sheet.slice(0, 100) : null,
      },
    )
    response.setHeader('cache-control', 'no-store')
    response.status('id' in answer ? 201 : 200).json(answer)
  }
}

function readFileName(request: Request): string {
  const given = request.headers['x-file-name']
  if (typeof given !== 'string') return 'file'
  try {
    return decodeURIComponent(given)
  } catch {
    throw new BadInput('x-file-name', 'percent-encoded UTF-8')
  }
}

const answerTooLarge: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null
  if (status !== 413) {
    next(error)
    return
  }
  const bytes = Number(request.headers['content-length'] ?? LARGEST_BODY)
  response.json({ problem: { code: 'FILE_TOO_LARGE', facts: { bytes, most: IMPORT_LIMITS.fileBytes } } })
}
