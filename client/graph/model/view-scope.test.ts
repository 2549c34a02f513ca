import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makeTie } from '../testing/build-network.ts'
import { collapseIn, countNeighbours, expandIn, hideIn, type ViewScope, WHOLE, withinScope } from './view-scope.ts'
import type { Visible } from './visible.ts'

/** a – b – c – d – e, and leaves x, y on b. */
const NETWORK = makeNetwork(
  ['a', 'b', 'c', 'd', 'e', 'x', 'y'].map((slug) => makeActor(slug)),
  [
    makeTie('ab', 'actor:a', 'actor:b'),
    makeTie('bc', 'actor:b', 'actor:c'),
    makeTie('cd', 'actor:c', 'actor:d'),
    makeTie('de', 'actor:d', 'actor:e'),
    makeTie('bx', 'actor:b', 'actor:x'),
    makeTie('by', 'actor:b', 'actor:y'),
  ],
)
const ALL: Visible = { entities: new Set(NETWORK.entities.keys()), ties: new Set(NETWORK.ties.keys()) }

function shownIn(change: Partial<ViewScope>): { readonly entities: string; readonly ties: string } {
  const { entities, ties } = withinScope(NETWORK, ALL, { ...WHOLE, ...change })
  const join = (ids: ReadonlySet<string>) =>
    [...ids]
      .map((id) => id.slice(id.indexOf(':') + 1))
      .sort()
      .join(' ')
  return { entities: join(entities), ties: join(ties) }
}

describe('a scope', () => {
  test('leaves everything where nothing was narrowed, also with steps', () => {
    expect(withinScope(NETWORK, ALL, { ...WHOLE, steps: 2 })).toBe(ALL)
  })

  test('shows an isolated entity with what lies within its steps, and the ties among them', () => {
    expect(shownIn({ isolated: 'actor:c' })).toEqual({ entities: 'b c d', ties: 'bc cd' })
    expect(shownIn({ isolated: 'actor:c', steps: 2 })).toEqual({ entities: 'a b c d e x y', ties: 'ab bc bx by cd de' })
  })

  test('brings in the neighbours of what was expanded, one after the other', () => {
    expect(shownIn({ isolated: 'actor:e', expanded: ['actor:d', 'actor:c'] })).toEqual({
      entities: 'b c d e',
      ties: 'bc cd de',
    })
    // c is not there yet when its turn comes.
    expect(shownIn({ isolated: 'actor:e', expanded: ['actor:c', 'actor:d'] }).entities).toBe('c d e')
  })

  test('folds into a collapsed entity what hangs on it alone', () => {
    expect(shownIn({ collapsed: ['actor:b'] })).toEqual({ entities: 'b c d e', ties: 'bc cd de' })
  })

  test('takes hidden entities off with their ties, and isolates nothing round a hidden one', () => {
    expect(shownIn({ hidden: ['actor:c'] })).toEqual({ entities: 'a b d e x y', ties: 'ab bx by de' })
    expect(shownIn({ hidden: ['actor:c'], isolated: 'actor:c' }).entities).toBe('a b d e x y')
  })
})

describe('a view act', () => {
  test('expanding counts and brings back what was folded, hidden or too far', () => {
    const scope: ViewScope = { ...WHOLE, isolated: 'actor:c', hidden: ['actor:x'] }
    const before = withinScope(NETWORK, ALL, scope)
    expect(countNeighbours(NETWORK, ALL, before, 'actor:b')).toEqual({ shown: 1, all: 4 })
    const after = withinScope(NETWORK, ALL, expandIn(scope, NETWORK, ALL, 'actor:b'))
    expect(countNeighbours(NETWORK, ALL, after, 'actor:b')).toEqual({ shown: 4, all: 4 })
  })

  test('collapsing undoes expanding, and expanding collapsing', () => {
    const expanded: ViewScope = { ...WHOLE, isolated: 'actor:c', expanded: ['actor:b'] }
    expect(collapseIn(expanded, 'actor:b')).toEqual({ ...expanded, expanded: [], collapsed: ['actor:b'] })
    expect(expandIn({ ...WHOLE, collapsed: ['actor:b'] }, NETWORK, ALL, 'actor:b')).toEqual(WHOLE)
  })

  test('hiding the isolated entity ends the isolation', () => {
    expect(hideIn({ ...WHOLE, isolated: 'actor:c' }, ['actor:c'])).toEqual({ ...WHOLE, hidden: ['actor:c'] })
  })
})
