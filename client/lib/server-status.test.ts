import { expect, test } from 'vitest'
import { createServerStatus } from './server-status.ts'

test('a silence keeps the time of the last answer and of its own beginning', () => {
  let now = 10
  const status = createServerStatus(() => now)
  status.reportAnswer()
  now = 20
  status.reportSilence()
  now = 30
  status.reportSilence()
  expect(status.getState()).toEqual({ kind: 'down', lastReadAt: 10, since: 20 })
})

test('an answer ends the silence', () => {
  let now = 10
  const status = createServerStatus(() => now)
  status.reportSilence()
  now = 40
  status.reportAnswer()
  expect(status.getState()).toEqual({ kind: 'up', lastReadAt: 40 })
})
