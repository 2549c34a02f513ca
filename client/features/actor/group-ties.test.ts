import { expect, test } from 'vitest'
import { makeActor, makeNetwork, makePeriod, makeTie } from '../../graph/testing/build-network.ts'
import { groupTies } from './group-ties.ts'

const TODAY = '2026-11-22'

function idsByGroup(ties: readonly ReturnType<typeof makeTie>[]) {
  const network = makeNetwork([makeActor('a'), makeActor('b'), makeActor('c'), makeActor('d')], ties)
  return groupTies(network, 'actor:a', TODAY).map(({ group, ties: seen }) => [group, seen.map(({ tie }) => tie.id)])
}

function dated(slug: string, to: string, text: string, earliest: string) {
  const period = { ...makePeriod(text), start: { kind: 'DATED', earliest, latest: earliest } as const }
  return makeTie(slug, 'actor:a', to, 'CONTRACT', null, { dateStatus: 'GIVEN', period })
}

test('ties stand by how their date is known, dated first', () => {
  const over = makeTie('over', 'actor:d', 'actor:a', 'CONTRACT', null, {
    dateStatus: 'GIVEN',
    period: makePeriod('2010/2015', '2015-12-31'),
  })
  const undated = makeTie('undated', 'actor:a', 'actor:b')
  expect(idsByGroup([undated, over, dated('dated', 'actor:c', '2013/..', '2013-01-01')])).toEqual([
    ['GIVEN', ['tie:dated']],
    ['ENDED', ['tie:over']],
    ['UNKNOWN', ['tie:undated']],
  ])
})

test('dated ties stand in the order of their dates', () => {
  const later = dated('later', 'actor:b', '2016/..', '2016-01-01')
  const sooner = dated('sooner', 'actor:c', '1996/..', '1996-01-01')
  expect(idsByGroup([later, sooner])).toEqual([['GIVEN', ['tie:sooner', 'tie:later']]])
})

test('undated ties stand by kind, then by the name of the other end', () => {
  const ties = [
    makeTie('1', 'actor:a', 'actor:c', 'CONTRACT'),
    makeTie('2', 'actor:a', 'actor:d', 'MEMBERSHIP', 'MEMBER'),
    makeTie('3', 'actor:b', 'actor:a', 'MEMBERSHIP', 'MEMBER'),
  ]
  expect(idsByGroup(ties)).toEqual([['UNKNOWN', ['tie:3', 'tie:2', 'tie:1']]])
})
