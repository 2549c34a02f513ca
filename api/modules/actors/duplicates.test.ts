import { describe, expect, test } from 'vitest'
import { DuplicateIndex, findDuplicates, type KnownActor, type SoughtActor } from './duplicates.ts'

function know(id: string, name: string, more: Partial<KnownActor> = {}): KnownActor {
  return { id, name, acronym: null, aliases: [], taxCode: null, vatNumber: null, ...more }
}

function seek(name: string, more: Partial<SoughtActor> = {}): SoughtActor {
  return { name, acronym: null, aliases: [], taxCode: null, vatNumber: null, ...more }
}

const KNOWN = [
  know('actor:pinerolo', 'Comune di Pinerolo', { taxCode: '01750860015' }),
  know('actor:ciss', 'Consorzio Intercomunale Servizi Sociali', { acronym: 'CISS', aliases: ['CISS del Pinerolese'] }),
  know('actor:cpe', 'Consorzio Pinerolo Energia', { acronym: 'CPE' }),
  know('actor:acli', 'ACLI'),
  know('actor:coesa', 'Coesa Pinerolo', { vatNumber: '12345678903' }),
  know('actor:smp', 'Società Mutua Piemonte ETS', { acronym: 'SMP', aliases: ['Società Mutua Pinerolese'] }),
  know('actor:diaconia', 'Diaconia Valdese'),
]
const INDEX = new DuplicateIndex(KNOWN)

describe('a duplicate', () => {
  test('is told by its codes, and by where a similar name differs', () => {
    expect(INDEX.find(seek('Città di Pinerolo', { taxCode: '01750860015' }))).toEqual([
      {
        id: 'actor:pinerolo',
        strength: 1,
        reasons: [
          { kind: 'SAME_TAX_CODE', value: '01750860015', differences: [] },
          {
            kind: 'SIMILAR_NAME',
            value: 'Comune di Pinerolo',
            differences: [{ written: 'Città di', known: 'Comune di' }],
          },
        ],
      },
    ])
  })

  test('is found by a tax code alone, and by a VAT number that was recorded as the tax code', () => {
    expect(INDEX.find(seek('', { taxCode: '01750860015' })).map(({ id }) => id)).toEqual(['actor:pinerolo'])
    expect(INDEX.find(seek('Altro', { taxCode: '12345678903' }))).toEqual([
      { id: 'actor:coesa', strength: 1, reasons: [{ kind: 'SAME_TAX_CODE', value: '12345678903', differences: [] }] },
    ])
    expect(INDEX.find(seek('Altro', { vatNumber: '12345678903' }))[0]?.reasons[0]?.kind).toBe('SAME_VAT_NUMBER')
  })

  test.each([
    ['DIACONIA  valdèse', 'actor:diaconia', 'SAME_NAME'],
    ['CISS del pinerolese', 'actor:ciss', 'SAME_ALIAS'],
    ['C.P.E.', 'actor:cpe', 'SAME_ACRONYM'],
    ['Diaconia Valdesse', 'actor:diaconia', 'SIMILAR_NAME'],
    ['Diaconia valdese onlus', 'actor:diaconia', 'SIMILAR_NAME'],
    ['Consorzio intercomunale dei servizi sociali', 'actor:ciss', 'SIMILAR_NAME'],
    ['Società mutua Pinerolesse', 'actor:smp', 'SIMILAR_NAME'],
    ['Coesa Pinerolo s.c.s.', 'actor:coesa', 'SIMILAR_NAME'],
  ])('%s is %s by %s', (name, id, kind) => {
    const [first] = INDEX.find(seek(name))
    expect([first?.id, first?.reasons[0]?.kind]).toEqual([id, kind])
  })

  test.each([
    'ARCI',
    'Associazione Pinerolo',
    'Comune di Salza di Pinerolo',
    'Consorzio Pinerolo Turismo',
    'Banca del tempo di Pinerolo',
    'Mutua',
    '',
  ])('is not made of another body: %j', (name) => {
    expect(INDEX.find(seek(name))).toEqual([])
  })

  test('by acronym needs three letters', () => {
    const index = new DuplicateIndex([know('actor:a', 'Alfa', { acronym: 'AB' })])
    expect(index.find(seek('Beta', { acronym: 'AB' }))).toEqual([])
  })

  test('inside one list is seen once the earlier rows are added', () => {
    const index = new DuplicateIndex([])
    expect(index.find(seek('Cooperativa La Zagara'))).toEqual([])
    index.add(know('row 1', 'Cooperativa La Zagara'))
    expect(index.find(seek('La Zagara coop. sociale')).map(({ id }) => id)).toEqual(['row 1'])
  })
})

test('the words that differ are told as written, on either side', () => {
  const [hit] =
    findDuplicates(
      [know('a', "Associazione l'Ancora di Pinerolo")],
      [seek("Associazione L'Àncora di Pinerolo APS")],
    )[0] ?? []
  expect(hit?.reasons[0]?.differences).toEqual([{ written: 'APS', known: '' }])
})

test('hundreds of rows are compared with hundreds of actors within seconds', () => {
  const words = ['valle', 'monte', 'fiume', 'sole', 'ponte', 'rosa', 'torre', 'campo', 'luna', 'vento']
  const nameOf = (index: number) =>
    `Associazione ${words[index % 10]} ${words[Math.floor(index / 10) % 10]} numero${index} ${index % 7}`
  const known = Array.from({ length: 400 }, (_, index) => know(`actor:${index}`, nameOf(index)))
  const begun = performance.now()
  const found = findDuplicates(known, known)
  expect(found.every((candidates, index) => candidates[0]?.id === `actor:${index}`)).toBe(true)
  expect(performance.now() - begun).toBeLessThan(10_000)
})
