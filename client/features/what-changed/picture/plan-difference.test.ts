import { expect, test } from 'vitest'
import { textWidth } from '../../../graph/layout/words/text.ts'
import { gatherLines } from '../changes/gather-lines.ts'
import { makeChange, makeChangedActor, makeChangedProject, makeTieSubject } from '../testing/make-changes.ts'
import { planHub } from './plan-hub.ts'
import { planPairs } from './plan-pairs.ts'

const CISS = makeChangedActor('ciss', 'CISS')
const CPE = makeChangedActor('cpe', 'CPE')
const WEPIN = makeChangedProject('we', 'Accordo We-Pin', 'AGREEMENT')
const AREAS = [
  { id: 'micro-area:MA4', label: 'Val Pellice' },
  { id: 'micro-area:MA5', label: 'Bassa Val Chisone' },
]

function comuni(count: number) {
  return Array.from({ length: count }, (_, index) =>
    makeChangedActor(`comune_${index}`, `Comune ${index}`, { area: AREAS[index % 2] ?? null }),
  )
}

function joins(count: number) {
  return gatherLines(
    comuni(count).map((who) => makeChange('JOINED', makeTieSubject(who, CISS, 'MEMBERSHIP', 'MEMBER'), '2025-01-01')),
  )
}

const DAYS = { from: '2024-12-31', to: '2025-12-31' }

test('members stand round their body by micro-area, one square each, inside the drawing', () => {
  const { boxes, width, height } = planHub(CISS, joins(17), { background: null, seats: new Map() }, DAYS, 656)
  expect(boxes.map(({ area, joined, more }) => [area, joined, more])).toEqual([
    ['Val Pellice', 9, 0],
    ['Bassa Val Chisone', 8, 0],
  ])
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
  }
})

test('of many members some are drawn and the others counted', () => {
  const { boxes } = planHub(CISS, joins(90), { background: null, seats: new Map() }, DAYS, 358)
  expect(boxes.map(({ units, more }) => [units.length, more])).toEqual([
    [20, 25],
    [20, 25],
  ])
})

test('on a phone the lines go up the middle, between the names', () => {
  const { boxes, centre } = planHub(CISS, joins(17), { background: null, seats: new Map() }, DAYS, 358)
  for (const { area, joined, label, line } of boxes) {
    expect(line.startsWith(`M${centre.x} ${centre.y}V`)).toBe(true)
    const width = textWidth(`${area} +${joined}`, 14, 600)
    const [from, to] = label.anchor === 'start' ? [label.x, label.x + width] : [label.x - width, label.x]
    expect([from >= 0, to <= 358, to <= centre.x - 10 || from >= centre.x + 10]).toEqual([true, true, true])
  }
})

test('what begins without a tie to anything is not drawn, but for its sign where something else leads to it', () => {
  const union = makeChangedActor('union', 'Unione Montana')
  const lives = [
    makeChange('STARTED', { form: 'entity', entity: union }, '2016-01-01'),
    makeChange('STARTED', { form: 'entity', entity: WEPIN }, '2023-03-28'),
  ]
  const alone = planPairs(gatherLines(lives), 656)
  expect([alone.left, alone.right, alone.notDrawn]).toEqual([[], [], 2])
  const later = makeChange('STARTED', makeTieSubject(CPE, WEPIN, 'PARTICIPATION', 'SIGNATORY'), '2024-01-01')
  const { left, right, ties, notDrawn } = planPairs(gatherLines([...lives, later]), 656)
  expect(left.map(({ entity }) => entity.short)).toEqual(['CPE'])
  expect(right.map(({ entity, became }) => [entity.short, became])).toEqual([['Accordo We-Pin', 'new']])
  expect([ties.length, notDrawn]).toEqual([1, 1])
})

test('what is tied anew stands in two columns, and one hover lights both ends and the line between', () => {
  const signs = (who: typeof CISS) =>
    makeChange('STARTED', makeTieSubject(who, WEPIN, 'PARTICIPATION', 'SIGNATORY'), '2023-03-28')
  const lines = gatherLines([
    makeChange('STARTED', { form: 'entity', entity: WEPIN }, '2023-03-28'),
    signs(CPE),
    signs(CISS),
  ])
  const { left, right, ties, notDrawn } = planPairs(lines, 656)
  const [line] = lines
  expect(left.map(({ entity, became, lines: own }) => [entity.short, became, own])).toEqual([
    ['CISS', null, [line?.id]],
    ['CPE', null, [line?.id]],
  ])
  expect(right.map(({ entity, became }) => [entity.short, became])).toEqual([['Accordo We-Pin', 'new']])
  expect(ties.map(({ from, to, became }) => [from.entity.short, to.entity.short, became])).toEqual([
    ['CISS', 'Accordo We-Pin', 'new'],
    ['CPE', 'Accordo We-Pin', 'new'],
  ])
  expect(notDrawn).toBe(0)
})

test('a long list is drawn as far as there is room, and the rest is counted', () => {
  const lines = gatherLines(
    Array.from({ length: 40 }, (_, index) =>
      makeChange(
        'STARTED',
        makeTieSubject(CPE, makeChangedProject(`p${index}`, `P${index}`, 'PROJECT'), 'PARTICIPATION', 'PARTNER'),
        '2023-03-28',
      ),
    ),
  )
  const { left, right, notDrawn } = planPairs(lines, 656)
  expect([left.length, right.length, notDrawn]).toEqual([1, 11, 29])
})
