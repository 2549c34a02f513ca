import { describe, expect, test } from 'vitest'
import { CERTAINTIES, DATE_STATUSES, FACT_SETS } from '#graph-schema/model/evidence.ts'
import { ARROW_FAMILIES, type TieKind, type TieRole } from '#graph-schema/model/tie.ts'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import { buildElements } from '../../../graph/canvas/elements.ts'
import { type Emphasis, NO_EMPHASIS, readStates } from '../../../graph/canvas/emphasis.ts'
import { countVisibleMembers } from '../../../graph/canvas/shown.ts'
import type { OpenBox, Place } from '../../../graph/layout/contract.ts'
import { createRandom, drawIndex, type Random } from '../../../graph/layout/maths/random.ts'
import { DATE_GROUPS, PRESENT_AS } from '../../../graph/model/date-group.ts'
import { ENTITY_CLASSES } from '../../../graph/model/entity-class.ts'
import type { Network } from '../../../graph/model/network.ts'
import { STEPS } from '../../../graph/model/view-scope.ts'
import { drawNetwork, type NetworkPicture } from '../../../graph/picture.ts'
import { answerPeriod, makeActor, makeNetwork, makeProject, makeTie } from '../../../graph/testing/build-network.ts'
import { makeLayout, makePlace } from '../../../graph/testing/make-layout.ts'
import { type Exploration, explore, sliceOf } from './explore.ts'
import { type Question, readQuestion } from './question.ts'
import { listRows } from './table-rows.ts'

const TODAY = '2026-11-22'
const TIMES = 150
const ENTITIES = 22

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[drawIndex(random, items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Most of a list, or at times little of it. */
function some<Item>(random: Random, items: readonly Item[]): Item[] {
  const share = random() < 0.7 ? 0.85 : 0.3
  return items.filter(() => random() < share)
}

const TIE_FORMS: readonly (readonly [TieKind, TieRole | null])[] = [
  ['COLLABORATION', null],
  ['MEMBERSHIP', 'MEMBER'],
  ['FOUNDING', 'FOUNDED'],
  ['MEMBERSHIP', 'PART'],
]

const PERIODS = [
  '/',
  '../..',
  '1996/..',
  '2013/',
  '[2014..]/',
  '2016-01-01/2025-01-01',
  '2019/2020',
  '../2016',
] as const
const DAYS = ['1990-01-01', '2014-06-01', '2016-01-01', '2019-07-01', '2020-12-31', '2026-11-22'] as const

/** Actors and projects tied at random, and two hubs with leaves alike, which the picture draws as one. */
function growNetwork(random: Random): Network {
  const facts = () => ({
    sets: [pick(random, FACT_SETS)],
    certainty: pick(random, CERTAINTIES),
    dateStatus: pick(random, DATE_STATUSES),
    period: answerPeriod(pick(random, PERIODS)),
  })
  const kind = () => pick(random, ['PUBLIC_BODY', 'UNION', 'BUSINESS', 'MIXED'] as const)
  const single = Array.from({ length: ENTITIES }, (_, index) =>
    index % 5 === 0
      ? makeProject(`e${index}`, { sets: facts().sets, period: facts().period })
      : makeActor(`e${index}`, {
          sets: facts().sets,
          period: facts().period,
          actorKind: kind(),
          collective: random() < 0.2,
        }),
  )
  const leaves = Array.from({ length: 16 }, (_, index) => makeActor(`leaf${index}`))
  const ids = single.map(({ id }) => id)
  const ties = Array.from({ length: 30 }, (_, index) => {
    const [tieKind, role] = pick(random, TIE_FORMS)
    return makeTie(`t${index}`, pick(random, ids), pick(random, ids), tieKind, role, facts())
  }).filter(({ from, to }) => from.id !== to.id)
  const hung = leaves.map(({ id }, index) =>
    makeTie(`l${index}`, id, index < 8 ? 'actor:e1' : 'actor:e2', 'MEMBERSHIP', 'MEMBER'),
  )
  return makeNetwork([...single, ...leaves], [...ties, ...hung])
}

function askAtRandom(random: Random, network: Network): Question {
  const plain = readQuestion({})
  const ids = [...network.entities.keys()]
  const few = () => Array.from({ length: drawIndex(random, 4) }, () => pick(random, ids))
  return {
    ...plain,
    sets: new Set(some(random, FACT_SETS)),
    asOf: random() < 0.5 ? pick(random, DAYS) : null,
    filters: {
      ...plain.filters,
      classes: new Set(some(random, ENTITY_CLASSES)),
      collective: random() < 0.7,
      families: new Set(some(random, ARROW_FAMILIES)),
      dates: new Set(some(random, DATE_GROUPS)),
      presences: new Set(some(random, PRESENT_AS)),
      certainties: new Set(some(random, CERTAINTIES)),
    },
    scope: {
      isolated: random() < 0.4 ? pick(random, ids) : null,
      steps: pick(random, STEPS),
      expanded: few(),
      collapsed: few(),
      hidden: few(),
    },
  }
}

/** The picture with a place for every vertex; every other group is open. */
function place(picture: NetworkPicture): Drawn {
  const open = picture.forLayout.groups.filter((_, index) => index % 2 === 0)
  const boxes = open.map(
    ({ id, members }): OpenBox => ({
      groupId: id,
      box: { x: 0, y: 0, width: 100, height: 100 },
      heading: { x: 0, y: 0 },
      glyph: 12,
      rows: members.map((member, index) => ({ id: member.id, x: 6, y: index * 20, labelX: 20, lines: [member.label] })),
    }),
  )
  const places = picture.forLayout.vertices.map(({ id }, index): Place => makePlace(id, index * 100, 0))
  return { picture, layout: makeLayout(places, { boxes }) }
}

/** What the canvas shows: entities by id, a closed group by its id and its number. Faded ones count as not shown. */
function readCanvas(drawn: Drawn, { visible }: Exploration, emphasis: Emphasis): readonly string[] {
  const { picture, layout } = drawn
  const states = readStates(drawn, visible, emphasis, null)
  const opened = new Set(layout.boxes.map(({ groupId }) => groupId))
  return [...buildElements(drawn, '').vertices.values()]
    .filter(({ id, classes }) => classes.includes('vertex') && !opened.has(id))
    .filter(({ id }) => !(states.get(id) ?? []).some((state) => state === 'hidden' || state === 'faded'))
    .map(({ id }) => {
      const vertex = picture.vertices.get(id)
      return vertex === undefined || vertex.group === null
        ? id
        : `${id} × ${countVisibleMembers(vertex.members, visible)}`
    })
    .sort()
}

/** What the table shows, told as the canvas can tell it. */
function readTable(exploration: Exploration, { picture, layout }: Drawn): readonly string[] {
  const opened = new Set(layout.boxes.map(({ groupId }) => groupId))
  const single: string[] = []
  const grouped = new Map<string, number>()
  for (const { entity } of listRows(exploration, 'ties')) {
    const home = picture.homeOf.get(entity.id) ?? entity.id
    if (home === entity.id || opened.has(home)) single.push(entity.id)
    else grouped.set(home, (grouped.get(home) ?? 0) + 1)
  }
  return [...single, ...[...grouped].map(([id, count]) => `${id} × ${count}`)].sort()
}

function exploreAtRandom(seed: number, text: string, collapse: boolean): { exploration: Exploration; drawn: Drawn } {
  const random = createRandom(seed)
  const network = growNetwork(random)
  const question = { ...askAtRandom(random, network), text }
  const slice = sliceOf(network, question.sets)
  const exploration = explore(network, slice, question, TODAY)
  return { exploration, drawn: place(drawNetwork(slice, { nameGroup: () => 'gruppo', today: TODAY, collapse })) }
}

const SEEDS = Array.from({ length: TIMES }, (_, index) => index + 1)

describe('the table and the canvas', () => {
  test('show the same under any filters, sets and narrowing by hand, in groups open or closed', () => {
    let shown = 0
    let groups = 0
    for (const seed of SEEDS) {
      const { exploration, drawn } = exploreAtRandom(seed, '', true)
      const canvas = readCanvas(drawn, exploration, NO_EMPHASIS)
      expect({ seed, canvas }).toEqual({ seed, canvas: readTable(exploration, drawn) })
      shown += canvas.length
      groups += canvas.filter((told) => told.includes('×')).length + drawn.layout.boxes.length
    }
    // The questions must leave something to compare.
    expect(shown).toBeGreaterThan(TIMES)
    expect(groups).toBeGreaterThan(TIMES / 4)
  })

  test('draw a line on a chosen day as its ties are there, and count each of them once', () => {
    let sure = 0
    let possible = 0
    for (const seed of SEEDS) {
      const { exploration, drawn } = exploreAtRandom(seed, '', true)
      const { visible, slice, summary } = exploration
      if (summary.onDay === null) continue
      const states = readStates(drawn, visible, NO_EMPHASIS, null)
      for (const { id, tieIds } of drawn.picture.edges) {
        const there = tieIds.filter((tieId) => visible.ties.has(tieId)).map((tieId) => slice.ties.get(tieId)?.presence)
        const drawnAs = (states.get(id) ?? []).filter((state) => state.startsWith('day-') || state === 'hidden')
        const expected = there.length === 0 ? 'hidden' : there.includes('SURE') ? 'day-sure' : 'day-possible'
        expect({ seed, id, drawnAs }).toEqual({ seed, id, drawnAs: [expected] })
      }
      const counts = exploration.legend.find(({ name }) => name === 'presences')?.rows ?? []
      const shown = counts.filter(({ on }) => on).reduce((sum, { count }) => sum + count.shown, 0)
      const { filtered } = exploration
      expect({ seed, shown }).toEqual({ seed, shown: filtered.ties.size })
      expect(summary.onDay.sure + summary.onDay.possible).toBe(visible.ties.size)
      sure += summary.onDay.sure
      possible += summary.onDay.possible
    }
    expect([sure > 20, possible > 20]).toEqual([true, true])
  })

  test('bring out the same when a text is looked for', () => {
    let shown = 0
    for (const seed of SEEDS) {
      const { exploration, drawn } = exploreAtRandom(seed, 'e1', false)
      const canvas = readCanvas(drawn, exploration, { ...NO_EMPHASIS, found: exploration.found })
      expect({ seed, canvas }).toEqual({ seed, canvas: readTable(exploration, drawn) })
      shown += canvas.length
    }
    expect(shown).toBeGreaterThan(TIMES)
  })
})
