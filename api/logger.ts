import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { type DestinationStream, destination, type Logger, pino } from 'pino'

/** Past this size the log of earlier runs is put aside at a start, bytes; one such file is kept. */
const ROTATE_AT = 10_000_000

/** What never reaches a log: who signs in with what, and the personal fields of contacts. */
const SECRETS = [
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
  ...['password', 'token', 'taxCode', 'email', 'phone'].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
]

function openLogFile(file: string): DestinationStream {
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file) && statSync(file).size > ROTATE_AT) renameSync(file, `${file}.1`)
  return destination({ dest: file, mode: 0o600, sync: true })
}

/**
 * The JSON log: one object a line, times in ISO 8601, secrets replaced by `[redacted]`.
 * @param into file to append to, null for standard output, or a stream
 */
export function createLogger(level: string, into: string | null | DestinationStream): Logger {
  const stream = typeof into === 'string' ? openLogFile(into) : (into ?? destination({ dest: 1, sync: true }))
  const redact = { paths: SECRETS, censor: '[redacted]' }
  const timestamp = (): string => `,"time":"${new Date().toISOString()}"`
  return pino({ level, redact, timestamp, base: { pid: process.pid } }, stream)
}
