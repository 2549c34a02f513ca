import { pino } from 'pino'
import { z } from 'zod'
import { type AppDeps, createApp } from '../app.ts'
import type { Database } from '../database/run.ts'
import { openDoor } from '../http/door.ts'
import { hashDocument } from '../http/trusted-documents.ts'
import { createMetricsWorker } from '../modules/network/metrics-worker.ts'

const body = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.looseObject({ message: z.string(), extensions: z.looseObject({ code: z.string(), requestId: z.string() }) }),
    )
    .optional(),
  extensions: z
    .looseObject({
      cost: z.object({ requested: z.number(), remaining: z.number(), resetAt: z.string() }).optional(),
    })
    .optional(),
})

export interface TestAnswer extends z.infer<typeof body> {
  readonly status: number
  readonly headers: Headers
}

type Variables = Readonly<Record<string, unknown>>

/** A server on a free port, and how to ask it. */
export interface TestApi {
  readonly address: string
  /** Sends a document as text, as a researcher does. */
  ask(query: string, variables?: Variables): Promise<TestAnswer>
  /** Sends the hash of a document that the server knows, as the product's own pages do. */
  askByHash(query: string, variables?: Variables): Promise<TestAnswer>
  stop(): Promise<void>
}

/** Reads an answer as the form that all GraphQL answers have. */
export async function readAnswer(response: Response): Promise<TestAnswer> {
  return { ...body.parse(await response.json()), status: response.status, headers: response.headers }
}

/** Serves a database; documents sent by hash are known to the server beforehand. */
export async function startTestApi(
  database: Database,
  deps: Partial<AppDeps> & { readonly documents?: readonly string[] } = {},
): Promise<TestApi> {
  const documents = new Map((deps.documents ?? []).map((text) => [hashDocument(text), text]))
  const metrics = createMetricsWorker()
  const app = await createApp({
    database,
    metrics,
    logger: pino({ level: 'silent' }),
    replicas: 1,
    clientFolder: null,
    trustedDocuments: () => documents,
    acceptsClientText: false,
    ...deps,
  })
  const door = await openDoor('127.0.0.1', 0)
  door.serve(app.handler)
  const address = `http://127.0.0.1:${door.port}`
  const post = async (content: Variables) =>
    readAnswer(
      await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(content),
      }),
    )
  return {
    address,
    ask: (query, variables = {}) => post({ query, variables }),
    askByHash(query, variables = {}) {
      const documentId = hashDocument(query)
      documents.set(documentId, query)
      return post({ documentId, variables })
    },
    async stop() {
      app.endStreams()
      await door.close()
      await app.stop()
      await metrics.stop()
    },
  }
}
