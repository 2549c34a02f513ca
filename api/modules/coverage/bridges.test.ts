import { expect, test } from 'vitest'
import { findBridges } from './bridges.ts'
import { askOfRecord, entity, fact, tie } from './testing/small-record.ts'

/**
 * Area A has the comune south, area B top. far is the provider; of the area are ada, bea, cob, lev, pia.
 *
 *     ada ∈ con, ada – p                  p is a project in which far takes part
 *     bea ∈ con, bea ∈ uni                nothing leads bea to far
 *     cob ∈ all                           all is a collective actor of which far is a member, too
 *     con – p                             of which ada and bea are members: 1 tie and 2 ties
 *     hos – stand, hos – far              stand is a desk in south: 1 tie and 1 tie
 *     pom ∈ uni, pom – desk, p – desk     beside bea in uni, desk (in top) is of p: 2 ties and 3 ties
 *     tea – ada, tea – p                  a tie to somebody of the area is too little where p is between
 *     lev – level, far – level            a level of governance is nothing that joins
 *     pia – far                           from 2024 on
 */
const ask = askOfRecord({
  entities: [
    ...['micro-area:A', 'micro-area:B'].map((id) => entity(id)),
    ...['south', 'top'].map((slug) => entity(`municipality:${slug}`)),
    ...['ada', 'bea', 'cob', 'con', 'far', 'hos', 'lev', 'pia', 'pom', 'tea', 'uni'].map((slug) =>
      entity(`actor:${slug}`),
    ),
    entity('actor:all', { collective: true }),
    entity('project:p'),
    entity('event:stand', { kind: 'DESK' }),
    entity('event:desk', { kind: 'DESK' }),
    entity('governance-body:level', { structural: true }),
  ],
  facts: [
    fact('PART_OF_AREA municipality:south micro-area:A'),
    fact('PART_OF_AREA municipality:top micro-area:B'),
    ...['ada', 'bea', 'cob', 'lev', 'pia'].map((slug) => fact(`SEATED_IN actor:${slug} municipality:south`)),
    fact('TAKES_PLACE_IN event:stand municipality:south'),
    fact('TAKES_PLACE_IN event:desk municipality:top'),
  ],
  ties: [
    ...['ada', 'bea'].map((slug) => tie(`${slug}-con`, `actor:${slug}`, 'actor:con', { kind: 'MEMBERSHIP' })),
    ...['bea', 'pom'].map((slug) => tie(`${slug}-uni`, `actor:${slug}`, 'actor:uni', { kind: 'MEMBERSHIP' })),
    ...['cob', 'far'].map((slug) => tie(`${slug}-all`, `actor:${slug}`, 'actor:all', { kind: 'MEMBERSHIP' })),
    ...['ada', 'con', 'far', 'tea'].map((slug) =>
      tie(`${slug}-p`, `actor:${slug}`, 'project:p', { kind: 'PARTICIPATION' }),
    ),
    tie('hos-stand', 'actor:hos', 'event:stand', { kind: 'PARTICIPATION' }),
    tie('hos-far', 'actor:hos', 'actor:far'),
    tie('pom-desk', 'actor:pom', 'event:desk', { kind: 'PARTICIPATION' }),
    tie('p-desk', 'project:p', 'event:desk', { kind: 'LINK' }),
    tie('tea-ada', 'actor:tea', 'actor:ada'),
    ...['lev', 'far'].map((slug) =>
      tie(`${slug}-level`, `actor:${slug}`, 'governance-body:level', { kind: 'MEMBERSHIP' }),
    ),
    tie('pia-far', 'actor:pia', 'actor:far', { period: '2024-01-01/..' }),
  ],
})

/** Each as: who, how it belongs to the area, the ties of its way to the provider, steps. */
function bridgesOn(asOf: string): string[] {
  return findBridges(ask({ asOf }), 'micro-area:A', ['actor:far']).map(
    ({ actor, areaLink, areaActor, areaVia, areaMembers, via, ties, steps }) =>
      [
        ...[actor, areaLink, areaActor, areaVia, areaMembers],
        ...[via.join('+'), ties.map(({ id }) => id).join('+'), steps],
      ].join(' | '),
  )
}

test('who could bridge belongs to the area and has a tie to a provider, or one thing in common with it; by steps, then by name', () => {
  const told = [
    'actor:ada | SEATED |  |  | 0 | project:p | tie:ada-p+tie:far-p | 2',
    'actor:cob | SEATED |  |  | 0 | actor:all | tie:cob-all+tie:far-all | 2',
    'actor:hos | HOSTS |  | event:stand | 0 |  | tie:hos-far | 2',
    'actor:con | MEMBERS | actor:ada |  | 2 | project:p | tie:con-p+tie:far-p | 3',
    'actor:pom | MEMBERS | actor:bea | actor:uni | 0 | event:desk+project:p | tie:pom-desk+tie:p-desk+tie:far-p | 5',
  ]
  expect(bridgesOn('2023-06-01')).toEqual(told)
  expect(bridgesOn('2024-01-01')).toEqual(['actor:pia | SEATED |  |  | 0 |  | tie:pia-far | 1', ...told])
})
