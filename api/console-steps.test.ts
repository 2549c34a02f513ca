import { expect, test } from 'vitest'
import { printSteps } from './console-steps.ts'

test('on a terminal a progress line gives way to the next line', () => {
  const written: string[] = []
  const steps = printSteps({ isTTY: true, write: (text) => written.push(text) })
  steps.progress('1 di 2')
  steps.progress('2 di 2')
  steps.step('fatto')
  expect(written.join('')).toBe('\r\u001b[2K1 di 2\r\u001b[2K2 di 2\r\u001b[2Kfatto\n')
})

test('in a pipe progress is whole lines, no more than one every five seconds', () => {
  const written: string[] = []
  let clock = 0
  const steps = printSteps({ write: (text) => written.push(text) }, () => clock)
  for (clock = 0; clock <= 10_000; clock += 1_000) steps.progress(`${clock}`)
  steps.step('fatto')
  expect(written).toEqual(['0\n', '5000\n', '10000\n', 'fatto\n'])
})
