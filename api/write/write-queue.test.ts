import { describe, expect, test } from 'vitest'
import { Unavailable } from '../errors.ts'
import { inTurn } from './write-queue.ts'

describe('acts on one database', () => {
  test('run one after the other, in the order in which they came, whatever becomes of those before', async () => {
    const on = {}
    const seen: string[] = []
    const step = (name: string) => async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      if (name === 'b') throw new Error('refused')
      return name
    }
    const settled = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(on, step(name))))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  test('are told to come back when too many wait', async () => {
    const on = {}
    let finish = () => {}
    const first = inTurn(on, () => new Promise<void>((resolve) => (finish = resolve)))
    const others = Array.from({ length: 499 }, () => inTurn(on, async () => {}))
    await expect(inTurn(on, async () => {})).rejects.toThrow(Unavailable)
    finish()
    await Promise.all([first, ...others])
    await expect(inTurn(on, async () => 'again')).resolves.toBe('again')
  })
})
