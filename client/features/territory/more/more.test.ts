import { describe, expect, test } from 'vitest'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import { litAddress } from '../state/lit-address.ts'
import { readMoreQuestion, writeMoreQuestion } from './more-question.ts'

describe('the address below the matrix', () => {
  test.each([
    {},
    { tema: 'theme:lavoro' },
    { ipotesi: 'actor:a,actor:b' },
    { ipotesi: 'actor:a,service:s01,micro-area:MA4' },
    { tema: 'theme:nodi', ipotesi: 'actor:a,need:N01,micro-area:MA4' },
  ])('is read and written as the same: %j', (address) => {
    expect(writeMoreQuestion(readMoreQuestion(address))).toEqual(address)
  })

  test('takes what means nothing as not given', () => {
    for (const ipotesi of [
      '',
      'actor:a',
      'actor:a,need:N01',
      'need:N01,actor:a',
      'actor:a,actor:b,actor:c',
      'a,b,c,d',
    ]) {
      expect(readMoreQuestion({ ipotesi, tema: 'lavoro' })).toEqual({ theme: null, supposed: null })
    }
  })
})

describe('the way to the network', () => {
  test('lights exactly the ids, and keeps the sets that are asked', () => {
    expect(litAddress(['actor:a', 'tie:1', 'actor:b'], DEFAULT_SETS)).toEqual({
      href: '/rete?accesi=actor:a,tie:1,actor:b',
      first: null,
    })
    expect(litAddress(['actor:a'], new Set(FACT_SETS)).href).toBe(
      '/rete?fonti=vademecum,altre-fonti,registro,esercizio&accesi=actor:a',
    )
  })

  test('lights as many as an address has room for, and says how many', () => {
    // 18 letters each and a comma between them: 210 are 3,989 letters, 211 are 4,008.
    const ids = Array.from({ length: 300 }, (_, place) => `actor:${String(place).padStart(12, '0')}`)
    const { href, first } = litAddress(ids, DEFAULT_SETS)
    expect(first).toBe(210)
    expect(href).toBe(`/rete?accesi=${ids.slice(0, 210).join(',')}`)
  })
})
