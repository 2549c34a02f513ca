import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { parse } from 'graphql'
import { z } from 'zod'
import type { Viewer } from '../context.ts'
import type { Database } from '../database/run.ts'
import { BadInput, Failure } from '../errors.ts'
import { factsOf } from './request-facts.ts'

/** The product's own documents: `sha256:…` → text. */
export type TrustedDocuments = ReadonlyMap<string, string>

const MANIFEST = 'trusted-documents.json'
const manifest = z.record(z.string().regex(/^sha256:[0-9a-f]{64}$/u), z.string())

/**
 * Reads the documents that were written with the client's build; none where the client is not built.
 * @throws Error when a text is not the one its hash names.
 */
export function readTrustedDocuments(clientFolder: string): TrustedDocuments {
  const file = path.join(clientFolder, MANIFEST)
  if (!existsSync(file)) return new Map()
  const documents = new Map(Object.entries(manifest.parse(JSON.parse(readFileSync(file, 'utf8')))))
  for (const [id, text] of documents) {
    if (id !== hashDocument(text)) throw new Error(`${file}: ${id} is not the hash of its text`)
    if (
      parse(text).definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'subscription')
    ) {
      throw new Error(`${file}: ${id} is neither a query nor a mutation`)
    }
  }
  return documents
}

/** The id of a document's text. */
export function hashDocument(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

export interface TrustedDoor {
  readonly documents: () => TrustedDocuments
  /** In development the client's documents change faster than its build: any text counts as the client's own. */
  readonly acceptsText: boolean
  readonly database: Database
  /** On whose behalf the request is answered: an answer is kept apart for each of them. */
  readonly viewerOf: (request: Request) => Viewer
  /**
   * Another one with each start: other code, or another database on the same address, may answer in another form what
   * has the same number.
   */
  readonly version: string
}

/**
 * Swaps `documentId` for the text it names, before GraphQL reads the request. An answer fetched by GET has an entity
 * tag made of the data's version, the document and the variables: asked again with it, unchanged data cost nothing.
 */
export function openTrustedDoor(door: TrustedDoor): RequestHandler {
  return (request, response, next) => {
    const facts = factsOf(request)
    if (request.method === 'POST') {
      const body: unknown = request.body
      const id = typeof body === 'object' && body !== null && 'documentId' in body ? body.documentId : undefined
      if (typeof id === 'string') request.body = { ...request.body, query: textOf(door, id) }
      facts.trusted = typeof id === 'string' || door.acceptsText
      next()
      return
    }
    const id = request.query['documentId']
    if (request.method !== 'GET' || typeof id !== 'string') {
      facts.trusted = door.acceptsText
      next()
      return
    }
    const text = textOf(door, id)
    facts.trusted = true
    const given = request.query['variables']
    const variables = typeof given === 'string' ? given : '{}'
    request.url = `${request.path}?${new URLSearchParams({ query: text, variables })}`
    if (tellsOfTheAsker(text)) next()
    else answerOrPass(door, { request, response, next }, `${id} ${variables}`)
  }
}

/** Root fields whose answer changes though no data do: with the session, with the budget. */
const OF_THE_ASKER: readonly string[] = ['viewer', 'budget', 'sessions', 'apiTokens', 'accounts']
const TELLING = new Map<string, boolean>()

/** Whether a document asks what may be another answer while the data are the same, so that none may be kept. */
function tellsOfTheAsker(text: string): boolean {
  const known = TELLING.get(text)
  if (known !== undefined) return known
  const telling = parse(text).definitions.some(
    (part) =>
      part.kind === 'OperationDefinition' &&
      part.selectionSet.selections.some(
        ({ kind, ...field }) => kind === 'Field' && 'name' in field && OF_THE_ASKER.includes(field.name.value),
      ),
  )
  TELLING.set(text, telling)
  return telling
}

function textOf({ documents }: TrustedDoor, id: string): string {
  const text = documents().get(id)
  if (text === undefined) throw new BadInput('documentId', 'this server was not built with a document of this hash')
  return text
}

interface Passing {
  readonly request: Request
  readonly response: Response
  readonly next: NextFunction
}

/** Ends the request with 304 when the asker holds the present answer; a database that is away is told by the answer. */
function answerOrPass(door: TrustedDoor, { request, response, next }: Passing, question: string): void {
  const viewer = door.viewerOf(request)
  const caller = { requestId: factsOf(request).requestId, role: viewer.role }
  door.database.changeSeq(caller).then(
    (seq) => {
      const hash = createHash('sha256')
        .update(`${door.version} ${viewer.role} ${viewer.accountId ?? ''} ${question}`)
        .digest('base64url')
      const etag = `"${seq}+${hash.slice(0, 22)}"`
      if (request.headers['if-none-match'] === etag) {
        response.status(304).setHeader('etag', etag).end()
        return
      }
      factsOf(request).etag = etag
      next()
    },
    (error: unknown) => (error instanceof Failure ? next() : next(error)),
  )
}
