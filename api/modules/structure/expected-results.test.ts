import { expect, test } from 'vitest'
import { askOfRecord, entity, fact, tie } from '../coverage/testing/small-record.ts'
import { measureResults } from './expected-results.ts'

/**
 * Firms: the baker (craftspeople, no size told), the mill (a small business, of medium size), the forge (a firm, micro,
 * that offers and from 2024 on seeks), the works (large, in a local node), many (collective). The school is no firm.
 */
const actor = (slug: string, details: object) => ({ ...entity(`actor:${slug}`), ...details })
const ask = askOfRecord({
  entities: [
    actor('baker', { categories: ['CRAFTSPEOPLE'] }),
    actor('mill', { kind: 'BUSINESS', categories: ['SMALL_BUSINESS'], sizeClass: 'MEDIUM' }),
    actor('forge', { kind: 'BUSINESS', sizeClass: 'MICRO' }),
    actor('works', { kind: 'BUSINESS', sizeClass: 'LARGE' }),
    actor('many', { kind: 'BUSINESS', sizeClass: 'SMALL', collective: true }),
    actor('school', { kind: 'KNOWLEDGE', sizeClass: 'SMALL', categories: ['SCHOOL'] }),
    ...['local-node:valley', 'need:work', 'service:repairs', 'project:pact'].map((id) => entity(id)),
    ...['DESK', 'SURVEY'].map((kind) => entity(`event:${kind}`, { kind })),
  ],
  facts: [
    fact('OFFERS actor:forge service:repairs'),
    fact('SEEKS actor:forge need:work', '2024-01-01/..'),
    fact('OFFERS actor:works service:repairs'),
  ],
  ties: [
    tie('member', 'actor:works', 'local-node:valley', { kind: 'MEMBERSHIP' }),
    tie('adheres', 'actor:many', 'project:pact', { kind: 'ADHESION', period: '/' }),
  ],
})

function resultsOn(asOf: string) {
  return measureResults(ask({ asOf }).view).map(({ measured, evidence }) => [
    measured,
    ...evidence.map(({ measure, count, entities }) => [`${measure} ${count.sure}–${count.possible}`, ...entities]),
  ])
}

test('the five results are told by firms, events, nodes and adherents on the day, or not measured', () => {
  expect(resultsOn('2025-01-01')).toEqual([
    [
      true,
      ['SMALL_FIRMS 2–2', 'actor:baker', 'actor:forge'],
      ['USING_AND_SUPPLYING_FIRMS 1–1', 'actor:forge'],
      ['OUTREACH_EVENTS 1–1', 'event:DESK'],
    ],
    [false, ['PROFESSIONS 0–0']],
    [false, ['CALL_PARTICIPANTS 0–0'], ['JOINED_PROJECTS 0–0']],
    [true, ['LARGE_FIRMS 1–1', 'actor:works'], ['LARGE_FIRMS_IN_NODES 1–1', 'actor:works']],
    [true, ['LOCAL_NODES 1–1', 'local-node:valley'], ['ADHERENTS 0–1', 'actor:many']],
  ])
  expect(resultsOn('2023-12-31')[0]?.[2]).toEqual(['USING_AND_SUPPLYING_FIRMS 0–0'])
})
