import { expect, test } from 'vitest'
import { startTerritoryWords } from '../testing/test-words.ts'
import { type Evidence, measuredOf, tellEvidence } from './tell-evidence.ts'

const i18n = await startTerritoryWords()

function evidence(measure: Evidence['measure'], sure: number, possible: number): Evidence {
  return { __typename: 'ResultEvidence', measure, count: { __typename: 'Band', sure, possible }, entities: [] }
}

test('evidence is a number and what it counts; nothing on record is no zero', () => {
  expect(
    [evidence('ADHERENTS', 6, 6), evidence('CALL_PARTICIPANTS', 0, 1), evidence('LARGE_FIRMS', 0, 0)].map((one) =>
      tellEvidence(i18n, one),
    ),
  ).toEqual([
    { number: '6', text: 'aderenti al Patto' },
    { number: '0–1', text: 'attore legato al Bando 3' },
    { number: null, text: 'grandi aziende' },
  ])
})

test('a result is measured in full, in part, or not at all', () => {
  const result = (measured: boolean, ...all: Evidence[]) =>
    measuredOf({ __typename: 'ExpectedResult', order: 1, measured, evidence: all })
  expect([
    result(true, evidence('ADHERENTS', 1, 1)),
    result(true, evidence('ADHERENTS', 1, 1), evidence('LOCAL_NODES', 0, 0)),
    result(false, evidence('LARGE_FIRMS', 0, 0)),
  ]).toEqual(['all', 'some', 'none'])
})
