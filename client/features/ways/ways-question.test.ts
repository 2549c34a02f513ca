import { expect, test } from 'vitest'
import { TIE_KINDS } from '#graph-schema/model/tie.ts'
import { filterOf, readWaysQuestion, writeWaysQuestion } from './ways-question.ts'

test('an empty address asks nothing, of the sources shown by default', () => {
  const question = readWaysQuestion({})
  expect([question.from, question.to]).toEqual([null, null])
  expect(writeWaysQuestion(question)).toEqual({})
  expect(filterOf(question)).toEqual({
    sets: ['vademecum', 'register', 'scenario'],
    certainty: ['STATED', 'INFERRED'],
    tieKinds: TIE_KINDS,
  })
})

test('who, whom and what counts come back from the address', () => {
  const params = {
    da: 'actor:smp',
    a: 'actor:ciss',
    fonti: 'vademecum,altre-fonti',
    fondatezza: 'scritta',
    relazioni: 'adesione,collaborazione',
  }
  const question = readWaysQuestion(params)
  expect(writeWaysQuestion(question)).toEqual(params)
  expect(filterOf(question)).toEqual({
    sets: ['vademecum', 'context'],
    certainty: ['STATED'],
    tieKinds: ['ADHESION', 'COLLABORATION'],
  })
})

test('an id that is none of ours is nobody', () => {
  expect(readWaysQuestion({ da: '', a: 'x'.repeat(300) })).toMatchObject({ from: null, to: null })
})
