import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject, makeTie } from '../testing/build-network.ts'
import { buildMatrix, MATRIX_LIMITS, type Matrix, type MatrixAcross, type MatrixSubject } from './matrix.ts'

/** Two towns, a union with members, a table, two projects; one project funds the other. */
const SLICE = makeNetwork(
  [
    makeActor('union', { actorKind: 'MUTUALITY' }),
    makeActor('town', { actorKind: 'PUBLIC_BODY' }),
    makeActor('city', { actorKind: 'PUBLIC_BODY' }),
    makeActor('alone', { actorKind: 'PUBLIC_BODY' }),
    { ...makeActor('table'), __typename: 'GovernanceBody', id: 'governance-body:table' },
    makeProject('pact'),
    makeProject('call'),
    makeProject('idle'),
  ],
  [
    makeTie('1', 'actor:town', 'project:pact', 'PARTICIPATION', 'PROMOTER'),
    makeTie('2', 'actor:city', 'project:pact', 'PARTICIPATION', 'PROMOTER'),
    makeTie('3', 'actor:city', 'project:pact', 'FUNDING', 'FUNDS'),
    makeTie('4', 'project:call', 'actor:union', 'LINK', 'CONCERNS'),
    makeTie('5', 'project:call', 'project:pact', 'FUNDING', 'FUNDS'),
    makeTie('6', 'actor:town', 'actor:union', 'MEMBERSHIP', 'MEMBER'),
    makeTie('7', 'actor:union', 'actor:town', 'COLLABORATION'),
    makeTie('8', 'actor:city', 'governance-body:table', 'MEMBERSHIP', 'LEADER'),
  ],
)

const ALL: MatrixSubject = {
  slice: SLICE,
  visible: { entities: new Set(SLICE.entities.keys()), ties: new Set(SLICE.ties.keys()) },
  found: null,
}

function matrixOf(across: MatrixAcross, change: Partial<MatrixSubject> = {}, withEmpty = false): Matrix {
  return buildMatrix({ ...ALL, ...change }, { across, withEmpty })
}

/** "name ties" of rows and of columns, and "row × column: ties" of the cells. */
function tell({ rows, columns, cells }: Matrix): Record<'rows' | 'columns' | 'cells', readonly string[]> {
  const line = ({ entity, ties }: Matrix['rows'][number]) => `${entity.name} ${ties}`
  return {
    rows: rows.map(line),
    columns: columns.map(line),
    cells: rows.flatMap(({ entity: row }) =>
      columns.flatMap(({ entity: column }) => {
        const ties = cells.get(row.id)?.get(column.id)
        return ties === undefined ? [] : [`${row.name} × ${column.name}: ${ties.map(({ id }) => id.slice(4)).join()}`]
      }),
    ),
  }
}

describe('a matrix of actors and projects', () => {
  test('has a cell for each pair that is tied, whichever end the tie starts from', () => {
    expect(tell(matrixOf('projects'))).toEqual({
      rows: ['city 2', 'town 1', 'union 1'],
      columns: ['pact 3', 'call 1'],
      cells: ['city × pact: 2,3', 'town × pact: 1', 'union × call: 4'],
    })
  })

  test('leaves out rows and columns without a tie, says how many, and shows them when asked', () => {
    const { empty, ties } = matrixOf('projects')
    expect({ empty, ties }).toEqual({ empty: { rows: 2, columns: 1 }, ties: 4 })
    const { rows, columns } = tell(matrixOf('projects', {}, true))
    expect({ rows, columns }).toEqual({
      rows: ['city 2', 'town 1', 'alone 0', 'union 1', 'table 0'],
      columns: ['pact 3', 'call 1', 'idle 0'],
    })
  })

  test('holds what is visible and nothing else', () => {
    const visible = { entities: new Set(['actor:city', 'project:pact']), ties: new Set(['tie:3']) }
    expect(tell(matrixOf('projects', { visible }))).toEqual({
      rows: ['city 1'],
      columns: ['pact 1'],
      cells: ['city × pact: 3'],
    })
  })

  test('keeps the cells whose row or column a text found', () => {
    expect(tell(matrixOf('projects', { found: new Set(['actor:city', 'project:call']) })).cells).toEqual([
      'city × pact: 2,3',
      'union × call: 4',
    ])
  })
})

describe('a matrix of actors and groups', () => {
  test('takes tables, and actors that others are members of; a member stands in the row', () => {
    expect(tell(matrixOf('groups'))).toEqual({
      rows: ['city 1', 'town 1'],
      columns: ['table 1', 'union 1'],
      cells: ['city × table: 8', 'town × union: 6'],
    })
  })
})

test('a matrix that is too large is cut, and says of how many', () => {
  const many = Array.from({ length: MATRIX_LIMITS.rows + 12 }, (_, index) => `a${index}`)
  const slice = makeNetwork(
    [...many.map((slug) => makeActor(slug)), makeProject('pact')],
    many.map((slug) => makeTie(slug, `actor:${slug}`, 'project:pact', 'ADHESION', 'DECIDED')),
  )
  const visible = { entities: new Set(slice.entities.keys()), ties: new Set(slice.ties.keys()) }
  const { rows, whole, ties } = matrixOf('projects', { slice, visible })
  expect({ rows: rows.length, whole, ties }).toEqual({ rows: 200, whole: { rows: 212, columns: 1 }, ties: 212 })
})
