import { describe, expect, test } from 'vitest'
import type { LayoutGraph, LayoutTie, LayoutVertex } from '../contract.ts'
import { VADEMECUM } from '../testing/vademecum-fixture.ts'
import { collapseGraph, drawWhole } from './collapse.ts'

const count = ({ members }: { members: readonly LayoutVertex[] }) => `${members.length} insieme`

function vertex(id: string, kind = 'PUBLIC_BODY'): LayoutVertex {
  return { id, kind, label: id, halfWidth: 17, halfHeight: 17 }
}

function membership(source: string, target: string, role = 'MEMBER'): LayoutTie {
  return { id: `${source}>${target}`, source, target, kind: 'Membership', role, directed: true }
}

/** A consortium with so many member comuni. */
function star(members: number): LayoutGraph {
  const ids = Array.from({ length: members }, (_, index) => `comune_${index}`)
  return {
    vertices: [vertex('hub'), ...ids.map((id) => vertex(id))],
    ties: ids.map((id) => membership(id, 'hub')),
  }
}

describe('collapsing', () => {
  test('closes the eight actions of the project into one vertex and keeps everything else', () => {
    const picture = collapseGraph(VADEMECUM, ({ members }) => `${members.length} azioni del progetto`)
    expect(picture.groups.map(({ id, form, hub, kind, label }) => ({ id, form, hub, kind, label }))).toEqual([
      {
        id: 'group:fan:progetto_patto',
        form: 'fan',
        hub: 'progetto_patto',
        kind: null,
        label: '8 azioni del progetto',
      },
    ])
    expect(picture.groups[0]?.members.map(({ id }) => id)).toEqual([
      'mappatura_bisogni',
      'questionario',
      'apericene',
      'sem_tecnici',
      'sem_assistenti_sociali',
      'sem_commercialisti',
      'sportello_fisso',
      'sportello_itinerante',
    ])
    expect(picture.vertices.length).toBe(66 - 8 + 1)
    expect(picture.lines.flatMap(({ tieIds }) => tieIds).sort()).toEqual(VADEMECUM.ties.map(({ id }) => id).sort())
  })

  test('draws the ties of members once from their group', () => {
    const picture = collapseGraph(VADEMECUM, count)
    expect(picture.lines.filter(({ id }) => id.includes('group:')).map(({ id, tieIds }) => [id, tieIds])).toEqual([
      ['comune_luserna|group:fan:progetto_patto', ['r57']],
      ['comune_pomaretto|group:fan:progetto_patto', ['r59']],
      ['comune_porte|group:fan:progetto_patto', ['r58']],
      ['group:fan:progetto_patto|oas_piemonte', ['r56']],
      ['group:fan:progetto_patto|odcec_torino', ['r55']],
      ['group:fan:progetto_patto|progetto_patto', ['r65', 'r66', 'r67', 'r68', 'r69', 'r70', 'r71', 'r72']],
      ['group:fan:progetto_patto|smp', ['r60']],
    ])
  })

  test('closes six like leaves, but not five', () => {
    expect(collapseGraph(star(6), count).groups.map(({ form, hub, kind }) => [form, hub, kind])).toEqual([
      ['leaves', 'hub', 'PUBLIC_BODY'],
    ])
    expect(collapseGraph(star(5), count).groups).toEqual([])
  })

  test('leaves out a comune with a second tie, one of another kind, and one with another role', () => {
    const graph = star(6)
    const different = {
      vertices: [...graph.vertices, vertex('second'), vertex('other'), vertex('firm', 'BUSINESS'), vertex('leader')],
      ties: [
        ...graph.ties,
        membership('second', 'hub'),
        membership('second', 'other'),
        membership('firm', 'hub'),
        membership('leader', 'hub', 'LEADER'),
      ],
    }
    const [group] = collapseGraph(different, count).groups
    expect(group?.members.map(({ id }) => id)).toEqual(graph.vertices.slice(1).map(({ id }) => id))
  })

  test('takes two ties to the same neighbour for one likeness', () => {
    const graph = star(7)
    const doubled = { ...graph, ties: [...graph.ties, { ...membership('comune_6', 'hub', 'LEADER'), id: 'again' }] }
    expect(collapseGraph(doubled, count).groups[0]?.members.length).toBe(6)
  })

  test('ignores a tie whose end is not drawn', () => {
    expect(drawWhole({ vertices: [vertex('a')], ties: [membership('a', 'gone')] }).lines).toEqual([])
  })
})

describe('drawing whole', () => {
  test('joins parallel ties into one line', () => {
    const graph = { vertices: [vertex('b'), vertex('a')], ties: [membership('b', 'a'), membership('a', 'b')] }
    expect(drawWhole(graph)).toEqual({
      vertices: [vertex('a'), vertex('b')],
      lines: [{ id: 'a|b', source: 'a', target: 'b', tieIds: ['a>b', 'b>a'] }],
      groups: [],
    })
  })
})
