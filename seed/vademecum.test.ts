import { describe, expect, test } from 'vitest'
import type { EntityType } from '#graph-schema/model/entity.ts'
import type { TieRecord } from '#graph-schema/model/records.ts'
import { checkedSeed, countBy } from './testing/records.ts'

const { entities, ties, facts } = checkedSeed()
const byId = new Map(entities.map((entity) => [String(entity.id), entity]))
const ofVademecum = entities.filter(({ sets }) => sets.includes('vademecum'))
const relations = ties.filter(({ sets }) => sets.includes('vademecum'))

/** Vertices and edges of the simple undirected graph of the stated ties among entities of these types. */
function sizeOfGraph(types: readonly EntityType[]) {
  const joins = (tie: TieRecord) =>
    [tie.from, tie.to].every((id) => types.some((type) => byId.get(id)?.type === type)) && tie.certainty === 'STATED'
  const drawn = relations.filter(joins)
  const pairs = new Set(drawn.map(({ from, to }) => [from, to].sort().join(' ')))
  return { n: new Set(drawn.flatMap(({ from, to }) => [from, to])).size, m: pairs.size }
}

describe('the vademecum set', () => {
  test('has all that the text names: 41 actors with the table, 81 relations, and the rest', () => {
    expect(countBy(ofVademecum, ({ type }) => type)).toEqual({
      ACTOR: 40,
      GOVERNANCE_BODY: 4,
      PROJECT: 15,
      EVENT: 10,
      THEME: 10,
      SERVICE: 11,
      MUNICIPALITY: 4,
      SOURCE: 1,
    })
    expect(relations).toHaveLength(81)
    const bodies = ofVademecum.flatMap((entity) => (entity.type === 'GOVERNANCE_BODY' ? [entity] : []))
    expect(countBy(bodies, ({ structural, level }) => `${structural} ${level}`)).toEqual({
      'true STRATEGIC': 1,
      'true TECHNICAL': 1,
      'true CAPILLARY': 1,
      'false null': 1,
    })
  })

  test('has no local node, for the text lists none', () => {
    expect(entities.filter(({ type }) => type === 'LOCAL_NODE')).toEqual([])
  })

  test('dates 7 relations, implies the date of 10, and leaves 64 undated', () => {
    expect(countBy(relations, ({ dateStatus }) => dateStatus)).toEqual({ GIVEN: 7, IMPLIED: 10, UNKNOWN: 64 })
  })

  test('marks seven relations as read out of the text, not stated', () => {
    const inferred = relations.filter(({ certainty }) => certainty === 'INFERRED').map(({ id }) => String(id))
    expect(inferred).toEqual(['tie:r10', 'tie:r19', 'tie:r24', 'tie:r53', 'tie:r60', 'tie:r61', 'tie:r78'])
  })

  test('holds each kind of tie as often as the text says', () => {
    expect(countBy(relations, ({ kind }) => kind)).toEqual({
      MEMBERSHIP: 12,
      ADHESION: 6,
      PARTICIPATION: 29,
      COLLABORATION: 6,
      FUNDING: 2,
      FOUNDING: 3,
      RECOGNITION: 2,
      CONTRACT: 1,
      LINK: 20,
    })
  })

  test('makes a graph of 25 actors and 21 ties, and of 63 and 73 with projects and events', () => {
    const groups = ['ACTOR', 'GOVERNANCE_BODY', 'LOCAL_NODE'] as const
    expect(sizeOfGraph(groups)).toEqual({ n: 25, m: 21 })
    expect(sizeOfGraph([...groups, 'PROJECT', 'EVENT'])).toEqual({ n: 63, m: 73 })
  })

  test('attests undated records, and only them, after May 2020', () => {
    const attested = (record: { readonly attested: readonly string[] }) => record.attested.includes('[2020-06..]')
    const records = [...ofVademecum, ...relations]
    expect(records.filter((record) => record.period === '/' && !attested(record))).toEqual([])
    expect(records.filter((record) => record.period !== '/' && record.attested.length > 0)).toEqual([])
  })

  test('cites a section of the text for each relation', () => {
    const uncited = relations.filter(({ sources }) => !sources.some((source) => source.startsWith('source:vademecum#')))
    expect(uncited).toEqual([])
  })

  test('knows whom to write to for joining the pact', () => {
    expect(byId.get('actor:smp')).toMatchObject({
      publicEmail: 'ufficio@mutuapiemonte.it',
      publicPhone: '0121795191',
      website: 'https://www.mutuapiemonte.it/we-care/',
    })
  })

  test('gives six adhesions, decided and not signed', () => {
    const adhesions = relations.filter(({ kind }) => kind === 'ADHESION')
    expect(adhesions.map(({ from, to, role }) => `${from} ${role} ${to}`)).toEqual(
      ['sindacati', 'acli', 'uncem', 'diaconia_valdese', 'comune_pinerolo', 'intessere'].map(
        (slug) => `actor:${slug} DECIDED project:patto`,
      ),
    )
  })

  test('has eleven services, of which only the desk has areas', () => {
    const of = (relationship: string) =>
      facts.filter((fact) => fact.relationship === relationship).map(({ from, to }) => `${from} ${to}`)
    expect(of('OFFERS')).toHaveLength(11)
    expect(of('SERVES')).toEqual([
      ...['MA1', 'MA4', 'MA5', 'MA7'].map((area) => `service:s10 micro-area:${area}`),
      ...['001191', '001139', '001200', '001198'].map((code) => `service:s10 municipality:${code}`),
    ])
    expect(of('MEETS')).toEqual([
      'service:s01 need:N01',
      'service:s02 need:N01',
      'service:s03 need:N01',
      'service:s04 need:N05',
      'service:s05 need:N06',
      'service:s06 need:N07',
      'service:s10 need:N12',
    ])
  })

  test('stands on its own without the context set', () => {
    const alone = checkedSeed(['territory', 'vademecum'])
    expect(alone.ties).toHaveLength(81)
    expect(alone.ties.every(({ sets }) => sets.join() === 'vademecum')).toBe(true)
  })
})
