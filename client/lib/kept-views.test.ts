import { describe, expect, test } from 'vitest'
import { type KeptView, openKeptViews } from './kept-views.ts'

function makeView(id: string): KeptView {
  return { id, name: `Vista ${id}`, note: '', address: `/rete?sel=actor:${id}`, keptOn: '2026-11-23' }
}

function openWith(held = new Map<string, string>()) {
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  }
  return { views: openKeptViews(() => storage), held }
}

describe('kept views', () => {
  test('are there on the next visit, the last kept first', () => {
    const { views, held } = openWith()
    views.keep(makeView('a'))
    views.keep(makeView('b'))
    views.rename('a', 'Altra')
    expect(openWith(held).views.getState()).toEqual({
      views: [makeView('b'), { ...makeView('a'), name: 'Altra' }],
      refused: false,
    })
  })

  test('come back to their place when deleting is undone', () => {
    const { views } = openWith()
    for (const id of ['c', 'b', 'a']) views.keep(makeView(id))
    const removed = views.remove('b')
    expect(views.getState().views.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(removed).toEqual({ view: makeView('b'), index: 1 })
    if (removed !== null) views.restore(removed)
    expect(views.getState().views.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(views.remove('nobody')).toBeNull()
  })

  test('are none where what the browser holds cannot be read', () => {
    for (const text of ['{', '{"version":2,"views":[]}', '{"version":1,"views":[{"id":1}]}']) {
      expect(openWith(new Map([['trama.views', text]])).views.getState().views).toEqual([])
    }
  })

  test('last for the visit, and say so, where the browser refuses to keep them', () => {
    const full = () => {
      throw new Error('full')
    }
    for (const storage of [() => ({ getItem: () => null, setItem: full }), full]) {
      const views = openKeptViews(storage)
      views.keep(makeView('a'))
      expect(views.getState()).toEqual({ views: [makeView('a')], refused: true })
    }
  })
})
