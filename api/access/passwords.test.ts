import { describe, expect, test } from 'vitest'
import { BadInput, RateLimited } from '../errors.ts'
import { Passwords, refuseWeakPassword } from './passwords.ts'

const cheap = new Passwords({ log2N: 4, r: 8, p: 1 })

describe('a password', () => {
  test('is kept as scrypt of N=2^17, r=8, p=1 with a salt of its own, and recognised', async () => {
    const dear = new Passwords()
    const [one, other] = await Promise.all([dear.hash('una frase lunga'), dear.hash('una frase lunga')])
    expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/u)
    expect(one).not.toBe(other)
    expect(await Promise.all([dear.matches('una frase lunga', one), dear.matches('una frase corta', one)])).toEqual([
      true,
      false,
    ])
  })

  test('is the same however its accents were typed', async () => {
    const stored = await cheap.hash('perch\u00e9 no, perch\u00e9')
    expect(await cheap.matches('perche\u0301 no, perche\u0301', stored)).toBe(true)
  })

  test('matches nothing where nothing, or something else, is stored', async () => {
    expect([await cheap.matches('x', null), await cheap.matches('x', 'x'), await cheap.matches('x', '')]).toEqual([
      false,
      false,
      false,
    ])
  })

  test('takes as long to refuse for nobody as for somebody', async () => {
    const passwords = new Passwords({ log2N: 14, r: 8, p: 1 })
    const stored = await passwords.hash('una frase lunga')
    const took = { somebody: 0, nobody: 0 }
    const time = async (whose: keyof typeof took, hash: string | null) => {
      const began = performance.now()
      await passwords.matches('another phrase', hash)
      took[whose] += performance.now() - began
    }
    // In turns, so that whatever else the machine does falls on both.
    for (let round = 0; round < 8; round += 1) {
      await time('somebody', stored)
      await time('nobody', null)
    }
    const { somebody, nobody } = took
    expect(nobody / somebody).toBeGreaterThan(0.5)
    expect(nobody / somebody).toBeLessThan(2)
  })

  test('waits its turn, and is refused when too many wait', async () => {
    const passwords = new Passwords({ log2N: 10, r: 8, p: 1 })
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => passwords.hash('una frase lunga')))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBe(25 - 2 - 16)
    expect(refused.every(({ reason }) => reason instanceof RateLimited && reason.retryAfter === 5)).toBe(true)
    expect(await passwords.hash('una frase lunga')).toMatch(/^scrypt/u)
  })
})

describe('a weak password', () => {
  const why = (password: string) => {
    try {
      refuseWeakPassword('password', password, 'anna@example.org')
      return null
    } catch (error) {
      return error instanceof BadInput ? error.message : error
    }
  }

  test('is refused with the rule it breaks', () => {
    expect(
      ['corta', 'aaaaaaaaaaaaaaaa', 'io sono Anna@example.org', 'x'.repeat(257), 'una frase lunga'].map(why),
    ).toEqual([
      'password: 12 characters at least are needed, not 5; a phrase is good',
      'password: five different characters at least are needed',
      'password: it may not hold the e-mail',
      'password: 256 characters at most are allowed',
      null,
    ])
  })
})
