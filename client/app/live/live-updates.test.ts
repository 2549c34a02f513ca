import { expect, test } from 'vitest'
import { concerns } from './live-updates.ts'

type Query = Parameters<typeof concerns>[0]

function makeQuery(queryName: string, data: unknown): Query {
  return { queryName, readData: () => data }
}

const SUBJECTS = new Set(['actor:aurora', 'tie:r1'])

test('networks and lists are asked again whatever changed, a page when it shows what did', () => {
  expect(concerns(makeQuery('ExplorerNetwork', {}), SUBJECTS)).toBe(true)
  expect(concerns(makeQuery('ActorPage', { actor: { id: 'actor:aurora' } }), SUBJECTS)).toBe(true)
  expect(concerns(makeQuery('ActorPage', { actor: { id: 'actor:aurora2', ties: ['tie:r10'] } }), SUBJECTS)).toBe(false)
  expect(concerns(makeQuery('ActorPage', { actor: { id: 'actor:smp' } }), null)).toBe(true)
})

test('what a form was filled in from is never asked again under the hands of who fills it in', () => {
  expect(concerns(makeQuery('TieToChange', { node: { id: 'tie:r1' } }), SUBJECTS)).toBe(false)
  expect(concerns(makeQuery('ActorToComplete', { actor: { id: 'actor:aurora' } }), null)).toBe(false)
})
