import { describe, expect, test } from 'vitest'
import { parseIsoDay, STORED_BEGINNING, STORED_END } from './day.ts'
import { deriveEvidence, deriveSearchFields, type SourceFacts, UnknownSource } from './derive-record.ts'
import { InvalidPeriod } from './period.ts'

const SOURCES: ReadonlyMap<string, SourceFacts> = new Map([
  ['source:vademecum', { set: 'vademecum', attests: '[2020-06..]' }],
  ['source:eco', { set: 'context', attests: '2020-06-10' }],
  ['source:storia', { set: 'context', attests: null }],
])
const sourceOf = (id: string) => SOURCES.get(id)
const day = (iso: string) => parseIsoDay(iso) ?? Number.NaN

describe('the evidence of a record', () => {
  test('of an undated fact is attested by each of its sources, and in the sets of all', () => {
    expect(
      deriveEvidence(
        {
          period: '/',
          dateStatus: 'UNKNOWN',
          certainty: 'STATED',
          sources: ['source:vademecum#La Rete', 'source:eco', 'source:storia'],
        },
        sourceOf,
      ),
    ).toEqual({
      period: '/',
      startEarliest: STORED_BEGINNING,
      startLatest: day('2020-06-10'),
      endEarliest: day('2020-06-11'),
      endLatest: STORED_END,
      dateStatus: 'UNKNOWN',
      certainty: 'STATED',
      sources: ['source:vademecum#La Rete', 'source:eco', 'source:storia'],
      sets: ['vademecum', 'context'],
      attested: ['[2020-06..]', '2020-06-10'],
      confirmations: [],
      lastAttested: day('2020-06-10'),
    })
  })

  test('of a dated act is cited, never attested', () => {
    const evidence = deriveEvidence(
      { period: '2013/..', dateStatus: 'GIVEN', certainty: 'STATED', sources: ['source:vademecum'] },
      sourceOf,
    )
    expect(evidence).toMatchObject({
      startEarliest: day('2013-01-01'),
      startLatest: day('2013-12-31'),
      endEarliest: STORED_END,
      endLatest: STORED_END,
      attested: [],
    })
  })

  test('of a fact somebody confirmed is sure on that day, whatever its period says', () => {
    const stated = { period: '2013/', dateStatus: 'GIVEN', certainty: 'STATED', sources: ['source:eco'] } as const
    const evidence = deriveEvidence({ ...stated, confirmations: ['2026-01-15 FROM'] }, sourceOf)
    expect(evidence).toMatchObject({
      startLatest: day('2013-12-31'),
      endEarliest: day('2026-01-16'),
      attested: [],
      confirmations: ['2026-01-15 FROM'],
    })
    expect(() => deriveEvidence({ ...stated, confirmations: ['2012-12-31 TO'] }, sourceOf)).toThrow(InvalidPeriod)
  })

  test('is refused when it cites a source that is not on record, or cannot be dated', () => {
    const stated = { dateStatus: 'GIVEN', certainty: 'STATED' } as const
    expect(() => deriveEvidence({ ...stated, period: '/', sources: ['source:altro#p. 3'] }, sourceOf)).toThrow(
      UnknownSource,
    )
    expect(() => deriveEvidence({ ...stated, period: '2013-13/', sources: ['source:eco'] }, sourceOf)).toThrow(
      InvalidPeriod,
    )
  })
})

describe('the search fields of an entity', () => {
  test('fold name, acronym and aliases, each key once', () => {
    expect(deriveSearchFields('ASL TO3', 'ASL TO3', ['ASLTO3', 'Azienda sanitaria – Torino 3'])).toEqual({
      nameKey: 'asl to3',
      searchKeys: ['aslto3', 'aziendasanitariatorino3'],
      searchText: 'ASL TO3 · ASL TO3 · ASLTO3 · Azienda sanitaria – Torino 3',
    })
  })

  test('of a name without letters or digits have no key', () => {
    expect(deriveSearchFields('…')).toEqual({ nameKey: '', searchKeys: [], searchText: '…' })
  })
})
