import { describe, expect, test } from 'vitest'
import { drawNetwork } from './picture.ts'
import { makeActor, makeNetwork, makePeriod, makeProject, makeTie } from './testing/build-network.ts'

const OPTIONS = { nameGroup: () => 'gruppo', today: '2026-11-22', collapse: true } as const

describe('the picture of a slice', () => {
  test('joins ties of a pair that point alike and look alike, and keeps the others apart', () => {
    const slice = makeNetwork(
      [makeActor('acea'), makeActor('cpe')],
      [
        makeTie('lead', 'actor:acea', 'actor:cpe', 'MEMBERSHIP', 'LEADER'),
        makeTie('member', 'actor:acea', 'actor:cpe', 'MEMBERSHIP', 'MEMBER'),
        makeTie('founded', 'actor:acea', 'actor:cpe', 'FOUNDING', 'PROMOTED', { dateStatus: 'IMPLIED' }),
        makeTie('back', 'actor:cpe', 'actor:acea', 'MEMBERSHIP', 'MEMBER'),
      ],
    )
    expect(drawNetwork(slice, OPTIONS).edges.map(({ id, tieIds }) => ({ id, tieIds }))).toEqual([
      { id: 'actor:cpe|actor:acea|BELONGS|DOTTED', tieIds: ['tie:back'] },
      { id: 'actor:acea|actor:cpe|PROMOTES|SOLID', tieIds: ['tie:founded'] },
      { id: 'actor:acea|actor:cpe|BELONGS|DOTTED', tieIds: ['tie:lead', 'tie:member'] },
    ])
  })

  test('draws lines without arrow once, whichever end recorded them', () => {
    const slice = makeNetwork(
      [makeActor('a'), makeActor('b')],
      [makeTie('1', 'actor:a', 'actor:b'), makeTie('2', 'actor:b', 'actor:a')],
    )
    expect(drawNetwork(slice, OPTIONS).edges).toHaveLength(1)
  })

  test('marks a line as inferred only when none of its ties is stated', () => {
    const slice = makeNetwork(
      [makeActor('a'), makeActor('b'), makeActor('c')],
      [
        makeTie('1', 'actor:a', 'actor:b', 'COLLABORATION', null, { certainty: 'INFERRED' }),
        makeTie('2', 'actor:a', 'actor:b'),
        makeTie('3', 'actor:a', 'actor:c', 'COLLABORATION', null, { certainty: 'INFERRED' }),
      ],
    )
    expect(drawNetwork(slice, OPTIONS).edges.map(({ inferred }) => inferred)).toEqual([false, true])
  })

  test('closes the actions of a project into one vertex, whose ties become its own', () => {
    const actions = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => makeProject(slug))
    const slice = makeNetwork(
      [makeProject('pact'), makeActor('host'), ...actions],
      [
        ...actions.map(({ id }, index) => makeTie(`act${index}`, 'project:pact', id, 'LINK', 'CARRIES_OUT')),
        makeTie('host', 'actor:host', 'project:a', 'PARTICIPATION', 'HOST', {
          dateStatus: 'GIVEN',
          period: makePeriod('2019/..'),
        }),
      ],
    )
    const picture = drawNetwork(slice, OPTIONS)
    const group = picture.vertices.get('group:fan:project:pact')
    expect(group?.members).toHaveLength(6)
    expect(picture.homeOf.get('project:a')).toBe('group:fan:project:pact')
    expect(picture.edges.map(({ source, target }) => `${source} → ${target}`)).toEqual([
      'actor:host → group:fan:project:pact',
      'project:pact → group:fan:project:pact',
    ])
    expect(drawNetwork(slice, { ...OPTIONS, collapse: false }).vertices.size).toBe(8)
  })

  test('names the entity with most ties as the hub, the first by id of equals', () => {
    const slice = makeNetwork(
      [makeActor('b'), makeActor('a'), makeActor('c')],
      [makeTie('1', 'actor:b', 'actor:c'), makeTie('2', 'actor:a', 'actor:c')],
    )
    const hubs = [...drawNetwork(slice, OPTIONS).vertices.values()].filter(({ hub }) => hub)
    expect(hubs.map(({ id }) => id)).toEqual(['actor:c'])
  })
})
