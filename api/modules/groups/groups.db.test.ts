import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  makeActor,
  makeEvent,
  makeFact,
  makeGovernanceBody,
  makeLocalNode,
  makeMicroArea,
  makeMunicipality,
  makeProject,
  makeService,
  makeTie,
} from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi

/** A local node with two members; a consortium whose "members" stand for those not named; a union of unions. */
beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeLocalNode('valley'),
      makeGovernanceBody('board', { structural: true, level: 'STRATEGIC' }),
      makeGovernanceBody('floor', { structural: true, level: 'TECHNICAL' }),
      ...['a', 'b', 'c', 'late'].map((slug) => makeActor(slug)),
      makeActor('consortium'),
      makeActor('crowd', { collective: true, memberEstimate: 60 }),
      makeActor('unions', { collective: true }),
      makeActor('friends', { collective: true }),
      makeProject('pact'),
      makeEvent('fair', { period: '2012/2012', dateStatus: 'GIVEN' }),
      makeService('desk'),
      makeMunicipality('001001'),
      makeMicroArea('MA1'),
    ],
    ties: [
      makeTie('av', 'MEMBERSHIP', ['actor:a', 'local-node:valley'], {
        role: 'MEMBER',
        period: '2012/..',
        dateStatus: 'GIVEN',
      }),
      makeTie('bv', 'MEMBERSHIP', ['actor:b', 'local-node:valley'], {
        role: 'MEMBER',
        period: '2015/2017',
        dateStatus: 'GIVEN',
      }),
      // Seen in 2020, but nobody says since when: no start.
      makeTie('cv', 'MEMBERSHIP', ['actor:c', 'local-node:valley'], { role: 'MEMBER', attests: '2020' }),
      makeTie('ff', 'MEMBERSHIP', ['actor:friends', 'local-node:valley'], { role: 'MEMBER' }),
      makeTie('af', 'MEMBERSHIP', ['actor:a', 'governance-body:floor'], { role: 'MEMBER' }),
      makeTie('ac', 'MEMBERSHIP', ['actor:a', 'actor:consortium'], { role: 'LEADER' }),
      makeTie('bc', 'MEMBERSHIP', ['actor:b', 'actor:consortium'], { role: 'ADHERENT' }),
      makeTie('cc', 'MEMBERSHIP', ['actor:c', 'actor:consortium'], { role: 'PART' }),
      makeTie('lc', 'MEMBERSHIP', ['actor:late', 'actor:consortium'], {
        role: 'MEMBER',
        period: '2024/..',
        dateStatus: 'GIVEN',
      }),
      makeTie('xc', 'MEMBERSHIP', ['actor:crowd', 'actor:consortium'], { role: 'MEMBER' }),
      makeTie('cu', 'MEMBERSHIP', ['actor:c', 'actor:unions'], { role: 'PART' }),
      // The unions do other things too: the consortium's members are not theirs.
      makeTie('uc', 'MEMBERSHIP', ['actor:unions', 'actor:consortium'], { role: 'MEMBER' }),
      makeTie('up', 'ADHESION', ['actor:unions', 'project:pact'], { role: 'DECIDED' }),
      makeTie('ap', 'ADHESION', ['actor:a', 'project:pact'], { role: 'SIGNED', certainty: 'INFERRED' }),
    ],
    facts: [
      makeFact('s1', 'SEATED_IN', ['actor:a', 'municipality:001001']),
      makeFact('s2', 'SERVES', ['service:desk', 'micro-area:MA1']),
      makeFact('s3', 'OFFERS', ['actor:a', 'service:desk'], { certainty: 'INFERRED' }),
    ],
  })
  api = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

async function dataOf(query: string) {
  const { data, errors } = await api.ask(query)
  expect(errors).toBeUndefined()
  return data
}

describe('the latest tie of a group', () => {
  const latest = 'latestTie { id from { label } to { label } period { text } }'

  test('is the one whose start is the latest known; an attestation is no start', async () => {
    expect(await dataOf(`{ localNodes { nodes { ${latest} } } }`)).toEqual({
      localNodes: {
        nodes: [
          { latestTie: { id: 'tie:bv', from: { label: 'b' }, to: { label: 'valley' }, period: { text: '2015/2017' } } },
        ],
      },
    })
  })

  test('is one that holds on the day asked, with its presence', async () => {
    expect(await dataOf('{ localNodes(asOf: "2018-01-01") { nodes { latestTie { id presence } } } }')).toEqual({
      localNodes: { nodes: [{ latestTie: { id: 'tie:av', presence: 'SURE' } }] },
    })
  })

  test('is null where no tie is dated', async () => {
    expect(await dataOf('{ governanceBodies { nodes { label latestTie { id } } } }')).toEqual({
      governanceBodies: {
        nodes: [
          { label: 'board', latestTie: null },
          { label: 'floor', latestTie: null },
        ],
      },
    })
  })
})

describe('members named of a collective actor', () => {
  const named = 'nodes { id namedMemberCount namedMembers { label } }'

  test('are its own and, where it only stands for the members of an actor, theirs, parts left out', async () => {
    expect(await dataOf(`{ actors(filter: { collective: true }) { ${named} } }`)).toEqual({
      actors: {
        nodes: [
          {
            id: 'actor:crowd',
            namedMemberCount: 3,
            namedMembers: [{ label: 'a' }, { label: 'b' }, { label: 'late' }],
          },
          { id: 'actor:friends', namedMemberCount: 0, namedMembers: [] },
          { id: 'actor:unions', namedMemberCount: 1, namedMembers: [{ label: 'c' }] },
        ],
      },
    })
  })

  test('are those of the day asked', async () => {
    expect(
      await dataOf('{ actor(id: "actor:crowd", asOf: "2023-06-01") { namedMemberCount namedMembers { label } } }'),
    ).toEqual({ actor: { namedMemberCount: 2, namedMembers: [{ label: 'a' }, { label: 'b' }] } })
  })
})

describe('evidence', () => {
  const unknown = `unknown { actors actorsWithoutSeat actorsWithoutDate collectiveActors collectiveActorsWithoutEstimate
    localNodes governanceLevels governanceLevelsWithoutMembers adhesions adhesionsSigned events eventsWithoutDate
    services servicesWithoutArea }`
  const cells = '{ certainty dateStatus count }'

  test('counts entities, ties and territorial facts by how they are founded and dated; the levels are no entities', async () => {
    expect(await dataOf(`{ evidence { facts: territorialFacts ${cells} entities ${cells} ties ${cells} } }`)).toEqual({
      evidence: {
        facts: [
          { certainty: 'INFERRED', dateStatus: 'UNKNOWN', count: 1 },
          { certainty: 'STATED', dateStatus: 'UNKNOWN', count: 2 },
        ],
        entities: [
          { certainty: 'STATED', dateStatus: 'GIVEN', count: 1 },
          { certainty: 'STATED', dateStatus: 'UNKNOWN', count: 10 },
        ],
        ties: [
          { certainty: 'INFERRED', dateStatus: 'UNKNOWN', count: 1 },
          { certainty: 'STATED', dateStatus: 'GIVEN', count: 3 },
          { certainty: 'STATED', dateStatus: 'UNKNOWN', count: 10 },
        ],
      },
    })
  })

  test('counts what no source says beside the whole', async () => {
    expect(await dataOf(`{ evidence { ${unknown} } }`)).toEqual({
      evidence: {
        unknown: {
          actors: 8,
          actorsWithoutSeat: 7,
          actorsWithoutDate: 8,
          collectiveActors: 3,
          collectiveActorsWithoutEstimate: 2,
          localNodes: 1,
          governanceLevels: 2,
          governanceLevelsWithoutMembers: 1,
          adhesions: 2,
          adhesionsSigned: 1,
          events: 1,
          eventsWithoutDate: 0,
          services: 1,
          servicesWithoutArea: 0,
        },
      },
    })
  })

  test('is that of the sets and of the day asked', async () => {
    expect(
      await dataOf(
        `{ none: evidence(sets: ["context"]) { ties ${cells} } day: evidence(asOf: "2020-01-01", presence: SURE) { ties ${cells} } }`,
      ),
    ).toEqual({ none: { ties: [] }, day: { ties: [{ certainty: 'STATED', dateStatus: 'GIVEN', count: 1 }] } })
  })

  test('of a source is the number of entities, ties and territorial facts that cite it', async () => {
    expect(await dataOf('{ sources { nodes { id citedBy { all: entities ties territorialFacts } } } }')).toEqual({
      sources: { nodes: [{ id: 'source:test', citedBy: { all: 16, ties: 14, territorialFacts: 3 } }] },
    })
  })
})
