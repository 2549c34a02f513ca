import { expect, test } from 'vitest'
import { ALL_SHOWN } from '../../../graph/model/filters.ts'
import { buildNetwork } from '../../../graph/model/network.ts'
import { readQuestion } from '../state/question.ts'
import { findUnseen, withoutUnknown } from './unknown-ids.ts'

const EMPTY = buildNetwork({ entities: [], ties: [], totals: { entities: 0, ties: 0 }, truncated: false })
const CUT = buildNetwork({ entities: [], ties: [], totals: { entities: 900, ties: 0 }, truncated: true })

const asked = readQuestion({
  area: 'micro-area:MA1,micro-area:zz',
  temi: 'theme:zz',
  contorni: 'local-node:zz,actor:zz',
  chiusi: 'local-node:zz,project:zz',
})

test('what the network that was read does not show is found, groups only where all of it was read', () => {
  const areas = ['micro-area:MA1', 'micro-area:zz']
  expect(findUnseen(asked, EMPTY)).toEqual({ areas, themes: ['theme:zz'], groups: ['local-node:zz', 'project:zz'] })
  expect(findUnseen(asked, CUT)).toEqual({ areas, themes: ['theme:zz'], groups: [] })
})

test('a question goes on without what is unknown, and is the same where nothing is', () => {
  const unknown = { areas: ['micro-area:zz'], themes: ['theme:zz'], groups: ['local-node:zz'] }
  expect(withoutUnknown(asked, unknown)).toEqual({
    ...asked,
    filters: { ...ALL_SHOWN, areas: new Set(['micro-area:MA1']) },
    outlined: ['actor:zz'],
    closedGroups: ['project:zz'],
  })
  expect(withoutUnknown(asked, { areas: [], themes: [], groups: [] })).toBe(asked)
})
