import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { arrowFamily } from '#graph-schema/model/tie.ts'
import { parseSearchParams } from '../../app/search-params.ts'
import type { NetworkEntity, NetworkTie } from '../../graph/model/network.ts'
import { otherEnd } from '../../graph/model/network.ts'
import { makeActor, makeNetwork, makePeriod, makeProject, makeTie } from '../../graph/testing/build-network.ts'
import italian from '../../locales/it/questions.json'
import { type Exploration, explore, sliceOf } from '../explorer/state/explore.ts'
import { readQuestion } from '../explorer/state/question.ts'
import { phraseOf } from './asking.ts'
import { listQuestions, type ReadyQuestion } from './ready-questions.ts'

const TODAY = '2026-11-23'
const VALLEY = { id: 'micro-area:MA4', label: 'Val Pellice' }
const ENDED = { dateStatus: 'GIVEN', period: makePeriod('2014/2020', '2020-12-31') } as const
const DATED = { dateStatus: 'GIVEN', period: makePeriod('2014/..') } as const

/** One of everything that a question could take by mistake. */
const NETWORK = makeNetwork(
  [
    makeActor('hub', { actorKind: 'MUTUALITY' }),
    makeActor('town', { actorKind: 'PUBLIC_BODY', seat: { microArea: VALLEY } }),
    makeActor('towns', { actorKind: 'PUBLIC_BODY', collective: true }),
    makeActor('region', { actorKind: 'PUBLIC_BODY', sets: ['context'] }),
    makeActor('coop', { actorKind: 'SOCIAL_COOPERATIVE', servedAreas: [VALLEY] }),
    makeActor('fund', { actorKind: 'MUTUALITY' }),
    makeActor('lone', { actorKind: 'PUBLIC_BODY' }),
    makeActor('far', { actorKind: 'UNION' }),
    makeProject('pact'),
    makeProject('other'),
    { ...makeProject('desk'), __typename: 'Event', id: 'event:desk', places: [{ microArea: VALLEY }] },
  ],
  [
    makeTie('1', 'actor:hub', 'actor:town', 'COLLABORATION', null, DATED),
    makeTie('2', 'actor:region', 'actor:hub', 'COLLABORATION', null, { sets: ['context'] }),
    makeTie('12', 'actor:towns', 'actor:hub', 'CONTRACT'),
    makeTie('3', 'actor:hub', 'actor:lone', 'RECOGNITION', 'REGISTERED', ENDED),
    makeTie('4', 'actor:hub', 'actor:coop', 'COLLABORATION', null, { certainty: 'INFERRED' }),
    makeTie('5', 'actor:fund', 'actor:hub', 'MEMBERSHIP', 'MEMBER'),
    makeTie('6', 'actor:hub', 'project:pact', 'ADHESION', 'DECIDED'),
    makeTie('7', 'actor:coop', 'project:pact', 'PARTICIPATION', 'PARTNER'),
    makeTie('8', 'actor:hub', 'project:other', 'PARTICIPATION', 'PROMOTER', DATED),
    makeTie('9', 'project:pact', 'project:other', 'LINK', 'LED_TO'),
    makeTie('10', 'actor:hub', 'event:desk', 'PARTICIPATION', 'HOST'),
    makeTie('11', 'actor:coop', 'actor:far', 'COLLABORATION', null, ENDED),
  ],
)

let questions: readonly ReadyQuestion[]

beforeAll(async () => {
  const words = createInstance()
  await words.init({ lng: 'it', resources: { it: { questions: italian } }, interpolation: { escapeValue: false } })
  questions = listQuestions(words.getFixedT('it', ['questions']))
})

function addressOf(name: string, ...ids: readonly string[]): string {
  const question = questions.find((one) => one.name === name)
  if (question === undefined) throw new Error(`no question is called ${name}`)
  expect(question.blanks.length).toBe(ids.length)
  return question.addressOf(ids)
}

/** What the page of the network shows at the address that a question leads to. */
function answer(name: string, ...ids: readonly string[]): Exploration {
  const [path, search = ''] = addressOf(name, ...ids).split('?')
  expect(path).toBe('/rete')
  const question = readQuestion(parseSearchParams(search))
  return explore(NETWORK, sliceOf(NETWORK, question.sets), question, TODAY)
}

function others(exploration: Exploration, id: string): readonly string[] {
  return [...exploration.visible.entities].filter((other) => other !== id).sort()
}

/** Entities tied to one by such ties, found without the filters of the page. */
function tiedTo(id: string, tie: (tie: NetworkTie) => boolean, other: (entity: NetworkEntity) => boolean) {
  const ends = [...NETWORK.ties.values()].filter((one) => (one.from === id || one.to === id) && tie(one))
  return [...new Set(ends.map((one) => otherEnd(one, id)))]
    .filter((found) => {
      const entity = NETWORK.entities.get(found)
      return entity !== undefined && other(entity)
    })
    .sort()
}

const any = () => true

describe('the answer of a ready question', () => {
  test('about public bodies that collaborate is those alone, from every source', () => {
    const found = others(answer('collaborate-PUBLIC_BODY', 'actor:hub'), 'actor:hub')
    expect(found).toEqual(['actor:region', 'actor:town', 'actor:towns'])
    expect(found).toEqual(
      tiedTo(
        'actor:hub',
        ({ kind }) => kind === 'COLLABORATION' || kind === 'CONTRACT',
        ({ entityClass }) => entityClass === 'PUBLIC_BODY',
      ),
    )
  })

  test('about a kind and its projects is those within two steps, by ways of that kind alone', () => {
    const shown = others(answer('projects-SOCIAL_COOPERATIVE', 'actor:hub'), 'actor:hub')
    expect(shown).toEqual(['actor:coop', 'project:other', 'project:pact'])
    expect(others(answer('projects-UNION', 'actor:hub'), 'actor:hub')).toEqual(['project:other', 'project:pact'])
  })

  test('is nobody where nobody is, and never the whole network', () => {
    expect([...answer('collaborate-UNION', 'actor:hub').visible.entities]).toEqual(['actor:hub'])
    expect([...answer('endedOf', 'project:pact').visible.entities]).toEqual(['project:pact'])
  })

  test('about a micro-area is who sits or serves there, and a comune leads to its page', () => {
    expect([...answer('in', 'micro-area:MA4').visible.entities]).toEqual(['actor:town', 'actor:coop'])
    expect([...answer('in-PUBLIC_BODY', 'micro-area:MA4').visible.entities]).toEqual(['actor:town'])
    expect(addressOf('in', 'municipality:001191')).toBe('/comuni/001191')
  })

  test('about a project is who adheres, who has a part in it', () => {
    expect(others(answer('adheres', 'project:pact'), 'project:pact')).toEqual(['actor:hub'])
    expect(others(answer('project', 'project:pact'), 'project:pact')).toEqual(['actor:coop', 'actor:hub'])
  })

  test('about an actor is its projects, those it promotes, its events, what it belongs to', () => {
    expect(others(answer('projectsOf', 'actor:hub'), 'actor:hub')).toEqual(['project:other', 'project:pact'])
    expect(others(answer('promotes', 'actor:hub'), 'actor:hub')).toEqual(['project:other'])
    expect(others(answer('eventsOf', 'actor:hub'), 'actor:hub')).toEqual(['event:desk'])
    expect(others(answer('belongs', 'actor:hub'), 'actor:hub')).toEqual(
      tiedTo('actor:hub', ({ kind, role }) => arrowFamily(kind, role) === 'BELONGS', any),
    )
  })

  test('about what lies around is that, within one step or two', () => {
    expect(others(answer('around', 'actor:hub'), 'actor:hub')).toEqual(tiedTo('actor:hub', any, any))
    expect(others(answer('within', 'actor:fund'), 'actor:fund')).toEqual(
      ['actor:hub', ...tiedTo('actor:hub', any, ({ id }) => id !== 'actor:fund')].sort(),
    )
  })

  test('about dates shows ties dated so, and no other', () => {
    const kinds = (exploration: Exploration) => [...exploration.visible.ties].sort()
    expect(kinds(answer('undated'))).toEqual(['tie:10', 'tie:12', 'tie:2', 'tie:4', 'tie:5', 'tie:6', 'tie:7', 'tie:9'])
    expect(kinds(answer('ended'))).toEqual(['tie:11', 'tie:3'])
    expect(kinds(answer('dated'))).toEqual(['tie:1', 'tie:8'])
    expect(kinds(answer('inferred'))).toEqual(['tie:4'])
    expect(others(answer('undatedOf', 'actor:hub'), 'actor:hub')).toEqual(
      tiedTo('actor:hub', ({ dateStatus }) => dateStatus === 'UNKNOWN', any),
    )
    expect(others(answer('endedOf', 'actor:hub'), 'actor:hub')).toEqual(['actor:lone'])
  })

  test('about ways, groups and sources is on their own pages', () => {
    expect(addressOf('ways', 'actor:a', 'project:b')).toBe(
      '/percorsi?da=actor:a&a=project:b&fonti=vademecum,altre-fonti,registro,esercizio',
    )
    expect(addressOf('members', 'local-node:valle')).toBe('/nodi/valle')
    expect([addressOf('unnamed'), addressOf('levels'), addressOf('evidence')]).toEqual([
      '/nodi#senza-nomi',
      '/nodi#governo',
      '/sui-dati',
    ])
  })
})

test('ready questions have names and phrases of their own', () => {
  const phrases = questions.map(phraseOf)
  expect(new Set(phrases).size).toBe(questions.length)
  expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length)
  expect(phrases).toEqual(
    expect.arrayContaining(['enti pubblici che collaborano con …', 'attori in …', 'come si arriva da … a …']),
  )
  for (const { parts, blanks } of questions) expect(parts.length).toBe(blanks.length + 1)
})
