import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import {
  makeActor,
  makeFact,
  makeLocalNode,
  makeMicroArea,
  makeMunicipality,
  makeProject,
  makeTie,
} from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { draft, mapColumns, readPreview, type TestPreview, upload } from './testing/import-api.ts'
import { applyChanges, inOrder, tellActors } from './testing/tell-actors.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('comune', {
        name: 'Comune di Pinerolo',
        kind: 'PUBLIC_BODY',
        taxCode: '01750860015',
        seatText: 'Pinerolo',
      }),
      makeActor('mutua', {
        name: 'Società Mutua Piemonte',
        acronym: 'SMP',
        kind: 'MUTUALITY',
        aliases: ['Mutua Piemonte'],
      }),
      makeActor('sole', { name: 'Circolo del Sole', taxCode: '85002910017', publicPhone: '0121 1' }),
      makeProject('patto', { name: 'Patto di welfare' }),
      makeLocalNode('pellice', { name: 'Nodo Val Pellice' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMunicipality('001200', { name: 'Porte' }),
      makeMicroArea('MA4', { name: 'Val Pellice' }),
    ],
    ties: [
      makeTie('t1', 'ADHESION', ['actor:comune', 'project:patto'], { role: 'DECIDED' }),
      makeTie('t2', 'MEMBERSHIP', ['actor:mutua', 'local-node:pellice'], { role: 'MEMBER', note: 'da tempo' }),
    ],
    facts: [
      makeFact('f1', 'SEATED_IN', ['actor:comune', 'municipality:001191']),
      makeFact('f2', 'SERVES', ['actor:sole', 'micro-area:MA4']),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

const COLUMNS = {
  nome: 'NAME',
  cf: 'TAX_CODE',
  sigla: 'ACRONYM',
  alias: 'ALIASES',
  tipo: 'KIND',
  comune: 'SEAT',
  indirizzo: 'ADDRESS',
  aree: 'AREAS',
  sito: 'WEBSITE',
  email: 'PUBLIC_EMAIL',
  tel: 'PUBLIC_PHONE',
  adesione: 'ADHESION_ROLE',
  data: 'ADHESION_DATE',
  nodo: 'MEMBER_OF',
  servizi: 'SERVICES',
  note: 'NOTE',
} as const

/** A cell: mostly empty, often good, seldom bad. */
const cell = (good: readonly string[], bad: readonly string[] = []) =>
  fc.oneof(
    { weight: 24, arbitrary: fc.constant('') },
    { weight: 16, arbitrary: fc.constantFrom(...good) },
    ...(bad.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...bad) }]),
  )
const NAMES = [
  'Comune di Pinerolo',
  'Città di Pinerolo',
  'Circolo del Sole',
  'Circolo del Sole APS',
  'Mutua Piemonte',
  'Associazione Rondine',
  'Rondine',
  'Bottega Equa',
  'Banda "La Cetra"; Porte',
]
/** Cells of few values, so that rows meet the record and each other. */
const anyRow = fc.tuple(
  fc.constantFrom(...NAMES),
  cell(['01750860015', '85002910017', '02342520158', '12345678903'], ['1750860015', '01750860016', 'RSSMRA80A01G674L']),
  cell(['SMP', 'ROND']),
  cell(['La Rondine;Rondinella', 'SMP']),
  cell(['associazione', 'ente pubblico', 'impresa'], ['boh']),
  cell(['Pinerolo', 'Porte', 'Torino'], ['Pinerollo']),
  cell(['Via Roma 1', 'Via Po 2, Porte']),
  cell(['Val Pellice', 'MA4; Porte'], ['Marte']),
  cell(['www.example.org', 'https://example.org/a'], ['nulla']),
  cell(['info@example.org'], ['x@y']),
  cell(['0121 1', '+39 0121 2']),
  cell(['firmato', 'deciso', 'no'], ['forse']),
  cell(['2024', '1/3/2024', 'marzo 2023'], ['2099']),
  cell(['Nodo Val Pellice', 'SMP'], ['Ignoto']),
  cell(['Doposcuola', 'Doposcuola; Sportello']),
  cell(['una nota', 'riga uno\nriga due']),
)
/** What is on record, told once more. */
const known = fc.constantFrom(
  ['Comune di Pinerolo', '01750860015', '', '', 'ente pubblico', 'Pinerolo', '', '', '', '', '', 'deciso'],
  ['Circolo del Sole', '85002910017', '', '', '', '', '', 'Val Pellice', '', '', '0121 1'],
)
const row = fc.oneof({ weight: 8, arbitrary: anyRow }, { weight: 1, arbitrary: known })
const quote = (cell: string) => (/[";\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const file = fc
  .array(row, { minLength: 1, maxLength: 14 })
  .map((rows) =>
    [Object.keys(COLUMNS), ...rows].map((cells: readonly string[]) => cells.map(quote).join(';')).join('\n'),
  )

/** Decides the rows that may be somebody: by turns the first candidate, another, left out, left open. */
async function decide(id: string, { rows }: TestPreview, choices: readonly number[]): Promise<void> {
  let place = 0
  for (const { row: number, candidates } of rows.filter(({ outcome }) => outcome === 'POSSIBLE_DUPLICATE')) {
    const choice = choices[place % choices.length] ?? 0
    place += 1
    const input = { id, rows: [number], decision: (['SAME_AS', 'ANOTHER', 'SKIP'] as const)[choice] ?? null }
    await draft(staff, 'decideImportRows', { ...input, ...(choice === 0 ? { sameAs: candidates[0]?.id } : {}) })
  }
}

test('the preview of any file is what recording it comes to, field by field, and undoing it leaves nothing', {
  timeout: 120_000,
}, async () => {
  let run = 0
  const outcomes = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(file, fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), async (text, choices) => {
      run += 1
      const before = await tellActors(store.database)
      const id = await upload(staff, text).catch(() => null)
      // A file of empty rows is no import.
      if (id === null) return
      await decide(id, await mapColumns(staff, id, COLUMNS), choices)
      const preview = await readPreview(staff, id)
      const expected = new Map([...before].map(([actorId, told]) => [actorId, inOrder(told)]))
      for (const { outcome, actorId, changes } of preview.rows) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if ((outcome !== 'CREATE' && outcome !== 'UPDATE') || actorId === null) continue
        const told = inOrder(applyChanges(expected.get(actorId) ?? {}, changes))
        // The seat in words is told with the comune where it is nothing else.
        const words = told['ADDRESS'] ?? (outcome === 'CREATE' ? told['SEAT'] : undefined)
        expected.set(actorId, inOrder({ ...told, ADDRESS: words ?? [] }))
      }
      const committed = await staff.act('commitImport', {
        requestId: `run-${run}`,
        id,
        fingerprint: preview.fingerprint,
      })
      const writes = (preview.counts['create'] ?? 0) + (preview.counts['update'] ?? 0) > 0
      expect(committed).toMatchObject(writes ? { __typename: 'Recorded' } : { code: 'NOTHING_NEW' })
      const after = await tellActors(store.database)
      expect(new Map([...after].map(([actorId, told]) => [actorId, inOrder(told)]))).toEqual(expected)
      if (!writes) return
      expect(await staff.act('undoImport', { requestId: `undo-${run}`, id })).toMatchObject({ __typename: 'Recorded' })
      expect(await tellActors(store.database)).toEqual(before)
    }),
    { numRuns: 16, endOnFailure: false },
  )
  expect([...outcomes.keys()].sort()).toEqual([
    'CREATE',
    'POSSIBLE_DUPLICATE',
    'REFUSED',
    'SKIPPED',
    'UNCHANGED',
    'UPDATE',
  ])
})
