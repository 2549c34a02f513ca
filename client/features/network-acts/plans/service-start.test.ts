import { expect, test } from 'vitest'
import type { DesksOfAreaQuery } from '../../../generated/graphql.ts'
import { listDesks, startOfDesk } from './service-start.ts'

type Area = Extract<NonNullable<DesksOfAreaQuery['node']>, { readonly __typename: 'MicroArea' }>
type Event = Area['municipalities'][number]['events'][number]
type Part = Event['participations']['nodes'][number]

const host = (id: string, seat: string | null, role: Part['role'] = 'HOST'): Part => ({
  ...{ __typename: 'Participation', id: `tie:${id}`, role },
  from: {
    ...{ __typename: 'Actor', id: `actor:${id}`, label: id },
    seat: seat === null ? null : { __typename: 'Municipality', id: seat },
  },
})

const event = (id: string, period: string, nodes: readonly Part[], kind: Event['kind'] = 'DESK'): Event => ({
  ...{ __typename: 'Event', id: `event:${id}`, title: id, kind, period: { __typename: 'Period', text: period } },
  sources: [{ __typename: 'Citation', source: { __typename: 'Source', id: 'source:x' }, locator: null }],
  participations: { __typename: 'ParticipationConnection', nodes: [...nodes] },
})

const area = (...events: readonly Event[]): DesksOfAreaQuery => ({
  node: {
    ...{ __typename: 'MicroArea', id: 'micro-area:MA1' },
    municipalities: [
      { __typename: 'Municipality', id: 'municipality:1', events: [...events] },
      { __typename: 'Municipality', id: 'municipality:2', events: [...events] },
    ],
  },
})

test('desks of an area are listed once each, other events never', () => {
  expect(listDesks(area(event('b', '/', []), event('a', '/', []), event('c', '/', [], 'SEMINAR')))).toMatchObject([
    { id: 'event:a' },
    { id: 'event:b' },
  ])
})

test.each([
  [[host('one', null)], 'one'],
  [[host('near', 'municipality:1'), host('far', 'municipality:9')], 'near'],
  [[host('near', 'municipality:1'), host('beside', 'municipality:2')], null],
  [[host('guest', 'municipality:1', 'SIGNATORY')], null],
  [[], null],
])('who runs a desk is told where one alone can be meant: %#', (hosts, runner) => {
  expect(listDesks(area(event('desk', '/', hosts)))[0]?.runner?.name ?? null).toBe(runner)
})

test.each([
  ['2024/..', '2024'],
  ['2024-03-01/2024-05-01', '2024-03-01'],
  ['[2014..]/', ''],
  ['/', ''],
])('a form begins with what the desk tells: %s', (period, start) => {
  const [desk] = listDesks(area(event('desk', period, [host('one', null)])))
  expect(desk === undefined ? null : startOfDesk(desk, 'micro-area:MA1', 'need:N12')).toMatchObject({
    texts: { title: 'desk', sourceId: 'source:x' },
    lists: { needs: ['need:N12'], areas: ['micro-area:MA1'] },
    dates: { start },
    actors: { provider: [{ id: 'actor:one', name: 'one' }] },
  })
})
