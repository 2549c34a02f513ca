import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import acts from '../../locales/it/acts.json'
import record from '../../locales/it/record.json'
import ties from '../../locales/it/ties.json'
import words from '../../locales/it/words.json'
import { EVERYTHING, filterOf, readLogQuestion, writeLogQuestion } from './log-question.ts'
import {
  type Change,
  type ChangedRecord,
  groupByDay,
  isRevertible,
  tellAct,
  tellAuthor,
  tellContents,
  tellDifference,
} from './tell-change.ts'

const i18n = createInstance()
beforeAll(async () => {
  await i18n.init({
    lng: 'it',
    resources: { it: { acts, record, ties, words } },
    interpolation: { escapeValue: false },
  })
})

function makeRecord(more: Partial<ChangedRecord> = {}): ChangedRecord {
  return {
    __typename: 'ChangedRecord',
    id: 'actor:aurora',
    type: 'ACTOR',
    label: 'Cooperativa Aurora',
    before: true,
    after: true,
    fromId: null,
    toId: null,
    fields: [],
    personal: [],
    ...more,
  }
}

function makeChange(more: Partial<Change> = {}): Change {
  return {
    __typename: 'Change',
    id: 'change:1',
    seq: 1,
    at: '2026-11-29T09:42:00.000Z',
    by: { __typename: 'ChangeAuthor', id: 'account:anna', name: 'Anna Rossi', role: 'STAFF' },
    action: 'correctActor',
    subjectId: 'actor:aurora',
    subjectLabel: 'Cooperativa Aurora',
    subjects: [{ __typename: 'NamedRecord', id: 'source:mail', type: 'SOURCE', label: 'E-mail della direttrice' }],
    reason: null,
    reverts: null,
    revertedBy: null,
    batch: null,
    recordCount: 1,
    records: [makeRecord()],
    ...more,
  }
}

const field = (name: string, before: unknown, after: unknown) => ({
  __typename: 'ChangedField' as const,
  name,
  before: before === null ? null : JSON.stringify(before),
  after: after === null ? null : JSON.stringify(after),
})

describe('a change in words', () => {
  test('says who did what; who is erased, or never signed in, is said so', () => {
    expect(tellAct(i18n, 'correctActor')).toBe('ha corretto')
    expect(tellAct(i18n, 'doSomethingNew')).toBe('ha fatto «doSomethingNew» su')
    const authors = [
      { id: 'account:anna', name: 'Anna Rossi' },
      { id: 'account:gone', name: null },
      { id: null, name: null },
    ].map((by) => tellAuthor(i18n, { __typename: 'ChangeAuthor', role: 'STAFF', ...by }))
    expect(authors).toEqual(['Anna Rossi', 'Persona cancellata', 'Il sito pubblico'])
  })

  test('tells what one corrected record was and is, and how much more there is', () => {
    const fields = [
      field('name', 'Cooperativa Aurora', 'Cooperativa sociale Aurora'),
      field('acronym', null, 'CSA'),
      field('website', 'https://aurora.example', null),
    ]
    const change = makeChange({ records: [makeRecord({ fields })] })
    expect(tellDifference(i18n, change)).toEqual({
      text: 'denominazione: prima «Cooperativa Aurora», ora «Cooperativa sociale Aurora»; sigla: «CSA»',
      more: 1,
    })
  })

  test('tells periods, roles, sources and confirmations as the product writes them', () => {
    const fields = [
      field('period', '2019/..', '2019/2026-05'),
      field('sources', ['source:mail#p. 2'], ['source:mail#p. 2', 'source:other']),
      field('role', 'MEMBER', 'LEADER'),
      field('confirmations', null, ['2026-11-20 FROM']),
    ]
    const told = fields.map((one) =>
      tellDifference(i18n, makeChange({ records: [makeRecord({ type: 'MEMBERSHIP', fields: [one] })] })),
    )
    expect(told.map((difference) => difference?.text)).toEqual([
      'periodo: prima dal 2019 e ancora in corso, ora dal 2019 a maggio 2026',
      'fonti: prima E-mail della direttrice, p. 2, ora E-mail della direttrice, p. 2; source:other',
      'ruolo: prima membro, ora capofila',
      'conferme: 20 nov 2026 dal primo capo',
    ])
  })

  test('tells what a new record says beyond its title, leaving out what goes without saying', () => {
    const fields = [
      field('certainty', null, 'STATED'),
      field('collective', null, false),
      field('dateStatus', null, 'UNKNOWN'),
      field('from', null, 'actor:aurora'),
      field('kind', null, 'MEMBERSHIP'),
      field('period', null, '/'),
      field('role', null, 'MEMBER'),
    ]
    const made = makeRecord({ type: 'MEMBERSHIP', before: false, fromId: 'actor:aurora', fields })
    expect(tellContents(i18n, makeChange(), made)).toEqual(['ruolo: membro'])
  })
})

describe('a change', () => {
  test('can be asked to be taken back unless it was, wrote nothing, or is managed elsewhere', () => {
    const changes = [
      makeChange(),
      makeChange({ revertedBy: 'change:2' }),
      makeChange({ records: [] }),
      makeChange({ action: 'eraseContact' }),
      makeChange({ records: [makeRecord({ type: 'ACCOUNT' })] }),
    ]
    expect(changes.map(isRevertible)).toEqual([true, false, false, false, false])
  })

  test('stands under its day', () => {
    const at = ['2026-11-29T12:00:00Z', '2026-11-29T11:00:00Z', '2026-11-27T12:00:00Z']
    const days = groupByDay(at.map((instant, seq) => makeChange({ id: `change:${seq}`, at: instant })))
    expect(days.map(({ day, changes }) => [day, changes.length])).toEqual([
      ['2026-11-29', 2],
      ['2026-11-27', 1],
    ])
  })
})

describe('the question', () => {
  test('stands whole in the address; what means nothing there is as if it were absent', () => {
    const question = {
      subject: 'actor:aurora',
      person: 'account:anna',
      group: 'ties',
      from: '2026-11-01',
      to: '2026-11-29',
      text: 'codice fiscale',
      batch: 'import:1',
    } as const
    expect(readLogQuestion(writeLogQuestion(question))).toEqual(question)
    expect(readLogQuestion({ atto: 'niente', da: '2026-02-30', a: 'ieri', testo: '  ' })).toEqual(EVERYTHING)
    expect(writeLogQuestion(EVERYTHING)).toEqual({})
  })

  test('asks for whole days of this clock, the last included', () => {
    const { from, to, actions } = filterOf({ ...EVERYTHING, from: '2026-11-29', to: '2026-11-29', group: 'contacts' })
    expect(actions).toEqual(['recordContact', 'correctContact', 'eraseContact'])
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000)
  })
})
