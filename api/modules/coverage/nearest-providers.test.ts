import { expect, test } from 'vitest'
import { findBridges } from './bridges.ts'
import { detailCell } from './cell-detail.ts'
import type { CoverageQuestion } from './coverage-question.ts'
import { layMatrix } from './matrix.ts'
import { findNearest } from './nearest-providers.ts'
import { askOfRecord, entity, fact, place, tie } from './testing/small-record.ts'

/** A tenth of a degree along a meridian: 6371.0088 km · π / 1800. */
const TENTH = 11.1195

/**
 * Along one meridian, a tenth of a degree apart: south and north (area A), then middle, upper and top (area B).
 *
 *     ada (south) – project – far (top)        far offers relief, which serves B
 *     pia (south) – far                        pia is seated in A
 *     uma (top)   – far, bea (north) ∈ uma     uma has a member in A
 *     tea (top)   – far, tea – ada             tea is tied to an actor of A
 *     sam (top)   – far, sam serves south      sam serves A
 *     near: no seat; relief-too serves middle  nobody is tied to it but by a level of governance
 *     here (south) offers relief-here, which serves B alone
 */
const ask = askOfRecord({
  entities: [
    ...['micro-area:A', 'micro-area:B', 'micro-area:C', 'need:n'].map((id) => entity(id)),
    ...['south', 'north', 'middle', 'upper', 'top', 'off'].map((slug) => entity(`municipality:${slug}`)),
    ...['relief', 'relief-too', 'relief-here', 'relief-all'].map((slug) => entity(`service:${slug}`)),
    ...['ada', 'bea', 'pia', 'uma', 'tea', 'sam', 'far', 'near', 'here', 'loner'].map((slug) =>
      entity(`actor:${slug}`),
    ),
    entity('actor:all', { collective: true }),
    entity('project:p'),
    entity('governance-body:level', { structural: true }),
    entity('local-node:of-a'),
    entity('local-node:of-b'),
    entity('local-node:of-c'),
  ],
  facts: [
    ...['south', 'north'].map((slug) => fact(`PART_OF_AREA municipality:${slug} micro-area:A`)),
    ...['middle', 'upper', 'top'].map((slug) => fact(`PART_OF_AREA municipality:${slug} micro-area:B`)),
    fact('PART_OF_AREA municipality:off micro-area:C'),
    ...['ada', 'pia', 'here'].map((slug) => fact(`SEATED_IN actor:${slug} municipality:south`)),
    fact('SEATED_IN actor:bea municipality:north'),
    fact('SEATED_IN actor:all municipality:north'),
    ...['far', 'uma', 'tea', 'sam', 'loner'].map((slug) => fact(`SEATED_IN actor:${slug} municipality:top`)),
    ...['relief', 'relief-too', 'relief-here', 'relief-all'].map((slug) => fact(`MEETS service:${slug} need:n`)),
    fact('OFFERS actor:far service:relief'),
    fact('OFFERS actor:near service:relief-too'),
    fact('OFFERS actor:here service:relief-here'),
    fact('OFFERS actor:all service:relief-all'),
    fact('SERVES service:relief micro-area:B'),
    fact('SERVES service:relief-too municipality:middle'),
    fact('SERVES service:relief-here micro-area:B'),
    fact('SERVES service:relief-all micro-area:B'),
    fact('SERVES actor:sam municipality:south'),
    fact('COVERS local-node:of-a micro-area:A'),
    fact('COVERS local-node:of-b micro-area:B'),
    fact('COVERS local-node:of-c micro-area:C'),
  ],
  ties: [
    tie('ada-p', 'actor:ada', 'project:p', { kind: 'PARTICIPATION' }),
    tie('far-p', 'actor:far', 'project:p', { kind: 'PARTICIPATION' }),
    tie('pia-far', 'actor:pia', 'actor:far', { period: '2024-01-01/..' }),
    tie('uma-far', 'actor:uma', 'actor:far'),
    tie('bea-uma', 'actor:bea', 'actor:uma', { kind: 'MEMBERSHIP' }),
    tie('far-tea', 'actor:far', 'actor:tea'),
    tie('tea-ada', 'actor:tea', 'actor:ada'),
    tie('sam-far', 'actor:sam', 'actor:far'),
    tie('loner-far', 'actor:loner', 'actor:far'),
    tie('near-level', 'actor:near', 'governance-body:level', { kind: 'MEMBERSHIP' }),
    tie('ada-level', 'actor:ada', 'governance-body:level', { kind: 'MEMBERSHIP' }),
    tie('all-near', 'actor:all', 'actor:near'),
  ],
  ground: {
    places: new Map(
      [
        place('municipality:south', 45, ['north']),
        place('municipality:north', 45.1, ['south', 'middle']),
        place('municipality:middle', 45.2, ['north', 'upper']),
        place('municipality:upper', 45.3, ['middle', 'top']),
        place('municipality:top', 45.4, ['upper', 'off']),
        place('municipality:off', 45.5, ['top']),
      ].map((one) => [one.id, one]),
    ),
  },
})

const detail = (question: CoverageQuestion, area: string | null, need: string) =>
  detailCell(question, layMatrix(question), area, need)

test('the nearest providers are told by steps over the network, then by kilometres over the ground', () => {
  const kilometres = (tenths: number) => expect.closeTo(tenths * TENTH, 2)
  expect(findNearest(ask({ asOf: '2023-06-01' }), 'micro-area:A', 'need:n', new Set())).toEqual([
    {
      ...{ provider: 'actor:here', service: 'service:relief-here', steps: 0, from: 'actor:here' },
      ...{ kilometres: kilometres(0), place: 'municipality:south', nearest: 'municipality:south' },
      ...{ kilometresFarthest: kilometres(1), farthest: 'municipality:north' },
    },
    {
      // ada – p – far and ada – tea – far are of two ties; bea – uma – far, too: of several starts the first by id.
      ...{ provider: 'actor:far', service: 'service:relief', steps: 2, from: 'actor:ada' },
      ...{ kilometres: kilometres(3), place: 'municipality:top', nearest: 'municipality:north' },
      ...{ kilometresFarthest: kilometres(4), farthest: 'municipality:south' },
    },
    {
      // A level of governance is no way, and a collective actor of the area no start.
      ...{ provider: 'actor:near', service: 'service:relief-too', steps: null, from: null },
      ...{ kilometres: kilometres(1), place: 'municipality:middle', nearest: 'municipality:north' },
      ...{ kilometresFarthest: kilometres(2), farthest: 'municipality:south' },
    },
  ])
})

test('a tie that begins later makes the way shorter from its day on', () => {
  const steps = (asOf: string) =>
    findNearest(ask({ asOf }), 'micro-area:A', 'need:n', new Set(['actor:here', 'actor:near'])).map((one) => one.steps)
  expect([steps('2023-12-31'), steps('2024-01-01')]).toEqual([[2], [1]])
})

const HERE = { areaActor: null, areaVia: null, areaMembers: 0 }
const far = (steps: number, ...ties: readonly (readonly [id: string, from: string, to: string])[]) => ({
  ...{ provider: 'actor:far', via: [] as string[], steps },
  ties: ties.map(([id, from, to]) => ({ id: `tie:${id}`, from, to })),
})

test('who could bridge has a way to a provider and belongs to the area, the fewest ties first, then by name', () => {
  expect(findBridges(ask({ asOf: '2025-01-01' }), 'micro-area:A', ['actor:far', 'actor:near'])).toEqual([
    { actor: 'actor:pia', ...HERE, areaLink: 'SEATED', ...far(1, ['pia-far', 'actor:pia', 'actor:far']) },
    { actor: 'actor:sam', ...HERE, areaLink: 'SERVES', ...far(1, ['sam-far', 'actor:sam', 'actor:far']) },
    {
      ...{ actor: 'actor:ada', ...HERE, areaLink: 'SEATED' },
      ...far(2, ['ada-p', 'actor:ada', 'project:p'], ['far-p', 'actor:far', 'project:p']),
      via: ['project:p'],
    },
    {
      ...{ actor: 'actor:tea', ...HERE, areaLink: 'TIED', areaActor: 'actor:ada' },
      ...far(2, ['far-tea', 'actor:far', 'actor:tea']),
    },
    {
      ...{ actor: 'actor:uma', ...HERE, areaLink: 'MEMBERS', areaActor: 'actor:bea', areaMembers: 1 },
      ...far(2, ['uma-far', 'actor:uma', 'actor:far']),
    },
  ])
})

test('groups of a cell cover its area or one that borders on it, its own first', () => {
  expect(detail(ask(), 'micro-area:A', 'need:n')?.groups).toEqual([
    { group: 'local-node:of-a', area: 'micro-area:A', coversIt: true },
    { group: 'local-node:of-b', area: 'micro-area:B', coversIt: false },
  ])
})

test('the column of services whose area no source tells has nobody near, no bridge and no group', () => {
  expect(detail(ask(), null, 'need:n')).toMatchObject({ nearest: [], bridges: [], groups: [], seekers: [] })
})
