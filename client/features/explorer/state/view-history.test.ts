import { describe, expect, test } from 'vitest'
import { hideIn, WHOLE } from '../../../graph/model/view-scope.ts'
import { readQuestion } from './question.ts'
import { isViewAct, NO_HISTORY, record, stepBack, stepForward, viewOf } from './view-history.ts'

const FIRST = viewOf(readQuestion({}))
const SECOND = { ...FIRST, scope: hideIn(WHOLE, ['actor:cpe']) }
const THIRD = { ...SECOND, pinned: ['actor:smp'] }

describe('the history of a view', () => {
  test('leads back act by act, and forward again', () => {
    const history = record(record(NO_HISTORY, FIRST), SECOND)
    const once = stepBack(history, THIRD)
    expect(once).toEqual({ view: SECOND, history: { past: [FIRST], future: [THIRD] } })
    const twice = stepBack(once?.history ?? NO_HISTORY, SECOND)
    expect(twice).toEqual({ view: FIRST, history: { past: [], future: [SECOND, THIRD] } })
    expect(stepBack(twice?.history ?? NO_HISTORY, FIRST)).toBeNull()
    expect(stepForward(twice?.history ?? NO_HISTORY, FIRST)).toEqual({
      view: SECOND,
      history: { past: [FIRST], future: [THIRD] },
    })
  })

  test('forgets what was undone as soon as something else is done', () => {
    const undone = stepBack(record(NO_HISTORY, FIRST), SECOND)
    expect(record(undone?.history ?? NO_HISTORY, FIRST)).toEqual({ past: [FIRST], future: [] })
    expect(stepForward(record(NO_HISTORY, FIRST), SECOND)).toBeNull()
  })

  test('keeps the last hundred', () => {
    let history = NO_HISTORY
    for (let act = 0; act < 130; act += 1) history = record(history, { ...FIRST, places: String(act) })
    expect([history.past.length, history.past[0]?.places]).toEqual([100, '30'])
  })

  test('leaves selecting, looking for a name and changing the kind of view out', () => {
    expect(isViewAct({ selection: 'actor:smp', text: 'coesa', view: 'tabella' })).toBe(false)
    expect(isViewAct({ selection: 'actor:smp', openGroups: [] })).toBe(true)
    expect([isViewAct({ asOf: null }), isViewAct({ band: 'actors' })]).toEqual([true, false])
  })
})
