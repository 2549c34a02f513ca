import { describe, expect, test } from 'vitest'
import {
  areaIssue,
  areasIn,
  beginArea,
  changesOf,
  type Drawing,
  type Drawn,
  dropArea,
  isDrawnOtherwise,
  mergeAreas,
  moveComuni,
  movesOf,
  NO_DRAWING,
} from './drawing.ts'

/** A and B with two comuni each, C with one; `lost` is in none. */
const drawn: Drawn = {
  areas: ['A', 'B', 'C'].map((code) => ({
    __typename: 'MicroArea',
    id: `micro-area:${code}`,
    name: code,
    code,
    version: 1,
  })),
  comuni: (
    [
      ['a1', 'A'],
      ['a2', 'A'],
      ['b1', 'B'],
      ['b2', 'B'],
      ['c1', 'C'],
      ['lost', null],
    ] as const
  ).map(([name, area]) => ({
    __typename: 'MunicipalityFigures',
    areaId: area === null ? null : `micro-area:${area}`,
    municipality: {
      ...{ __typename: 'Municipality', id: name, name, istatCode: name },
      seat: { __typename: 'Point', latitude: 44.9, longitude: 7.3 },
    },
  })),
}

function tell(drawing: Drawing): string[] {
  return changesOf(drawn, drawing).map((change) => {
    if (change.kind !== 'JOINS') return `${change.kind} ${change.area.code}`
    return `${change.comuni.map(({ municipality }) => municipality.name)} ${change.from} > ${change.to}`
  })
}

describe('a drawing', () => {
  test('moves comuni, and no more those that go back', () => {
    const moved = moveComuni(drawn, NO_DRAWING, ['a1', 'lost', 'b1'], 'micro-area:B')
    expect(movesOf(drawn, moved)).toEqual([
      { municipality: 'a1', area: 'micro-area:B', from: 'micro-area:A' },
      { municipality: 'lost', area: 'micro-area:B', from: null },
    ])
    expect(tell(moved)).toEqual(['a1 micro-area:A > micro-area:B', 'lost null > micro-area:B'])
    expect(movesOf(drawn, moveComuni(drawn, moved, ['a1'], 'micro-area:A'))).toEqual([
      { municipality: 'lost', area: 'micro-area:B', from: null },
    ])
  })

  test('is overtaken by comuni, areas or names that others have changed, and by nothing else', () => {
    const [first, ...others] = drawn.comuni
    const elsewhere = first === undefined ? [] : [{ ...first, areaId: 'micro-area:C' }]
    expect(isDrawnOtherwise(drawn, { areas: [...drawn.areas].reverse(), comuni: [...drawn.comuni].reverse() })).toBe(
      false,
    )
    expect(isDrawnOtherwise(drawn, { ...drawn, comuni: [...elsewhere, ...others] })).toBe(true)
    expect(isDrawnOtherwise(drawn, { ...drawn, areas: drawn.areas.slice(1) })).toBe(true)
    expect(isDrawnOtherwise(drawn, { ...drawn, areas: drawn.areas.map((area) => ({ ...area, name: 'New' })) })).toBe(
      true,
    )
  })

  test('splits an area: the chosen comuni go to one that begins', () => {
    const split = beginArea(drawn, NO_DRAWING, { code: 'D', name: 'New' }, ['b2'])
    expect(tell(split)).toEqual(['BEGINS D'])
    const { areas } = areasIn(drawn, split)
    expect(areas.map(({ code, comuni }) => `${code} ${comuni.map(({ municipality }) => municipality.name)}`)).toEqual([
      ...['A a1,a2', 'B b1', 'C c1', 'D b2'],
    ])
    expect(dropArea(split, 'D')).toEqual(NO_DRAWING)
  })

  test('merges two areas, which end', () => {
    const merged = mergeAreas(drawn, NO_DRAWING, ['micro-area:A', 'micro-area:C'], { code: 'D', name: 'New' })
    expect(tell(merged)).toEqual(['BEGINS D', 'ENDS A', 'ENDS C'])
    expect(movesOf(drawn, merged).map(({ municipality }) => municipality)).toEqual(['a1', 'a2', 'c1'])
    // An area that has begun in the drawing is merged as any other.
    const again = mergeAreas(drawn, merged, ['D', 'micro-area:B'], { code: 'E', name: 'All' })
    expect(areasIn(drawn, again).areas.find(({ code }) => code === 'E')?.comuni).toHaveLength(5)
  })

  test('leaves comuni without an area, and ends the area of which it was the last', () => {
    const left = moveComuni(drawn, NO_DRAWING, ['c1'], null)
    expect(tell(left)).toEqual(['ENDS C', 'c1 micro-area:C > null'])
    expect(areasIn(drawn, left).unassigned.map(({ municipality }) => municipality.name)).toEqual(['c1', 'lost'])
  })

  test.each([
    [{ code: 'MA8', name: 'Alte valli' }, null],
    [{ code: 'A', name: 'Alte valli' }, 'CODE_TAKEN'],
    [{ code: 'M 8', name: 'Alte valli' }, 'CODE'],
    [{ code: '', name: 'Alte valli' }, 'CODE'],
    [{ code: 'MA8', name: '  ' }, 'LENGTH'],
  ])('may begin %j with the issue %j', (area, issue) => {
    expect(areaIssue(area, ['a', 'B'])).toBe(issue)
  })
})
