import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { addPerson } from '../../testing/people.ts'
import { makeActor, makeFact, makeMunicipality, makeProject, makeTie } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'
import { verifyChain } from '../../write/verify-chain.ts'
import { draft, mapColumns, readPreview, sendFile, upload } from './testing/import-api.ts'
import { makeWorkbook } from './testing/make-workbook.ts'

let store: TestStore
let staff: ActApi
let other: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('comune', { name: 'Comune di Pinerolo', kind: 'PUBLIC_BODY', taxCode: '01750860015' }),
      makeActor('mutua', { name: 'Società Mutua Piemonte', kind: 'MUTUALITY' }),
      makeProject('patto', { name: 'Patto di welfare' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
    ],
    ties: [makeTie('t1', 'ADHESION', ['actor:comune', 'project:patto'], { role: 'DECIDED' })],
    facts: [makeFact('f1', 'SEATED_IN', ['actor:comune', 'municipality:001191'])],
  })
  const { accountId } = await addPerson(store.database, 'Ada', 'STAFF')
  staff = await startActApi(store.database, 'STAFF', accountId)
  other = await startActApi(store.database, 'STAFF', 'account:other')
})
afterAll(async () => {
  await staff.api.stop()
  await other.api.stop()
  await store.close()
})

const FILE = [
  'Denominazione;Codice fiscale;Comune;Stato adesione;Colore',
  'Associazione Rondine;85002910017;Pinerolo;firmato;rosso',
  'Comune di Pinerolo;1750860015;Pinerolo;firmato;blu',
  'Societa Mutua Piemonte;;Pinerolo;;',
].join('\n')
const COLUMNS = {
  Denominazione: 'NAME',
  'Codice fiscale': 'TAX_CODE',
  Comune: 'SEAT',
  'Stato adesione': 'ADHESION_ROLE',
  Colore: null,
} as const

let count = 0
const next = () => {
  count += 1
  return `import-${count}`
}

async function stateOf(): Promise<unknown[]> {
  const text = `MATCH (e:Entity) OPTIONAL MATCH (e)-[r]->(o:Entity)
    WITH e, r, o ORDER BY e.id, r.id
    RETURN e {.*, version: null, recordedAt: null}, collect(r {.*, type: type(r), to: o.id, version: null, recordedAt: null})`
  return [...(await store.database.read({ operation: 'test', text, parameters: {} }, OPERATOR))]
}

const IMPORT = `query I($id: ID!) { import(id: $id) {
  fileName status uploadedBy mayChange rows sheet sourceDate attemptedAt
  columns { column field ground samples } notes { code facts { name value } } sheets { name hidden rows }
  counts { create update refused possibleDuplicate } kept { id label code changedBy }
} }`
const readImport = async (id: string, acts = staff) => (await acts.api.askByHash(IMPORT, { id })).data?.['import']

describe('a file that is sent', () => {
  test('is kept with its columns guessed, for who sent it to go on with', async () => {
    const id = await upload(staff, FILE)
    expect(await readImport(id)).toMatchObject({
      fileName: 'elenco.csv',
      status: 'UPLOADED',
      uploadedBy: 'Ada',
      mayChange: true,
      rows: 3,
      columns: [
        { column: 'Denominazione', field: 'NAME', ground: 'HEADER' },
        { column: 'Codice fiscale', field: 'TAX_CODE', ground: 'HEADER', samples: ['85002910017', '1750860015'] },
        { column: 'Comune', field: 'SEAT' },
        { column: 'Stato adesione', field: 'ADHESION_ROLE' },
        { column: 'Colore', field: null, ground: 'NONE' },
      ],
    })
    expect(await readImport(id, other)).toMatchObject({ mayChange: false })
    expect(await draft(other, 'discardImport', { id })).toMatchObject({ code: 'IMPORT_OF_ANOTHER' })
    expect(await draft(staff, 'discardImport', { id })).toMatchObject({ __typename: 'Import' })
    expect(await readImport(id)).toBe(null)
  })

  test('that cannot be read is answered by a sentence, whatever its name', async () => {
    expect(await sendFile(staff, '%PDF-1.7')).toEqual({
      status: 200,
      problem: { code: 'NOT_A_TABLE', facts: { what: 'PDF' } },
    })
    expect(await sendFile(staff, '')).toEqual({ status: 200, problem: { code: 'EMPTY_FILE', facts: {} } })
    expect(await sendFile(staff, new Uint8Array(16 * 1024 * 1024))).toMatchObject({
      status: 200,
      problem: { code: 'FILE_TOO_LARGE' },
    })
  })

  test('may be a workbook of which a sheet is chosen', async () => {
    const book = makeWorkbook([
      { name: 'Uno', rows: [['Denominazione'], ['Prima']] },
      { name: 'Due', rows: [['Denominazione'], ['Seconda']] },
    ])
    const answer = await sendFile(staff, book, { name: 'elenco.xlsx', sheet: 'Due' })
    expect(await readImport('id' in answer ? answer.id : '')).toMatchObject({
      sheet: 'Due',
      sheets: [{ name: 'Uno' }, { name: 'Due' }],
      columns: [{ samples: ['Seconda'] }],
    })
  })

  test('is refused to who is not staff', async () => {
    const researcher = await startActApi(store.database, 'RESEARCHER')
    const answer = await fetch(`${researcher.api.address}/imports`, { method: 'POST', body: FILE })
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ])
    await researcher.api.stop()
  })
})

describe('columns', () => {
  test('are remembered for the next file of the same sender with the same headers', async () => {
    const headers = 'Ente;Sigla;Altro'
    const first = await upload(staff, `${headers}\nMutua;M;x`)
    await mapColumns(staff, first, { Ente: 'ALIASES', Sigla: 'NAME', Altro: null })
    const second = await upload(staff, `${headers}\nAltra;A;y`)
    expect(await readImport(second)).toMatchObject({
      columns: [
        { column: 'Ente', field: 'ALIASES', ground: 'REMEMBERED' },
        { column: 'Sigla', field: 'NAME', ground: 'REMEMBERED' },
        { column: 'Altro', field: null, ground: 'REMEMBERED' },
      ],
    })
    const others = await upload(other, `${headers}\nTerza;T;z`)
    expect(await readImport(others)).toMatchObject({
      columns: [{ field: 'NAME' }, { field: 'ACRONYM' }, { field: null }],
    })
  })

  test('that make no sense are told, all of them', async () => {
    const id = await upload(staff, FILE)
    const input = {
      id,
      columns: [
        { column: 'Colore', field: 'SEAT' },
        { column: 'Nulla', field: 'SEAT' },
      ],
      sourceTitle: ' ',
      sourceDate: 'ieri',
    }
    expect(await draft(staff, 'mapImportColumns', input)).toMatchObject({
      problems: [
        { field: 'columns.1.column', code: 'NOT_A_COLUMN' },
        { field: 'columns.1.field', code: 'FIELD_TWICE' },
        { field: 'columns', code: 'NAME_MISSING' },
        { field: 'sourceTitle', code: 'TITLE' },
        { field: 'sourceDate', code: 'DATE' },
      ],
    })
  })
})

describe('an import', () => {
  test('is previewed, mended, decided, recorded as it was shown, and taken back', async () => {
    const before = await stateOf()
    const id = await upload(staff, FILE)
    const first = await mapColumns(staff, id, COLUMNS)
    expect(first.counts).toEqual({ create: 1, update: 0, unchanged: 0, possibleDuplicate: 1, refused: 1, skipped: 0 })
    expect(first.rows[1]?.problems).toMatchObject([{ rule: 'CODE_ZEROS_LOST', suggestion: '01750860015' }])
    await draft(staff, 'fixImportCell', { id, row: 3, field: 'TAX_CODE', text: '01750860015' })
    await draft(staff, 'decideImportRows', { id, rows: [4], decision: 'SAME_AS', sameAs: 'actor:mutua' })
    const ready = await readPreview(staff, id)
    expect(ready.counts).toMatchObject({ create: 1, update: 2, possibleDuplicate: 0, refused: 0 })
    expect(ready.rows[1]?.changes).toEqual([
      { field: 'ADDRESS', before: null, after: 'Pinerolo' },
      { field: 'ADHESION_ROLE', before: 'DECIDED', after: 'SIGNED' },
    ])
    expect(ready.ghosts.map(({ label, isNew }) => [label, isNew])).toEqual([
      ['Associazione Rondine', true],
      ['Patto di welfare', false],
    ])
    const outcome = await staff.act('commitImport', { requestId: next(), id, fingerprint: ready.fingerprint })
    expect(outcome).toMatchObject({ __typename: 'Recorded', subjectId: id })
    expect(await readImport(id)).toMatchObject({ status: 'COMMITTED', counts: { create: 1, update: 2 } })
    expect((await readPreview(staff, id, 'CREATE')).rows).toMatchObject([{ row: 2, name: 'Associazione Rondine' }])
    expect(await staff.act('commitImport', { requestId: next(), id, fingerprint: ready.fingerprint })).toMatchObject({
      code: 'IMPORT_RECORDED',
    })
    expect(await staff.act('undoImport', { requestId: next(), id })).toMatchObject({ __typename: 'Recorded' })
    expect(await readImport(id)).toMatchObject({ status: 'UNDONE', kept: [] })
    expect(await stateOf()).toEqual(before)
    expect(await verifyChain(store.database)).toMatchObject({ ok: true })
  })

  test('sent twice with the same request is recorded once', async () => {
    const id = await upload(staff, 'Denominazione;Tipo\nBottega Equa;impresa')
    const { fingerprint } = await mapColumns(staff, id, { Denominazione: 'NAME', Tipo: 'KIND' })
    const input = { requestId: next(), id, fingerprint }
    const [one, same] = await Promise.all([staff.act('commitImport', input), staff.act('commitImport', input)])
    expect([one?.['replayed'], same?.['replayed']].sort()).toEqual([false, true])
    expect(one?.['changeId']).toBe(same?.['changeId'])
  })

  test('is not recorded when the record has changed since the preview', async () => {
    const id = await upload(staff, 'Denominazione;Tipo\nCircolo Sole;associazione')
    const { fingerprint } = await mapColumns(staff, id, { Denominazione: 'NAME', Tipo: 'KIND' })
    await staff.act('registerActor', {
      requestId: next(),
      actor: { name: 'Circolo Sole', kind: 'CIVIL_SOCIETY' },
      source: { sourceId: 'source:test' },
    })
    expect(await staff.act('commitImport', { requestId: next(), id, fingerprint })).toMatchObject({
      code: 'PREVIEW_CHANGED',
    })
    expect(await readImport(id)).toMatchObject({ status: 'PREVIEWED' })
    expect((await readPreview(staff, id)).counts).toMatchObject({ create: 0, possibleDuplicate: 1 })
  })

  test('undone keeps what somebody has edited or used since, and says who', async () => {
    const id = await upload(
      staff,
      'Denominazione;Tipo;Adesione\nBanda Musicale;associazione;firmato\nCoro Alpino;associazione;\nSolo;associazione;',
    )
    const { fingerprint } = await mapColumns(staff, id, {
      Denominazione: 'NAME',
      Tipo: 'KIND',
      Adesione: 'ADHESION_ROLE',
    })
    await staff.act('commitImport', { requestId: next(), id, fingerprint })
    const { rows } = await readPreview(staff, id)
    const [banda = '', coro = ''] = rows.map(({ actorId }) => actorId ?? '')
    await staff.act('correctActor', { requestId: next(), id: banda, version: 1, actor: { publicPhone: '0121 9' } })
    await staff.act('recordTie', {
      requestId: next(),
      kind: 'COLLABORATION',
      from: coro,
      to: 'actor:mutua',
      source: { sourceId: 'source:test' },
    })
    expect(await staff.act('undoImport', { requestId: next(), id })).toMatchObject({ __typename: 'Recorded' })
    const { kept } = Object(await readImport(id))
    expect(kept).toEqual([
      { id: banda, label: 'Banda Musicale', code: 'EDITED_SINCE', changedBy: 'Ada' },
      { id: coro, label: 'Coro Alpino', code: 'IN_USE', changedBy: 'Ada' },
      { id: id.replace('import:', 'source:'), label: 'elenco.csv', code: 'IN_USE', changedBy: null },
    ])
    const ids = [banda, coro, rows[2]?.actorId ?? '']
    const [left] = await store.database.read(
      { operation: 'test', text: 'MATCH (x:Entity) WHERE x.id IN $ids RETURN count(x)', parameters: { ids } },
      OPERATOR,
    )
    expect(left).toEqual([2])
  })
})
