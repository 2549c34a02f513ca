import { expect, test } from 'vitest'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import {
  makeActor,
  makeFact,
  makeLocalNode,
  makeMicroArea,
  makeMunicipality,
  makeProject,
  makeService,
  makeSource,
  makeTie,
} from '../../../testing/records.ts'
import { askToImport } from '../testing/questions.ts'
import { readerOver } from '../testing/reader-over.ts'
import { planImport } from './plan-import.ts'
import type { ImportPlan, PlannedRow, PlanQuestion } from './plan-types.ts'

const RECORDS = [
  makeSource(),
  makeProject('patto', { name: 'Patto di welfare', aliases: ['il Patto'] }),
  makeMunicipality('001191', { name: 'Pinerolo' }),
  makeMunicipality('001200', { name: 'Porte' }),
  makeMicroArea('MA4', { name: 'Val Pellice' }),
  makeLocalNode('pellice', { name: 'Nodo Val Pellice' }),
  makeActor('comune', { name: 'Comune di Pinerolo', taxCode: '01750860015', kind: 'PUBLIC_BODY' }),
  makeActor('mutua', {
    name: 'Società Mutua Piemonte',
    acronym: 'SMP',
    publicPhone: '0121 1',
    seatText: 'Via Cravero 44, Pinerolo',
  }),
  makeService('sportello', { name: 'Sportello' }),
  makeTie('t1', 'ADHESION', ['actor:comune', 'project:patto'], { role: 'DECIDED' }),
  makeFact('f1', 'SEATED_IN', ['actor:comune', 'municipality:001191']),
  makeFact('f2', 'OFFERS', ['actor:comune', 'service:sportello']),
]

function plan(
  fields: readonly ImportField[],
  rows: readonly (readonly string[])[],
  more: Partial<PlanQuestion> = {},
): Promise<ImportPlan> {
  return planImport(readerOver(RECORDS), askToImport(fields, rows, more))
}

const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome)
const problemsOf = (row: PlannedRow | undefined) =>
  row?.problems.map(({ rule, field, value, suggestion }) => [rule, field, value, suggestion])

test('a body that nobody knows is made with everything that its row tells, cited by file and row', async () => {
  const { rows, actors, source, counts } = await plan(
    [
      'NAME',
      'TAX_CODE',
      'SEAT',
      'AREAS',
      'PACT',
      'ADHESION_ROLE',
      'ADHESION_DATE',
      'MEMBER_OF',
      'SERVICES',
      'NOTE',
      'SOURCE',
    ],
    [
      [
        'Associazione Rondine ODV',
        '85002910017',
        'Porte',
        'Val Pellice; Pinerolo',
        'sì',
        'firmato',
        '1/3/2024',
        'Nodo Val Pellice',
        'Doposcuola',
        'entusiasti',
        'verbale 4',
      ],
    ],
  )
  expect(rows[0]?.outcome).toBe('CREATE')
  expect(rows[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
    ['NAME', 'Associazione Rondine ODV'],
    ['TAX_CODE', '85002910017'],
    ['KIND', 'CIVIL_SOCIETY'],
    ['SEAT', 'Porte'],
    ['AREAS', 'Val Pellice · Pinerolo'],
    ['PACT', 'Patto di welfare'],
    ['ADHESION_ROLE', 'SIGNED'],
    ['ADHESION_DATE', '2024-03-01'],
    ['NOTE', 'entusiasti'],
    ['MEMBER_OF', 'Nodo Val Pellice'],
    ['NOTE', 'entusiasti'],
    ['SERVICES', 'Doposcuola'],
  ])
  const written = actors[0]?.writes.map(({ before, after }) => [before, after?.id, after?.properties['period']])
  expect(written).toEqual([
    [null, 'actor:i1-r2', '/'],
    [null, 'fact:i1-r2-seat', '/'],
    [null, 'fact:i1-r2-micro-area-MA4', '/'],
    [null, 'fact:i1-r2-municipality-001191', '/'],
    [null, 'tie:i1-r2-adhesion', '2024-03-01/..'],
    [null, 'tie:i1-r2-member', '/'],
    [null, 'service:i1-r2-s1', '/'],
    [null, 'fact:i1-r2-offers-1', '/'],
  ])
  expect(actors[0]?.writes[0]?.after?.properties).toMatchObject({
    sources: ['source:i1#riga 2: verbale 4'],
    sets: ['register'],
    attested: ['2026-11-20'],
  })
  expect(source.map(({ after }) => [after?.id, after?.properties['name'], after?.properties['attests']])).toEqual([
    ['source:i1', 'elenco.csv', '2026-11-20'],
  ])
  expect(counts).toMatchObject({ CREATE: 1, UPDATE: 0, REFUSED: 0 })
})

test('a body with the same code is filled in field by field: empty cells leave what is there, another name is one more name', async () => {
  const { rows, actors } = await plan(
    ['TAX_CODE', 'NAME', 'WEBSITE', 'PUBLIC_EMAIL', 'SEAT', 'ADHESION_ROLE', 'SERVICES'],
    [['01750860015', 'Città di Pinerolo', 'comune.pinerolo.to.it', '', 'Porte', 'firmato', 'sportello']],
  )
  expect(rows[0]?.outcome).toBe('UPDATE')
  expect(rows[0]?.changes).toEqual([
    { field: 'WEBSITE', before: null, after: 'https://comune.pinerolo.to.it' },
    { field: 'ALIASES', before: null, after: 'Città di Pinerolo' },
    { field: 'ADDRESS', before: null, after: 'Porte' },
    { field: 'SEAT', before: 'Pinerolo', after: 'Porte' },
    { field: 'ADHESION_ROLE', before: 'DECIDED', after: 'SIGNED' },
  ])
  expect(actors[0]?.writes.map(({ before, after }) => [before?.id, after?.id])).toEqual([
    ['actor:comune', 'actor:comune'],
    ['fact:f1', 'fact:f1'],
    ['tie:t1', 'tie:t1'],
  ])
})

test('a row that says nothing new writes nothing, and a file of such rows makes no source', async () => {
  const found = await plan(
    ['TAX_CODE', 'NAME', 'SEAT', 'PACT'],
    [['IT 01750860015', 'COMUNE DI PINEROLO', 'Pinerolo (TO)', 'il patto']],
    {},
  )
  expect(found.rows[0]?.changes).toEqual([{ field: 'ADDRESS', before: null, after: 'Pinerolo' }])
  const again = await plan(['TAX_CODE', 'NAME', 'PACT'], [['01750860015', 'Comune di Pinerolo', 'il patto']])
  expect([outcomes(again), again.actors, again.source]).toEqual([['UNCHANGED'], [], []])
})

test('a name alone is a possible duplicate until somebody decides', async () => {
  const ask = (more: Partial<PlanQuestion> = {}) =>
    plan(['NAME', 'KIND', 'PUBLIC_PHONE'], [['Societa mutua piemonte', 'mutua', '0121 2']], more)
  const open = await ask()
  expect(open.rows[0]).toMatchObject({
    outcome: 'POSSIBLE_DUPLICATE',
    candidates: [{ id: 'actor:mutua', name: 'Società Mutua Piemonte', row: null, reasons: [{ kind: 'SAME_NAME' }] }],
  })
  const same = await ask({ decisions: new Map([[2, { kind: 'SAME_AS', id: 'actor:mutua' }]]) })
  expect([outcomes(same), same.actors.map(({ actorId }) => actorId)]).toEqual([['UPDATE'], ['actor:mutua']])
  const another = await ask({ decisions: new Map([[2, { kind: 'ANOTHER' }]]) })
  expect([outcomes(another), another.actors.map(({ actorId }) => actorId)]).toEqual([['CREATE'], ['actor:i1-r2']])
  const skipped = await ask({ decisions: new Map([[2, { kind: 'SKIP' }]]) })
  expect([outcomes(skipped), skipped.actors]).toEqual([['SKIPPED'], []])
})

test('rows of one file that double each other are told, and can be taken as one', async () => {
  const rows = [
    ['Circolo Aurora', '85002910017', ''],
    ['Circolo Aurora APS', '85002910017', '0121 3'],
  ]
  const open = await plan(['NAME', 'TAX_CODE', 'PUBLIC_PHONE'], rows)
  expect(outcomes(open)).toEqual(['CREATE', 'POSSIBLE_DUPLICATE'])
  expect(open.rows[1]?.candidates[0]).toMatchObject({ id: 'row:2', row: 2, name: 'Circolo Aurora' })
  const joined = await plan(['NAME', 'TAX_CODE', 'PUBLIC_PHONE'], rows, {
    decisions: new Map([[3, { kind: 'SAME_AS', id: 'row:2' }]]),
  })
  expect(outcomes(joined)).toEqual(['CREATE', 'UPDATE'])
  expect(joined.actors.map(({ actorId, outcome, writes }) => [actorId, outcome, writes.length])).toEqual([
    ['actor:i1-r2', 'CREATE', 1],
  ])
  expect(joined.actors[0]?.writes[0]?.after?.properties).toMatchObject({
    name: 'Circolo Aurora',
    aliases: ['Circolo Aurora APS'],
    publicPhone: '0121 3',
  })
  const alone = await plan(
    ['NAME', 'TAX_CODE'],
    [
      ['', '85002910017'],
      ['Circolo', '85002910017'],
    ],
    {
      decisions: new Map([[3, { kind: 'SAME_AS', id: 'row:2' }]]),
    },
  )
  expect(problemsOf(alone.rows[1])).toEqual([['SAME_AS_LEFT_OUT', null, 'Circolo', null]])
})

test('a code that a row gives to a body on record is that body’s for the rows after it', async () => {
  const rows = [
    ['Società Mutua Piemonte', '85002910017'],
    ['Circolo del Sole', '85002910017'],
  ]
  const decisions = new Map([[2, { kind: 'SAME_AS', id: 'actor:mutua' }]] as const)
  const open = await plan(['NAME', 'TAX_CODE'], rows, { decisions })
  expect(outcomes(open)).toEqual(['UPDATE', 'POSSIBLE_DUPLICATE'])
  expect(open.rows[1]?.candidates.map(({ id, row }) => [id, row])).toEqual([['actor:mutua', 2]])
})

test('a row that is said to be a body on record cannot take the code that another row gave to another', async () => {
  const rows = [
    ['Circolo del Sole', '85002910017'],
    ['Mutua Piemonte', '85002910017'],
  ]
  const decisions = new Map([[3, { kind: 'SAME_AS', id: 'actor:mutua' }]] as const)
  const { rows: told } = await plan(['NAME', 'TAX_CODE'], rows, { decisions })
  expect(told.map(({ outcome }) => outcome)).toEqual(['CREATE', 'REFUSED'])
  expect(problemsOf(told[1])).toEqual([['CODES_DISAGREE', 'TAX_CODE', '85002910017', null]])
})

test('every reason why a row is refused is told, with a way out where there is one', async () => {
  const { rows } = await plan(
    ['NAME', 'TAX_CODE', 'KIND', 'SEAT', 'WEBSITE', 'PUBLIC_EMAIL', 'ADHESION_DATE', 'MEMBER_OF', 'AREAS'],
    [
      ['', '1750860015', 'club', 'Pinerollo', 'non c’è', 'a@b', '31/2/2024', 'Nodo Val Pelice', 'Val Pelice'],
      ['Bar', '01750860016', '', '', '', '', '2030', '', ''],
      ['Bar', 'RSSMRA80A01G674L', '', '', '', '', '', '', ''],
      ['Nessun tipo', '', '', '', '', '', '', '', ''],
    ],
  )
  expect(problemsOf(rows[0])).toEqual([
    ['NAME_MISSING', 'NAME', '', null],
    ['CODE_ZEROS_LOST', 'TAX_CODE', '1750860015', '01750860015'],
    ['KIND_UNKNOWN', 'KIND', 'club', null],
    ['SEAT_MISSPELT', 'SEAT', 'Pinerollo', 'Pinerolo'],
    ['AREA_UNKNOWN', 'AREAS', 'Val Pelice', 'Val Pellice'],
    ['WEBSITE', 'WEBSITE', 'non c’è', null],
    ['EMAIL', 'PUBLIC_EMAIL', 'a@b', null],
    ['DATE', 'ADHESION_DATE', '31/2/2024', null],
    ['GROUP_UNKNOWN', 'MEMBER_OF', 'Nodo Val Pelice', 'Nodo Val Pellice'],
  ])
  expect(problemsOf(rows[1])).toEqual([
    ['CODE_CHECK', 'TAX_CODE', '01750860016', null],
    ['DATE_IN_FUTURE', 'ADHESION_DATE', '2030', null],
  ])
  expect(problemsOf(rows[2])).toEqual([['CODE_OF_A_PERSON', 'TAX_CODE', 'RSSMRA80A01G674L', null]])
  expect(problemsOf(rows[3])).toEqual([['KIND_MISSING', 'KIND', '', null]])
})

test('a cell that somebody has mended counts in place of the one in the file', async () => {
  const mended = await plan(['NAME', 'TAX_CODE'], [['Comune di Pinerolo', '1750860015']], {
    fixes: new Map([[2, new Map([['TAX_CODE', '01750860015']])]]),
  })
  expect(outcomes(mended)).toEqual(['UNCHANGED'])
})

test('a row cannot take the code of one body and be another, nor contradict what is on record', async () => {
  const { rows } = await plan(['NAME', 'TAX_CODE'], [['Altro', '01750860015']], {
    decisions: new Map([[2, { kind: 'ANOTHER' }]]),
  })
  expect(problemsOf(rows[0])).toEqual([['CODES_DISAGREE', 'TAX_CODE', '01750860015', null]])
  const late = [...RECORDS, makeProject('vecchio', { name: 'Patto vecchio', period: '2001/2010' })]
  const { rows: old, actors } = await planImport(
    readerOver(late),
    askToImport(['NAME', 'PACT', 'ADHESION_DATE'], [['Associazione X', 'Patto vecchio', '2020']]),
  )
  expect(old[0]?.problems.map(({ rule }) => rule)).toEqual(['CONTRADICTS'])
  expect(actors).toEqual([])
})

test('the same question gives the same plan, another choice gives another fingerprint', async () => {
  const ask = (kind: PlanQuestion['kind']) => plan(['NAME'], [['Bottega']], { kind })
  const [one, same, other] = [await ask('BUSINESS'), await ask('BUSINESS'), await ask('UNION')]
  expect(same.fingerprint).toBe(one.fingerprint)
  expect(other.fingerprint).not.toBe(one.fingerprint)
})
