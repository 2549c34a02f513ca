import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { namedMembers, remainingMembers } from './members.ts'

const member = (from: string, to: string, role: 'MEMBER' | 'PART' | 'LEADER' = 'MEMBER') =>
  makeTie(`${from}-${to}`, `actor:${from}`, `actor:${to}`, 'MEMBERSHIP', role)

/** A consortium with a head, a part and "its 60 members"; a union that a signatory collective stands for. */
const network = makeNetwork(
  [
    ...['consortium', 'head', 'part', 'cgil'].map((slug) => makeActor(slug)),
    makeActor('crowd', { collective: true, memberEstimate: 60 }),
    makeActor('unions', { collective: true, memberEstimate: 1 }),
    makeActor('pair', { collective: true }),
    makeProject('pact'),
  ],
  [
    member('head', 'consortium', 'LEADER'),
    member('part', 'consortium', 'PART'),
    member('crowd', 'consortium'),
    member('unions', 'consortium'),
    member('cgil', 'unions', 'PART'),
    member('head', 'unions'),
    member('pair', 'unions'),
    makeTie('up', 'actor:unions', 'project:pact', 'ADHESION', 'DECIDED'),
  ],
)
const namesOf = (slug: string) => namedMembers(network, `actor:${slug}`).map(({ name }) => name)

describe('members named of a collective actor', () => {
  test('are the other members of the one body it belongs to, when it does nothing else', () => {
    expect(namesOf('crowd')).toEqual(['head'])
  })

  test('are its own members and parts alone, when it does more than belong', () => {
    expect(namesOf('unions')).toEqual(['cgil', 'head'])
  })

  test('are none where the body is itself collective, and none of an actor that is not', () => {
    expect(namesOf('pair')).toEqual([])
    expect(namesOf('consortium')).toEqual([])
    expect(namesOf('nobody')).toEqual([])
  })

  test('are taken off the estimate, never below none; without an estimate nothing is known', () => {
    const left = ['crowd', 'unions', 'pair', 'consortium'].map((slug) => remainingMembers(network, `actor:${slug}`))
    expect(left).toEqual([59, 0, null, null])
  })
})
