import { expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject } from '../testing/build-network.ts'
import { listRegions } from './regions.ts'

const PINEROLO = { id: 'micro-area:MA1', label: 'Pinerolo' }
const PELLICE = { id: 'micro-area:MA4', label: 'Val Pellice' }

test('everybody stands in one region, and a micro-area in which nobody does is there all the same', () => {
  const network = makeNetwork(
    [
      makeActor('seated', { seat: { microArea: PINEROLO }, seatText: 'Pinerolo' }),
      makeActor('elsewhere', { seat: null, seatText: 'Torino' }),
      makeActor('somewhere', { seatText: null }),
      makeActor('both', { coveredAreas: [PINEROLO, PELLICE] }),
      makeActor('serving', { seatText: null, servedAreas: [PELLICE] }),
      makeProject('plan'),
    ],
    [],
  )
  expect(
    listRegions(network, [PELLICE]).map(({ id, label, entities }) => [id, label, entities.map((entity) => entity.id)]),
  ).toEqual([
    ['micro-area:MA1', 'Pinerolo', ['actor:seated']],
    ['micro-area:MA4', 'Val Pellice', []],
    ['several', null, ['actor:both']],
    ['elsewhere', null, ['actor:elsewhere']],
    ['placeless', null, ['project:plan']],
    ['unknown', null, ['actor:serving', 'actor:somewhere']],
  ])
})
