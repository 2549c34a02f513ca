import * as z from 'zod/mini'
import '../../lib/parser-settings.ts'
import { RequestFailed } from '../../lib/request-failed.ts'

const facts = z.record(z.string(), z.union([z.string(), z.number()]))
const answer = z.union([z.object({ id: z.string() }), z.object({ problem: z.object({ code: z.string(), facts }) })])

/** What became of a file that was sent: the import that it is now, or the sentence that says what is wrong with it. */
export type SentFile = z.infer<typeof answer>

const refusal = z.object({ errors: z.tuple([z.object({ extensions: z.object({ code: z.string() }) })]) })

/** The server says no to who asks, not to the file. */
export class SendingRefused extends Error {
  override readonly name = 'SendingRefused'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Sends a file as it is. `sheet` names a sheet of a workbook.
 * @throws RequestFailed where nothing was answered, SendingRefused where who asks may not.
 */
export async function sendFile(file: File, sheet: string | null): Promise<SentFile> {
  const query = sheet === null ? '' : `?${new URLSearchParams({ sheet })}`
  const given = await fetch(`/imports${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
  }).catch((cause: unknown) => {
    throw new RequestFailed('offline', null, cause)
  })
  const told: unknown = await given.json().catch(() => null)
  const parsed = answer.safeParse(told)
  if (parsed.success) return parsed.data
  const refused = refusal.safeParse(told)
  const requestId = given.headers.get('x-request-id')
  if (!refused.success) throw new RequestFailed('fault', requestId)
  const { code } = refused.data.errors[0].extensions
  if (code === 'UNAVAILABLE') throw new RequestFailed('unavailable', requestId)
  if (code === 'INTERNAL') throw new RequestFailed('fault', requestId)
  throw new SendingRefused(code)
}

const progressAnswer = z.object({ progress: z.nullable(z.object({ done: z.number(), total: z.number() })) })

/** How far recording an import has come, in rows; null where nothing is being recorded or nobody answers. */
export async function readProgress(id: string): Promise<{ done: number; total: number } | null> {
  const given = await fetch(`/imports/${encodeURIComponent(id)}/progress`, { cache: 'no-store' }).catch(() => null)
  const parsed = progressAnswer.safeParse(await given?.json().catch(() => null))
  return parsed.success ? parsed.data.progress : null
}
