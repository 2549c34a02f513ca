import { describe, expect, test } from 'vitest'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import type { CellPartsFragment, CoverageState } from '../../../generated/graphql.ts'
import { startTerritoryWords } from '../testing/test-words.ts'
import { whatIfVariables } from './as-graphql.ts'
import { listServices } from './supposed-services.ts'
import { type Choices, seatlessOf, tellPremise, tellWhatIf, type WhatIf } from './tell-what-if.ts'

const i18n = await startTerritoryWords()

type Service = Choices['needs'][number]['services'][number]

const VISITS: Service = {
  ...{ __typename: 'Service', id: 'service:s02', label: 'Visite', sets: ['vademecum'] },
  providers: [{ __typename: 'Actor', id: 'actor:smp', label: 'Mutua' }],
}
const SPESE: Service = { __typename: 'Service', id: 'service:s01', label: 'Rimborso', sets: ['context'], providers: [] }
const TOWN = { __typename: 'MicroArea', id: 'micro-area:MA1', label: 'Pinerolo' } as const
const VALLEY = { __typename: 'MicroArea', id: 'micro-area:MA4', label: 'Val Pellice' } as const

const CHOSEN: Choices = {
  needs: [
    { __typename: 'Need', id: 'need:N01', label: 'Salute e cure', services: [VISITS, SPESE] },
    { __typename: 'Need', id: 'need:N02', label: 'Ascolto', services: [VISITS] },
  ],
  microAreas: [TOWN, VALLEY],
  offered: [TOWN, VALLEY],
}

const NO_ANSWERS = { __typename: 'AnswerCount', answers: 0, few: false, reports: 0 } as const

function cell(state: CoverageState, providers: number): CellPartsFragment {
  return {
    __typename: 'CoverageCell',
    id: 'micro-area:MA4/need:N01',
    areaId: 'micro-area:MA4',
    needId: 'need:N01',
    state,
    sureState: state,
    providers: { __typename: 'Band', sure: providers, possible: providers },
    collectiveProviders: 0,
    needs: NO_ANSWERS,
    resources: NO_ANSWERS,
    knowledge: NO_ANSWERS,
    seekers: 0,
    decision: null,
  }
}

function whatIf(change: Partial<WhatIf>): WhatIf {
  return { __typename: 'WhatIf', cells: [], areas: [], closes: [], ...change }
}

function connection(
  [tiesBefore, tiesAfter]: readonly [number, number],
  [stepsBefore, stepsAfter]: readonly [number | null, number | null],
): WhatIf['areas'][number] {
  return { __typename: 'AreaConnection', a: TOWN, b: VALLEY, tiesBefore, tiesAfter, stepsBefore, stepsAfter }
}

describe('what would change', () => {
  test('of a cell is its state, or its providers where the state stays', () => {
    const cells = [
      { __typename: 'CellChange', before: cell('UNMET', 0), after: cell('FRAGILE', 1) },
      { __typename: 'CellChange', before: cell('COVERED', 2), after: cell('COVERED', 3) },
    ] as const
    expect(tellWhatIf(i18n, whatIf({ cells: [...cells] }), CHOSEN).cells).toEqual([
      'Val Pellice, Salute e cure: da «bisogno senza erogatore» a «un solo erogatore».',
      'Val Pellice, Salute e cure: resta «coperto», ma gli erogatori passano da 2 a 3.',
    ])
  })

  test('between micro-areas is their steps and their ties, each where it changes', () => {
    const areas = [connection([0, 1], [null, 1]), connection([0, 0], [4, 2]), connection([1, 2], [1, 1])]
    expect(tellWhatIf(i18n, whatIf({ areas }), CHOSEN).areas).toEqual([
      'Pinerolo e Val Pellice, oggi senza un percorso, sarebbero a 1 passo.',
      'Pinerolo e Val Pellice: da 0 a 1 relazioni dirette.',
      'Pinerolo e Val Pellice: da 4 passi a 2 passi.',
      'Pinerolo e Val Pellice: da 1 a 2 relazioni dirette.',
    ])
  })

  test('of gaps is which would close, by the areas they are about', () => {
    const closes = [
      'MISSING_BRIDGE/micro-area:MA1+micro-area:MA4',
      'SINGLE_CONNECTION/micro-area:MA4',
      'GROUP_WITHOUT_AREA/local-node:x+micro-area:MA1',
    ]
    expect(tellWhatIf(i18n, whatIf({ closes }), CHOSEN).gaps).toEqual([
      'Si chiuderebbe: il ponte che manca tra Pinerolo e Val Pellice.',
      'Si chiuderebbe: Val Pellice appesa a un filo.',
      'Si chiuderebbe: un gruppo senza membri di Pinerolo.',
    ])
  })
})

describe('what is supposed', () => {
  const service = { kind: 'service', actor: 'actor:smp', offer: 'need:N01', area: 'micro-area:MA4' } as const
  const smp = { __typename: 'Actor', id: 'actor:smp', label: 'Mutua', seat: null } as const

  test('is told by its names, and not at all where something is not on record', () => {
    expect(tellPremise(i18n, service, { first: smp, second: smp }, CHOSEN)).toBe(
      'Se Mutua rispondesse a «Salute e cure» nella micro-area Val Pellice:',
    )
    expect(tellPremise(i18n, { ...service, offer: 'need:N99' }, { first: smp, second: smp }, CHOSEN)).toBe(null)
    expect(tellPremise(i18n, { kind: 'tie', a: 'actor:smp', b: 'actor:x' }, { first: smp, second: null }, CHOSEN)).toBe(
      null,
    )
  })

  test('may be a service on record, told with the needs that it meets', () => {
    const visits = { ...service, offer: 'service:s02' }
    expect(tellPremise(i18n, visits, { first: smp, second: smp }, CHOSEN)).toBe(
      'Se anche Mutua offrisse «Visite» nella micro-area Val Pellice, rispondendo a «Salute e cure» e «Ascolto»:',
    )
    expect(tellPremise(i18n, { ...service, offer: 'service:x' }, { first: smp, second: smp }, CHOSEN)).toBe(null)
    expect(whatIfVariables(visits, null, new Set(FACT_SETS))).toEqual({
      services: [{ actor: 'actor:smp', service: 'service:s02', area: 'micro-area:MA4' }],
      ties: [],
    })
  })

  test('is chosen among the services of the sets asked, by title', () => {
    const spese = { id: 'service:s01', title: 'Rimborso', providers: [], needs: ['Salute e cure'] }
    const visits = { id: 'service:s02', title: 'Visite', providers: ['Mutua'], needs: ['Salute e cure', 'Ascolto'] }
    expect(listServices(CHOSEN.needs)).toEqual([spese, visits])
    expect(listServices(CHOSEN.needs, new Set(['vademecum']))).toEqual([visits])
  })

  test('names those of whom no seat is known', () => {
    const seated = { ...smp, label: 'Lega', seat: { __typename: 'Municipality', id: 'municipality:001191' } } as const
    expect(seatlessOf({ first: smp, second: seated })).toEqual(['Mutua'])
    expect(seatlessOf({ first: smp, second: null })).toEqual(['Mutua'])
  })

  test('goes to the server with the day and the sets of the page', () => {
    expect(whatIfVariables(service, '2020-12-31', new Set(['vademecum']))).toEqual({
      services: [{ actor: 'actor:smp', need: 'need:N01', area: 'micro-area:MA4' }],
      ties: [],
      asOf: '2020-12-31',
      sets: ['vademecum'],
    })
  })
})
