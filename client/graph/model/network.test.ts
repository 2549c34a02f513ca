import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makePeriod, makeProject, makeTie } from '../testing/build-network.ts'
import { findComponents, findDependents, visibleNeighbours } from './adjacency.ts'
import { dateGroupOf, lineStyleOf } from './date-group.ts'
import { ALL_SHOWN, withOnlyRow, type withRow, withRows } from './filters.ts'
import { findRelief } from './find-relief.ts'
import { countRow, countVisible } from './legend-counts.ts'
import { matchText } from './match-text.ts'
import type { AnsweredNetwork } from './network.ts'
import { buildNetwork } from './network.ts'
import { countTiesBySet, listSets, takeSets } from './slice.ts'
import { summarise } from './summary.ts'
import { findVisible } from './visible.ts'

const TODAY = '2026-11-22'

/** A hub with two actors that have it alone, a firm that also takes part in a project, and a lone office. */
const NETWORK = makeNetwork(
  [
    makeActor('hub', { label: 'Società Mutua', actorKind: 'MUTUALITY' }),
    makeActor('members', { actorKind: 'MUTUALITY', collective: true, memberEstimate: 60 }),
    makeActor('fund', { actorKind: 'MUTUALITY' }),
    makeActor('firm', { actorKind: 'BUSINESS', acronym: 'WE.CA.' }),
    makeActor('office', { actorKind: 'PUBLIC_BODY' }),
    makeActor('town', { actorKind: 'PUBLIC_BODY', sets: ['context'] }),
    makeProject('pact'),
  ],
  [
    makeTie('1', 'actor:members', 'actor:hub', 'MEMBERSHIP', 'MEMBER'),
    makeTie('2', 'actor:hub', 'actor:fund', 'FOUNDING', 'FOUNDED', {
      dateStatus: 'GIVEN',
      period: makePeriod('1996/..'),
    }),
    makeTie('3', 'actor:hub', 'actor:firm', 'COLLABORATION', null, { certainty: 'INFERRED' }),
    makeTie('4', 'actor:firm', 'project:pact', 'PARTICIPATION', 'PROMOTER', {
      dateStatus: 'GIVEN',
      period: makePeriod('2014/2020', '2020-12-31'),
    }),
    makeTie('5', 'actor:town', 'actor:hub', 'MEMBERSHIP', 'MEMBER', { sets: ['context'] }),
  ],
)
const VADEMECUM = takeSets(NETWORK, new Set(['vademecum']))
const ALL = findVisible(VADEMECUM, ALL_SHOWN, TODAY)

function hide(...rows: Parameters<typeof withRow>[1][]) {
  return findVisible(VADEMECUM, withRows(ALL_SHOWN, rows, false), TODAY)
}

describe('a network', () => {
  test('leaves out ties whose end is beyond the limit', () => {
    const answer: AnsweredNetwork = {
      entities: [makeActor('hub')],
      ties: [makeTie('1', 'actor:hub', 'actor:elsewhere')],
      totals: { entities: 2, ties: 1 },
      truncated: true,
    }
    expect(buildNetwork(answer).ties.size).toBe(0)
  })

  test('is cut to the chosen sets, ties to what falls away included', () => {
    expect([...VADEMECUM.entities.keys()]).not.toContain('actor:town')
    expect([...VADEMECUM.ties.keys()]).toEqual(['tie:1', 'tie:2', 'tie:3', 'tie:4'])
    expect(VADEMECUM.totals).toEqual({ entities: 6, ties: 4 })
    expect(countTiesBySet(NETWORK)).toEqual(
      new Map([
        ['vademecum', 4],
        ['context', 1],
      ]),
    )
    expect(listSets(NETWORK)).toEqual(new Set(['vademecum', 'context']))
  })
})

describe('the date of a tie', () => {
  test('puts it in one group, and the group says how it is drawn', () => {
    const groups = [...VADEMECUM.ties.values()].map((tie) => dateGroupOf(tie, TODAY))
    expect(groups).toEqual(['UNKNOWN', 'GIVEN', 'UNKNOWN', 'ENDED'])
    expect(groups.map(lineStyleOf)).toEqual(['DOTTED', 'SOLID', 'DOTTED', 'DASHED'])
  })

  test('is over from the last possible day of its end on, not before', () => {
    const tie = { dateStatus: 'GIVEN', period: makePeriod('2014/2020', '2020-12-31') } as const
    expect([dateGroupOf(tie, '2020-12-30'), dateGroupOf(tie, '2020-12-31')]).toEqual(['GIVEN', 'ENDED'])
  })
})

describe('filters', () => {
  test('show everything by default, also who has no ties', () => {
    expect(ALL.entities.size).toBe(6)
    expect(ALL.ties.size).toBe(4)
  })

  test('of kinds hide the entities and their ties, and keep who is left alone by it', () => {
    const visible = hide({ section: 'classes', value: 'MUTUALITY' })
    expect([...visible.entities]).toEqual(['actor:firm', 'actor:office', 'project:pact'])
    expect([...visible.ties]).toEqual(['tie:4'])
    expect([...hide({ section: 'classes', value: 'BUSINESS' }).entities]).toContain('project:pact')
  })

  test('of ties hide also the entities that lose their last tie by it', () => {
    const visible = hide({ section: 'dates', value: 'UNKNOWN' })
    expect([...visible.entities]).toEqual(['actor:hub', 'actor:fund', 'actor:firm', 'actor:office', 'project:pact'])
  })

  test('of collective actors hide those that stand for others', () => {
    expect([...hide({ section: 'collective' }).entities]).not.toContain('actor:members')
  })

  test('of foundation hide what was inferred', () => {
    expect([...hide({ section: 'certainties', value: 'INFERRED' }).ties]).toEqual(['tie:1', 'tie:2', 'tie:4'])
  })

  test('can show one row of its part alone', () => {
    const rows = (['MUTUALITY', 'BUSINESS', 'PUBLIC_BODY'] as const).map(
      (value) => ({ section: 'classes', value }) as const,
    )
    const only = withOnlyRow(ALL_SHOWN, { section: 'classes', value: 'BUSINESS' }, rows)
    expect([...findVisible(VADEMECUM, only, TODAY).entities]).toEqual(['actor:firm', 'project:pact'])
  })
})

describe('the count of a row', () => {
  test('is what the row shows, of what is recorded', () => {
    expect(countRow(VADEMECUM, ALL_SHOWN, { section: 'classes', value: 'MUTUALITY' }, TODAY)).toEqual({
      shown: 3,
      recorded: 3,
    })
    expect(countRow(VADEMECUM, ALL_SHOWN, { section: 'families', value: 'PROMOTES' }, TODAY)).toEqual({
      shown: 2,
      recorded: 2,
    })
  })

  test('is on paper that of what is drawn, whatever the row would show', () => {
    const drawn = { entities: new Set(['actor:hub', 'project:pact']), ties: new Set<string>() }
    const count = (row: Parameters<typeof countVisible>[2]) => countVisible(VADEMECUM, drawn, row, TODAY)
    expect([
      count({ section: 'classes', value: 'MUTUALITY' }),
      count({ section: 'classes', value: 'PROJECT' }),
      count({ section: 'classes', value: 'BUSINESS' }),
      count({ section: 'families', value: 'PROMOTES' }),
    ]).toEqual([1, 1, 0, 0])
  })

  test('is what the row would show where it is off, the other rows being as they are', () => {
    const filters = withRows(
      ALL_SHOWN,
      [
        { section: 'classes', value: 'MUTUALITY' },
        { section: 'dates', value: 'UNKNOWN' },
      ],
      false,
    )
    expect(countRow(VADEMECUM, filters, { section: 'classes', value: 'MUTUALITY' }, TODAY)).toEqual({
      shown: 2,
      recorded: 3,
    })
  })
})

describe('relief', () => {
  const rows = [
    { section: 'classes', value: 'BUSINESS' },
    { section: 'classes', value: 'MUTUALITY' },
  ] as const

  test('names the row whose return shows most', () => {
    const nothing = { ...ALL_SHOWN, classes: new Set<never>() }
    expect(findRelief(VADEMECUM, nothing, rows, TODAY)).toEqual({ row: rows[1], entities: 3 })
  })

  test('is none where every row is on', () => {
    expect(findRelief(VADEMECUM, ALL_SHOWN, rows, TODAY)).toBeNull()
  })
})

describe('neighbours', () => {
  test('are who is tied by a visible tie', () => {
    expect([...visibleNeighbours(VADEMECUM, ALL, 'actor:hub')].toSorted()).toEqual([
      'actor:firm',
      'actor:fund',
      'actor:members',
    ])
  })

  test('depend on an entity when it is their only one', () => {
    expect([...findDependents(VADEMECUM, ALL, 'actor:hub')].toSorted()).toEqual(['actor:fund', 'actor:members'])
  })

  test('form connected wholes, largest first', () => {
    expect(findComponents(VADEMECUM, ALL).map((component) => component.length)).toEqual([5, 1])
  })
})

describe('the summary', () => {
  test('counts what is visible, ranks who is tied most, names who is not tied', () => {
    const { byClass, mostConnected, mostConnectedActors, isolates, ...figures } = summarise(VADEMECUM, ALL, TODAY)
    expect(figures).toEqual({
      actors: 5,
      projects: 1,
      events: 0,
      ties: 4,
      undated: 2,
      components: 1,
      onDay: null,
      hiddenEntities: 0,
      hiddenTies: 0,
    })
    expect(byClass).toEqual([
      { entityClass: 'PUBLIC_BODY', count: 1 },
      { entityClass: 'MUTUALITY', count: 3 },
      { entityClass: 'BUSINESS', count: 1 },
    ])
    expect(mostConnected.map(({ entity, ties }) => `${entity.id} ${ties}`)).toEqual([
      'actor:hub 3',
      'actor:firm 2',
      'actor:fund 1',
    ])
    expect(mostConnectedActors).toEqual(mostConnected)
    expect(isolates.map(({ id }) => id)).toEqual(['actor:office'])
  })

  test('says how much the filters hide', () => {
    const { hiddenEntities, hiddenTies } = summarise(VADEMECUM, hide({ section: 'classes', value: 'MUTUALITY' }), TODAY)
    expect([hiddenEntities, hiddenTies]).toEqual([3, 3])
  })
})

describe('a text', () => {
  test('finds names and acronyms without case, accents and punctuation', () => {
    expect(matchText(VADEMECUM, 'SOCIETA mutua')).toEqual(new Set(['actor:hub']))
    expect(matchText(VADEMECUM, 'weca')).toEqual(new Set(['actor:firm']))
  })

  test('without letters and digits looks for nothing', () => {
    expect(matchText(VADEMECUM, ' – ')).toBeNull()
  })
})
