import { expect, test } from 'vitest'
import { keepPromises } from './kept-promises.ts'

test('the same question is answered once, also while the answer is being made', async () => {
  const kept = keepPromises<number>(2)
  let made = 0
  const ask = (key: string) =>
    kept.get(key, async () => {
      made += 1
      return made
    })
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2])
  expect([await ask('b'), made]).toEqual([2, 2])
})

test('what has not been asked for longest is let go', async () => {
  const kept = keepPromises<string>(2)
  const asked: string[] = []
  const ask = (key: string) =>
    kept.get(key, async () => {
      asked.push(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('a failure is told and forgotten', async () => {
  const kept = keepPromises<string>(2)
  await expect(kept.get('a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect(await kept.get('a', async () => 'there again')).toBe('there again')
})
