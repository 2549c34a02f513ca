import { describe, expect, test } from 'vitest'
import { ALL_SHOWN, withRow } from '../../../graph/model/filters.ts'
import { makeActor, makeNetwork, makePeriod, makeProject, makeTie } from '../../../graph/testing/build-network.ts'
import { listSources, tellTiesOf } from './card-ties.ts'
import { type Exploration, explore, sliceOf } from './explore.ts'
import { type Question, readQuestion } from './question.ts'
import { groupRows, listRows } from './table-rows.ts'

const TODAY = '2026-11-22'
const VADEMECUM = {
  locator: '3',
  source: { id: 'source:vademecum', title: 'Vademecum', url: null, set: 'vademecum' },
} as const
const NEWS = {
  locator: null,
  source: { id: 'source:news', title: 'Cronaca', url: 'https://example.org', set: 'context' },
} as const

const NETWORK = makeNetwork(
  [
    makeActor('hub', { label: 'Società Mutua', actorKind: 'MUTUALITY' }),
    makeActor('coop', { label: 'Cooperativa', actorKind: 'SOCIAL_COOPERATIVE' }),
    makeActor('town', { label: 'Comune', actorKind: 'PUBLIC_BODY', sets: ['context'] }),
    makeProject('pact', { label: 'Patto' }),
  ],
  [
    makeTie('1', 'actor:coop', 'actor:hub', 'MEMBERSHIP', 'ADHERENT', { sources: [VADEMECUM] }),
    makeTie('2', 'actor:hub', 'project:pact', 'PARTICIPATION', 'PROMOTER', { sources: [VADEMECUM, NEWS] }),
    makeTie('3', 'actor:hub', 'project:pact', 'PARTICIPATION', 'SIGNATORY', {
      dateStatus: 'GIVEN',
      period: { ...makePeriod('2016/..'), start: { kind: 'DATED', earliest: '2016-01-01', latest: '2016-12-31' } },
      sources: [VADEMECUM],
    }),
    makeTie('4', 'actor:town', 'actor:hub', 'MEMBERSHIP', 'MEMBER', { sets: ['context'], sources: [NEWS] }),
  ],
)

function ask(change: Partial<Question> = {}): Exploration {
  const question = { ...readQuestion({}), ...change }
  return explore(NETWORK, sliceOf(NETWORK, question.sets), question, TODAY)
}

describe('an exploration', () => {
  test('leaves facts from other sources out until they are switched on', () => {
    expect(ask().summary).toMatchObject({ actors: 2, projects: 1, ties: 3 })
    expect(ask({ sets: new Set(['vademecum', 'context']) }).summary).toMatchObject({ actors: 3, ties: 4 })
    expect(ask().sets).toEqual([
      { set: 'vademecum', on: true, ties: 3 },
      { set: 'context', on: false, ties: 1 },
    ])
  })

  test('lists in its legend only what there is, in the fixed order', () => {
    const rows = ask().legend.map(({ name, rows: counted }) => [
      name,
      counted.map(({ row, count }) => `${row.section === 'collective' ? '' : row.value} ${count.shown}`),
    ])
    expect(rows).toEqual([
      ['actors', ['SOCIAL_COOPERATIVE 1', 'MUTUALITY 1']],
      ['also', ['PROJECT 1']],
      ['dates', ['GIVEN 1', 'UNKNOWN 2']],
      ['families', ['COLLABORATES 1', 'BELONGS 1', 'PROMOTES 1']],
    ])
  })

  test('has micro-areas in its legend only where one was chosen, known or not', () => {
    const areas = new Set(['micro-area:MA9'])
    const section = ask({ filters: { ...ALL_SHOWN, areas } }).legend.find(({ name }) => name === 'areas')
    expect(section).toEqual({
      name: 'areas',
      rows: [
        {
          row: { section: 'areas', value: 'micro-area:MA9', label: 'micro-area:MA9' },
          on: true,
          count: { shown: 0, recorded: 0 },
        },
      ],
    })
    expect(ask().legend.map(({ name }) => name)).not.toContain('areas')
  })

  test('finds names among what is visible', () => {
    expect(ask({ text: 'mutua' }).found).toEqual(new Set(['actor:hub']))
    const filters = withRow(ALL_SHOWN, { section: 'classes', value: 'MUTUALITY' }, false)
    expect(ask({ text: 'mutua', filters }).found).toEqual(new Set())
  })

  test('names a way out only where nothing is left', () => {
    expect(ask().relief).toBeNull()
    const nothing = { ...ALL_SHOWN, classes: new Set<never>() }
    expect(ask({ filters: nothing }).relief).toEqual({
      row: { section: 'classes', value: 'SOCIAL_COOPERATIVE' },
      entities: 1,
    })
  })
})

describe('the table', () => {
  test('holds the same entities as the canvas, each with its figures', () => {
    const rows = listRows(ask(), 'ties').map(({ entity, ties, dated }) => `${entity.name} ${ties} ${dated}`)
    expect(rows).toEqual(['Società Mutua 3 1', 'Patto 2 1', 'Cooperativa 1 0'])
  })

  test('is ordered by name or by kind', () => {
    expect(listRows(ask(), 'name').map(({ entity }) => entity.name)).toEqual(['Cooperativa', 'Patto', 'Società Mutua'])
    expect(listRows(ask(), 'kind').map(({ entity }) => entity.name)).toEqual(['Cooperativa', 'Società Mutua', 'Patto'])
  })

  test('holds what a text found and nothing else', () => {
    expect(listRows(ask({ text: 'patto' }), 'ties').map(({ entity }) => entity.name)).toEqual(['Patto'])
  })
})

describe('the parts of the table', () => {
  const AREAS = {
    plain: { id: 'micro-area:MA3', label: 'Pianura' },
    valley: { id: 'micro-area:MA4', label: 'Val Pellice' },
  }
  const placed = makeNetwork(
    [
      makeActor('mill', { actorKind: 'BUSINESS', seat: { microArea: AREAS.valley } }),
      makeActor('shop', { actorKind: 'BUSINESS' }),
      makeActor('town', { actorKind: 'PUBLIC_BODY', seat: { microArea: AREAS.plain } }),
      { ...makeActor('node'), __typename: 'LocalNode', coveredAreas: [AREAS.valley, AREAS.plain] },
    ],
    [],
  )
  const question = readQuestion({})
  const rows = listRows(explore(placed, sliceOf(placed, question.sets), question, TODAY), 'name')

  function tell(grouping: 'kind' | 'area' | 'none'): readonly string[] {
    return groupRows(rows, grouping).map(
      ({ head, rows: group }) => `${JSON.stringify(head)} ${group.map(({ entity }) => entity.name).join()}`,
    )
  }

  test('are the kinds, in the order of the legend', () => {
    expect(tell('kind')).toEqual([
      '{"form":"kind","entityClass":"PUBLIC_BODY"} town',
      '{"form":"kind","entityClass":"BUSINESS"} mill,shop',
      '{"form":"kind","entityClass":"LOCAL_NODE"} node',
    ])
  })

  test('are the micro-areas, with what covers several in each, and last what stands in none', () => {
    expect(tell('area')).toEqual([
      '{"form":"area","label":"Pianura"} node,town',
      '{"form":"area","label":"Val Pellice"} mill,node',
      '{"form":"nowhere"} shop',
    ])
  })

  test('are one where nothing is grouped', () => {
    expect(tell('none')).toEqual(['null mill,node,shop,town'])
  })
})

describe('the card', () => {
  test('groups ties by their date, dated ones first', () => {
    const groups = tellTiesOf(ask(), 'actor:hub').map(({ group, ties }) => [
      group,
      ties.map(({ tie, side, other }) => `${tie.id} ${side} ${other.name}`),
    ])
    expect(groups).toEqual([
      ['GIVEN', ['tie:3 from Patto']],
      ['UNKNOWN', ['tie:1 to Cooperativa', 'tie:2 from Patto']],
    ])
  })

  test('names the documents behind them, the one cited most first', () => {
    expect(listSources(tellTiesOf(ask(), 'actor:hub')).map(({ title }) => title)).toEqual(['Vademecum', 'Cronaca'])
  })
})

test('an address lights entities, and the two ends of a tie', () => {
  expect(ask({ lit: ['actor:coop', 'nothing'] }).found).toEqual(new Set(['actor:coop']))
  const tie = [...NETWORK.ties.values()].find(({ kind, to }) => kind === 'PARTICIPATION' && to === 'project:pact')
  expect(ask({ lit: [tie?.id ?? ''] }).found).toEqual(new Set(['actor:hub', 'project:pact']))
})
