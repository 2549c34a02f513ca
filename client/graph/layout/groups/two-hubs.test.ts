import { expect, test } from 'vitest'
import type { LayoutTie, LayoutVertex } from '../contract.ts'
import { collapseGraph } from './collapse.ts'

function vertex(id: string): LayoutVertex {
  return { id, kind: 'PUBLIC_BODY', label: id, halfWidth: 17, halfHeight: 17 }
}

function membership(source: string, target: string, role = 'MEMBER'): LayoutTie {
  return { id: `${source}>${target}`, source, target, kind: 'Membership', role, directed: true }
}

const BOTH = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `both_${id}`)
const ONE = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `one_${id}`)
const GRAPH = {
  vertices: ['consortium', 'union', 'leader', ...BOTH, ...ONE].map(vertex),
  ties: [
    ...[...BOTH, ...ONE, 'leader'].map((id) => membership(id, 'consortium')),
    ...BOTH.map((id) => membership(id, 'union')),
    membership('leader', 'union', 'LEADER'),
  ],
}

test('comuni of a consortium that also belong to one union are a group of their own, with a line to each', () => {
  const picture = collapseGraph(GRAPH, ({ members }) => `${members.length} comuni`)
  expect(picture.groups.map(({ hub, members, label }) => [hub, label, members[0]?.id])).toEqual([
    ['consortium', '6 comuni', 'both_a'],
    ['consortium', '6 comuni', 'one_a'],
  ])
  expect(picture.lines.map(({ tieIds }) => tieIds.length)).toEqual([6, 6, 1, 6, 1])
})

test('who plays another part in the second body stays apart', () => {
  const picture = collapseGraph(GRAPH, () => '')
  expect(picture.vertices.map(({ id }) => id)).toContain('leader')
})
