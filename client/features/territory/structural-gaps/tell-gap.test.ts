import { describe, expect, test } from 'vitest'
import { startTerritoryWords } from '../testing/test-words.ts'
import { gatherGaps } from './gather-gaps.ts'
import { type StructuralGap, tellCategories, tellGap } from './tell-gap.ts'

const i18n = await startTerritoryWords()

const PLAIN = { __typename: 'MicroArea', id: 'micro-area:MA3', label: 'Pianura' } as const
const VALLEY = { __typename: 'MicroArea', id: 'micro-area:MA4', label: 'Val Pellice' } as const

const band = (sure: number, possible = sure) => ({ __typename: 'Band', sure, possible }) as const

const NOTHING: StructuralGap = {
  __typename: 'StructuralGap',
  id: '',
  kind: 'MISSING_BRIDGE',
  surely: true,
  area: PLAIN,
  otherArea: null,
  category: null,
  group: null,
  actor: null,
  tie: null,
  areaDegree: null,
  otherDegree: null,
  pairs: null,
  expected: null,
  actors: band(0),
  lit: [],
}

/** An area without a category, with so many actors. */
function lacking(
  area: StructuralGap['area'],
  category: StructuralGap['category'],
  actors: StructuralGap['actors'],
): StructuralGap {
  return {
    ...NOTHING,
    id: `${area.id}+${category}`,
    kind: 'MISSING_CATEGORY',
    surely: actors.sure > 0,
    area,
    category,
    actors,
    lit: ['actor:a'],
  }
}

describe('a gap of the structure', () => {
  test('that is a missing bridge tells the numbers that let one be expected', () => {
    // 4 × 9 / (2 × 12) = 1.5
    const bridge = {
      ...NOTHING,
      otherArea: VALLEY,
      areaDegree: band(4),
      otherDegree: band(9),
      pairs: band(12),
      expected: 1.5,
    }
    expect(tellGap(i18n, bridge)).toBe(
      'Tra Pianura e Val Pellice non c’è nessuna relazione. Vi arrivano 4 e 9 capi di relazione; su 12 relazioni in tutta la rete, se dipendesse dal caso, tra le due se ne attenderebbero 1,5 (4 × 9 / 24).',
    )
    expect(tellGap(i18n, { ...bridge, surely: false, areaDegree: band(0, 4), pairs: band(5, 12) })).toBe(
      'Forse manca un ponte tra Pianura e Val Pellice: non c’è nessuna relazione, nemmeno possibile. Vi arrivano 0–4 e 9 capi di relazione; su 5–12 relazioni in tutta la rete, se dipendesse dal caso, con i numeri più grandi tra le due se ne attenderebbero 1,5 (4 × 9 / 24).',
    )
    expect(tellGap(i18n, { ...bridge, areaDegree: band(1, 4), pairs: band(5, 12) })).toBe(
      'Tra Pianura e Val Pellice non c’è nessuna relazione, nemmeno possibile. Vi arrivano 1–4 e 9 capi di relazione; su 5–12 relazioni in tutta la rete, se dipendesse dal caso, con i numeri più grandi tra le due se ne attenderebbero 1,5 (4 × 9 / 24).',
    )
  })

  test('that is a group without an area tells whether anybody is there to ask', () => {
    const group: StructuralGap = {
      ...NOTHING,
      kind: 'GROUP_WITHOUT_AREA',
      group: { __typename: 'LocalNode', id: 'local-node:x', label: 'Nodo delle valli' },
    }
    expect([band(0), band(1), band(3), band(0, 2)].map((actors) => tellGap(i18n, { ...group, actors }))).toEqual([
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Dell’area non è nota la sede di nessun attore.',
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Nell’area ha sede 1 attore a cui chiedere.',
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Nell’area hanno sede 3 attori a cui chiedere.',
      'Nodo delle valli copre Pianura, ma nessun suo membro registrato vi ha sede. Nell’area hanno sede 0–2 attori a cui chiedere.',
    ])
    expect(tellGap(i18n, { ...group, surely: false, actors: band(1) })).toBe(
      'Nodo delle valli forse copre Pianura, e nessun suo membro registrato vi ha sede. Nell’area ha sede 1 attore a cui chiedere.',
    )
  })

  test('that is a single connection tells the tie or the actor that it hangs on', () => {
    const end = (label: string) => ({ __typename: 'Actor', id: `actor:${label}`, label }) as const
    const tie = { __typename: 'Collaboration', id: 'tie:1', from: end('Comune'), to: end('Mutua') } as const
    const single = { ...NOTHING, kind: 'SINGLE_CONNECTION', pairs: band(1) } as const
    expect([tellGap(i18n, { ...single, tie }), tellGap(i18n, { ...single, actor: end('Mutua') })]).toEqual([
      'Pianura è unita al resto della rete da una sola relazione, tra Comune e Mutua.',
      'Pianura è unita al resto della rete solo attraverso Mutua: senza, resterebbe da sola.',
    ])
    expect([
      tellGap(i18n, { ...single, surely: false, tie, pairs: band(0, 1) }),
      tellGap(i18n, { ...single, actor: end('Mutua'), pairs: band(1, 3) }),
      tellGap(i18n, { ...single, surely: false, actor: end('Mutua'), pairs: band(0, 3) }),
    ]).toEqual([
      'Forse Pianura è unita al resto della rete da una sola relazione, tra Comune e Mutua.',
      'Pianura è unita al resto della rete da 1–3 relazioni, tutte con Mutua: senza, resterebbe da sola.',
      'Forse Pianura è unita al resto della rete solo attraverso Mutua, con 0–3 relazioni: senza, resterebbe da sola.',
    ])
  })
})

test('a missing bridge is told in English too', async () => {
  const english = await startTerritoryWords('en')
  const bridge = {
    ...NOTHING,
    otherArea: VALLEY,
    areaDegree: band(4),
    otherDegree: band(9),
    pairs: band(12),
    expected: 1.5,
  }
  expect(tellGap(english, bridge)).toBe(
    'There is no tie between Pianura and Val Pellice. They have 4 and 9 ends of ties; with 12 ties in the whole network, chance alone would give 1.5 between the two (4 × 9 / 24).',
  )
})

describe('categories that nobody is of', () => {
  const HIGH = { ...PLAIN, id: 'micro-area:MA5', label: 'Alta valle' }
  const FAR = { ...PLAIN, id: 'micro-area:MA6', label: 'Valle lontana' }
  const LOW = { ...PLAIN, id: 'micro-area:MA7', label: 'Bassa valle' }
  const seated = [
    [PLAIN, band(0)],
    [VALLEY, band(5)],
    [HIGH, band(0, 2)],
    [FAR, band(1, 3)],
    [LOW, band(1)],
  ] as const
  const gathered = gatherGaps({
    structuralGaps: [
      ...(['SCHOOL', 'LIBRARY', 'FARMERS'] as const).map((category) => lacking(HIGH, category, band(0, 2))),
      { ...NOTHING, id: 'perhaps', surely: false, otherArea: VALLEY },
      lacking(FAR, 'SCHOOL', band(1, 3)),
      lacking(FAR, 'LIBRARY', band(1, 3)),
      lacking(VALLEY, 'SCHOOL', band(5)),
      { ...NOTHING, id: 'bridge', otherArea: VALLEY },
    ],
    territory: {
      __typename: 'Territory',
      areas: seated.map(([area, seats]) => ({ __typename: 'AreaFigures', area, seats })),
    },
    localNodes: { __typename: 'LocalNodeConnection', nodes: [] },
    governanceBodies: { __typename: 'GovernanceBodyConnection', nodes: [] },
  })

  test('are gathered by area, sure ones first; where nobody is known stands last and nothing is claimed of it', () => {
    expect(gathered.categories.map((gaps) => tellCategories(i18n, gaps))).toEqual([
      'Valle lontana: 1–3 attori con sede nota, di almeno 2 categorie su 22 nessuno.',
      'Val Pellice: 5 attori con sede nota, di una categoria su 22 nessuno.',
      'Alta valle: 0–2 attori con sede nota, forse di almeno 3 categorie su 22 nessuno.',
      'Pianura: di nessun attore si sa che vi ha sede, e quali categorie manchino non si può dire.',
    ])
    expect(gathered.categories.map(({ categories }) => categories)).toEqual([
      ['SCHOOL', 'LIBRARY'],
      ['SCHOOL'],
      ['SCHOOL', 'LIBRARY', 'FARMERS'],
      [],
    ])
  })

  test('say in how many areas anybody is seated, and leave the other kinds, sure ones first', () => {
    expect(gathered.seatedAreas).toBe(4)
    expect(gathered.allSure).toBe(false)
    expect(gathered.groupsCover).toBe(false)
    expect(gathered.ofKind('MISSING_BRIDGE').map(({ id }) => id)).toEqual(['bridge', 'perhaps'])
  })
})
