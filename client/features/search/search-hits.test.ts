import { expect, test } from 'vitest'
import { reachableHits, type SearchHit } from './search-hits.ts'

const COMUNE: SearchHit = { __typename: 'Municipality', id: 'municipality:porte', label: 'Porte', microArea: null }

test('an entity with a page leads to it', () => {
  expect(reachableHits([COMUNE])).toEqual([{ hit: COMUNE, href: '/comuni/porte' }])
})

test('a micro-area leads to the network there', () => {
  const hit: SearchHit = { __typename: 'MicroArea', id: 'micro-area:MA4', label: 'Val Pellice' }
  expect(reachableHits([hit])).toEqual([{ hit, href: '/rete?area=micro-area:MA4' }])
})

test('a source leads to where the page of sources tells of it', () => {
  const hit: SearchHit = { __typename: 'Source', id: 'source:vademecum', label: 'Vademecum' }
  expect(reachableHits([hit])).toEqual([{ hit, href: '/sui-dati#source:vademecum' }])
})

test('a service leads to what its provider offers', () => {
  const hit: SearchHit = {
    __typename: 'Service',
    id: 'service:s10',
    label: 'Sportello',
    providers: [{ __typename: 'Actor', id: 'actor:smp', label: 'Società Mutua Piemonte ETS' }],
  }
  expect(reachableHits([hit])).toEqual([{ hit, href: '/attori/smp#servizi' }])
})

test('what leads nowhere is left out', () => {
  const need: SearchHit = { __typename: 'Need', id: 'need:n12', label: 'Accesso ai servizi' }
  const orphan: SearchHit = { __typename: 'Service', id: 'service:s02', label: 'Servizio', providers: [] }
  expect(reachableHits([need, orphan])).toEqual([])
})
