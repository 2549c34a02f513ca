/** Set-up of every test file: whatever writes to console.error unasked fails the test that was running. */
import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const original = console.error
let strays: string[] = []

beforeEach(() => {
  strays = []
  console.error = (...words: unknown[]) => {
    strays.push(format(...words))
  }
})

afterEach(() => {
  console.error = original
  if (strays.length > 0) throw new Error(`console.error was called:\n${strays.join('\n')}`)
})
