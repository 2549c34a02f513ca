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
        id: 'group:fan:project:progetto_patto',
        form: 'fan',
        hub: 'project:progetto_patto',
        kind: null,
        label: '8 azioni del progetto',
      },
    ])
    expect(picture.groups[0]?.members.map(({ id }) => id)).toEqual([
      'project:mappatura_bisogni',
      'event:questionario',
      'event:apericene',
      'event:sem_tecnici',
      'event:sem_assistenti_sociali',
      'event:sem_commercialisti',
      'event:sportello_fisso',
      'event:sportello_itinerante',
    ])
    expect(picture.vertices.length).toBe(66 - 8 + 1)
    expect(picture.lines.flatMap(({ tieIds }) => tieIds).sort()).toEqual(VADEMECUM.ties.map(({ id }) => id).sort())
  })

  test('draws the ties of members once from their group', () => {
    const picture = collapseGraph(VADEMECUM, count)
    expect(picture.lines.filter(({ id }) => id.includes('group:')).map(({ id, tieIds }) => [id, tieIds])).toEqual([
      ['actor:comune_luserna|group:fan:project:progetto_patto', ['tie:r57']],
      ['actor:comune_pomaretto|group:fan:project:progetto_patto', ['tie:r59']],
      ['actor:comune_porte|group:fan:project:progetto_patto', ['tie:r58']],
      ['actor:oas_piemonte|group:fan:project:progetto_patto', ['tie:r56']],
      ['actor:odcec_torino|group:fan:project:progetto_patto', ['tie:r55']],
      ['actor:smp|group:fan:project:progetto_patto', ['tie:r60']],
      [
        'group:fan:project:progetto_patto|project:progetto_patto',
        ['tie:r65', 'tie:r66', 'tie:r67', 'tie:r68', 'tie:r69', 'tie:r70', 'tie:r71', 'tie:r72'],
      ],
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
