import type { LayoutVertex } from '../../layout/contract.ts'
import { VADEMECUM } from '../../layout/testing/vademecum-fixture.ts'
import type { RegionContent } from '../plan-regions.ts'
import { ELSEWHERE, PLACELESS, SEVERAL, UNKNOWN } from '../regions.ts'

/** Where the vademecum says that its actors sit and its events take place; nobody sits in three of the seven areas. */
const SEATS: readonly (readonly [region: string, ids: readonly string[]])[] = [
  [
    'micro-area:MA1',
    ['actor:smp', 'actor:cfiq', 'actor:coesa', 'actor:idea', 'actor:comune_pinerolo', 'event:sportello_fisso'],
  ],
  ['micro-area:MA2', []],
  ['micro-area:MA3', []],
  ['micro-area:MA4', ['actor:comune_luserna']],
  ['micro-area:MA5', ['actor:comune_porte']],
  ['micro-area:MA6', []],
  ['micro-area:MA7', ['actor:comune_pomaretto']],
  [SEVERAL, ['event:sportello_itinerante', 'event:apericene']],
  [ELSEWHERE, ['actor:odcec_torino']],
]

/** The vademecum's 66 elements in their regions, 7 micro-areas and 4 others. */
export function listVademecumRegions(): readonly RegionContent[] {
  const seated = new Set(SEATS.flatMap(([, ids]) => ids))
  const pick = (holds: (vertex: LayoutVertex) => boolean) => VADEMECUM.vertices.filter(holds)
  const rest = pick(({ id }) => !seated.has(id))
  return [
    ...SEATS.map(([id, ids]) => ({ id, vertices: pick((vertex) => ids.includes(vertex.id)), aside: false })),
    { id: PLACELESS, vertices: rest.filter(({ kind }) => kind === 'PROJECT'), aside: true },
    { id: UNKNOWN, vertices: rest.filter(({ kind }) => kind !== 'PROJECT'), aside: true },
  ]
}
