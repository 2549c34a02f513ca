import { expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject, makeTie } from '../../../graph/testing/build-network.ts'
import { choosePair } from './choose-pair.ts'

const hub = makeActor('hub')
const tie = (slug: string, from: string, to: string) => makeTie(slug, from, to)

test('the example leads from the most tied actor to an actor with two others between', () => {
  const network = makeNetwork(
    [
      hub,
      makeProject('p'),
      makeActor('near'),
      makeActor('far'),
      makeActor('farther'),
      makeActor('group', { collective: true }),
    ],
    [
      tie('1', 'actor:hub', 'project:p'),
      tie('2', 'project:p', 'actor:near'),
      tie('3', 'actor:near', 'actor:far'),
      tie('4', 'actor:far', 'actor:farther'),
      tie('5', 'actor:near', 'actor:group'),
      tie('6', 'actor:hub', 'actor:group'),
      tie('7', 'actor:hub', 'actor:near'),
    ],
  )
  expect(choosePair(network)).toMatchObject({ from: { id: 'actor:near' }, to: { id: 'actor:farther' } })
})

test('nobody is connected through others where all are alone, or everybody is tied to everybody', () => {
  expect(choosePair(makeNetwork([hub, makeActor('other')], []))).toBeNull()
  expect(choosePair(makeNetwork([hub, makeActor('other')], [tie('1', 'actor:hub', 'actor:other')]))).toBeNull()
  expect(choosePair(makeNetwork([], []))).toBeNull()
})
