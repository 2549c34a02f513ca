import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

test('secrets and personal fields never reach the log, at whatever depth requests carry them', () => {
  const lines: string[] = []
  const logger = createLogger('info', { write: (line) => lines.push(line) })
  logger.info({
    req: { headers: { cookie: 'a=1', authorization: 'Bearer x', accept: 'text/html' } },
    res: { headers: { 'set-cookie': ['b=2'] } },
    password: 'p',
    input: { contact: { email: 'e', phone: 'n', role: 'referente' } },
  })
  expect(JSON.parse(lines.join(''))).toMatchObject({
    req: { headers: { cookie: '[redacted]', authorization: '[redacted]', accept: 'text/html' } },
    res: { headers: { 'set-cookie': '[redacted]' } },
    password: '[redacted]',
    input: { contact: { email: '[redacted]', phone: '[redacted]', role: 'referente' } },
  })
})

test('messages below the level are left out', () => {
  const lines: string[] = []
  const logger = createLogger('warn', { write: (line) => lines.push(line) })
  logger.info('quiet')
  logger.warn('loud')
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['loud'])
})
