import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { ALL_SHOWN, isRowShown, withOnlyRow, withRows } from './filters.ts'
import { countRow } from './legend-counts.ts'
import { listAreas } from './slice.ts'
import { findVisible } from './visible.ts'

const TODAY = '2026-11-22'
const PLAIN = { id: 'micro-area:MA3', label: 'Pianura' }
const VALLEY = { id: 'micro-area:MA4', label: 'Val Pellice' }

/** A body seated in the valley, one that serves it from the plain, a desk of both, and who stands nowhere known. */
const NETWORK = makeNetwork(
  [
    makeActor('town', { seat: { microArea: VALLEY }, servedAreas: [VALLEY] }),
    makeActor('coop', { seat: { microArea: PLAIN }, servedAreas: [PLAIN, VALLEY] }),
    makeActor('firm', { seat: null }),
    makeProject('pact'),
    {
      ...makeProject('desk'),
      __typename: 'Event',
      id: 'event:desk',
      places: [{ microArea: VALLEY }, { microArea: PLAIN }, { microArea: VALLEY }, { microArea: null }],
    },
    { ...makeProject('node'), __typename: 'LocalNode', id: 'local-node:node', coveredAreas: [PLAIN] },
  ],
  [makeTie('1', 'actor:town', 'actor:coop'), makeTie('2', 'actor:coop', 'project:pact', 'PARTICIPATION', 'PARTNER')],
)

function shownIn(...areas: readonly string[]): readonly string[] {
  return [...findVisible(NETWORK, { ...ALL_SHOWN, areas: new Set(areas) }, TODAY).entities]
}

describe('micro-areas', () => {
  test('of an entity are where it sits, takes place or covers, each once, and apart the others that it serves', () => {
    const places = [...NETWORK.entities.values()].map(({ areas, servedAreas }) => [
      areas.map(({ label }) => label),
      servedAreas.map(({ label }) => label),
    ])
    expect(places).toEqual([
      [['Val Pellice'], []],
      [['Pianura'], ['Val Pellice']],
      [[], []],
      [[], []],
      [['Val Pellice', 'Pianura'], []],
      [['Pianura'], []],
    ])
    expect(listAreas(NETWORK)).toEqual([PLAIN, VALLEY])
  })

  test('leave what sits, takes place or serves there, and everything where none is chosen', () => {
    expect(shownIn(VALLEY.id)).toEqual(['actor:town', 'actor:coop', 'event:desk'])
    expect(shownIn(PLAIN.id)).toEqual(['actor:coop', 'event:desk', 'local-node:node'])
    expect(shownIn(PLAIN.id, VALLEY.id)).toEqual(['actor:town', 'actor:coop', 'event:desk', 'local-node:node'])
    expect(shownIn()).toEqual([...NETWORK.entities.keys()])
  })

  test('are rows of the legend: counted, shown alone, and all of them together are no filter', () => {
    const rows = listAreas(NETWORK).map(({ id, label }) => ({ section: 'areas', value: id, label }) as const)
    const [plain, valley] = rows
    if (plain === undefined || valley === undefined) throw new Error('two areas are given')
    const only = withOnlyRow({ ...ALL_SHOWN, areas: new Set([PLAIN.id]) }, valley, rows)
    expect([...only.areas]).toEqual([VALLEY.id])
    expect(rows.map((row) => [isRowShown(only, row), countRow(NETWORK, only, row, TODAY)])).toEqual([
      [false, { shown: 3, recorded: 3 }],
      [true, { shown: 3, recorded: 3 }],
    ])
    expect(withRows(only, rows, true)).toEqual(ALL_SHOWN)
  })
})
