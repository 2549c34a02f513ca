import { expect, test } from 'vitest'
import { rowOfProblem } from './tell-problem.ts'

test.each([
  ['rows.3.answers', { row: 3, part: 'answers' }],
  ['rows.12', { row: 12, part: '' }],
  ['surveyedOn', null],
  ['rows', null],
])('the field %s is about %j', (field, place) => {
  expect(rowOfProblem(field)).toEqual(place)
})
