import { describe, expect, test } from 'vitest'
import type { KeptView } from '../../lib/kept-views.ts'
import type { BlankKind } from './ready-questions.ts'
import { reachableHits, type SearchHit } from './search-hits.ts'
import { fillingSection, type SuggestionSection, sectionsOfHits, viewSection } from './suggestions.ts'

const ACTOR: SearchHit = {
  __typename: 'Actor',
  id: 'actor:smp',
  label: 'Società Mutua',
  acronym: 'SMP',
  actorKind: 'MUTUALITY',
  collective: false,
}
const OTHER: SearchHit = { ...ACTOR, id: 'actor:cpe', label: 'Consorzio' }
const PROJECT: SearchHit = { __typename: 'Project', id: 'project:patto', label: 'Patto', projectKind: 'PACT' }
const BODY: SearchHit = {
  __typename: 'GovernanceBody',
  id: 'governance-body:tavolo',
  label: 'Tavolo',
  structural: false,
}
const LEVEL: SearchHit = { ...BODY, id: 'governance-body:livello', label: 'Livello', structural: true }
const COMUNE: SearchHit = { __typename: 'Municipality', id: 'municipality:001191', label: 'Pinerolo', microArea: null }
const AREA: SearchHit = { __typename: 'MicroArea', id: 'micro-area:MA1', label: 'Pinerolo' }
const ALL = [ACTOR, PROJECT, BODY, LEVEL, COMUNE, AREA]

function keysOf({ heading, suggestions }: SuggestionSection): readonly string[] {
  return [heading, ...suggestions.map(({ key }) => key)]
}

describe('suggestions', () => {
  test('stand by kind, the kind of the best hit first', () => {
    expect(sectionsOfHits(reachableHits([PROJECT, ACTOR, BODY, OTHER])).map(keysOf)).toEqual([
      ['PROJECT', 'project:patto'],
      ['ACTOR', 'actor:smp', 'actor:cpe'],
      ['GROUP', 'governance-body:tavolo'],
    ])
  })

  test('name a comune before the micro-area that is called alike', () => {
    expect(sectionsOfHits(reachableHits([AREA, COMUNE])).map(keysOf)).toEqual([
      ['MUNICIPALITY', 'municipality:001191'],
      ['MICRO_AREA', 'micro-area:MA1'],
    ])
  })

  test.each<[BlankKind, readonly SearchHit[]]>([
    ['actor', [ACTOR]],
    ['project', [PROJECT]],
    ['group', [BODY, LEVEL]],
    ['entity', [ACTOR, PROJECT, BODY]],
    ['area', [AREA]],
    ['place', [COMUNE, AREA]],
  ])('for a blank that takes %s are what may stand in it', (kind, fitting) => {
    expect(keysOf(fillingSection(kind, ALL))).toEqual(['blank', ...fitting.map(({ id }) => `fill:${id}`)])
  })

  test('hold kept views by name or note, or all of them by the word that means them', () => {
    const make = (id: string, name: string, note: string): KeptView => ({
      id,
      name,
      note,
      address: '/rete',
      keptOn: '',
    })
    const views = [make('1', 'Attorno a COESA', ''), make('2', 'Sanità', 'per la cabina di regia')]
    const found = (typed: string) => viewSection(views, typed, 'viste').suggestions.map(({ key }) => key)
    expect(['', 'viste', 'Viste: coesa', 'sanita', 'regia cabina', 'xyzzy'].map(found)).toEqual([
      ['view:1', 'view:2'],
      ['view:1', 'view:2'],
      ['view:1'],
      ['view:2'],
      ['view:2'],
      [],
    ])
  })
})
