import { describe, expect, test } from 'vitest'
import {
  makeChange,
  makeChangedActor,
  makeChangedProject,
  makeTieSubject,
  startTimeWords,
} from '../testing/make-changes.ts'
import type { Change } from './change.ts'
import { groupChanges } from './change-groups.ts'
import { gatherLines } from './gather-lines.ts'
import { writeSegments } from './segments.ts'
import { tellLine } from './tell-line.ts'
import { type Growth, tellPeriod, tellTitle } from './tell-title.ts'
import { tellWhen } from './tell-when.ts'

const ITALIAN = await startTimeWords('it')
const ENGLISH = await startTimeWords('en')

const VALLEY = { id: 'micro-area:MA4', label: 'Val Pellice' }
const CISS = makeChangedActor('ciss', 'Consorzio Intercomunale Servizi Sociali di Pinerolo', { short: 'CISS' })
const CPE = makeChangedActor('cpe', 'CPE')
const SMP = makeChangedActor('smp', 'Società Mutua Piemonte ETS')
const PACT = makeChangedProject('patto', 'Patto di welfare territoriale', 'PACT', { sets: ['vademecum'] })
const WEPIN = makeChangedProject('we', 'Accordo We-Pin', 'AGREEMENT')
const COMUNI = ['Angrogna', 'Bibiana', 'Rorà', 'Torre Pellice', 'Villar Pellice'].map((name) =>
  makeChangedActor(`comune_${name}`, `Comune di ${name}`, { area: VALLEY }),
)

function tellIn(words: typeof ITALIAN, changes: readonly Change[]): readonly string[] {
  return gatherLines(changes).map((line) => `${writeSegments(tellLine(words, line))} | ${tellWhen(words, line)}`)
}

const member = (who: typeof CISS, kind: 'JOINED' | 'LEFT', day: string) =>
  makeChange(kind, makeTieSubject(who, CISS, 'MEMBERSHIP', 'MEMBER'), day)

describe('a line', () => {
  test.each([
    [ITALIAN, '5 comuni di Val Pellice entrano nel CISS | 1 gen 2016'],
    [ENGLISH, '5 municipalities of Val Pellice join CISS | 1 Jan 2016'],
  ])('counts many comuni and names their valley', (words, sentence) => {
    const changes = COMUNI.map((comune) => member(comune, 'JOINED', '2016-01-01'))
    expect(tellIn(words, changes)).toEqual([sentence])
  })

  test('names who left, with the last day on which they belonged', () => {
    expect(tellIn(ITALIAN, [member(CPE, 'LEFT', '2020-01-01')])).toEqual([
      'CPE esce dal CISS | ultimo giorno 31 dic 2019',
    ])
    expect(tellIn(ENGLISH, [member(CPE, 'LEFT', '2020-01-01')])).toEqual(['CPE leaves CISS | last day 31 Dec 2019'])
  })

  test('tells an adhesion as far as it has come, and several of them together', () => {
    const adhere = (who: typeof CISS) =>
      makeChange('JOINED', makeTieSubject(who, PACT, 'ADHESION', 'DECIDED'), '2021-03-08')
    expect(tellIn(ITALIAN, [adhere(SMP)])).toEqual([
      'La Società Mutua Piemonte ETS ha deciso di aderire al Patto di welfare territoriale | 8 mar 2021',
    ])
    expect(tellIn(ITALIAN, [adhere(SMP), adhere(CPE)])).toEqual([
      'CPE e Società Mutua Piemonte ETS hanno deciso di aderire al Patto di welfare territoriale | 8 mar 2021',
    ])
  })

  test.each([
    ['2020-05-01', '2020-05-31', 'maggio 2020, giorno non noto'],
    ['2013-01-01', '2013-12-31', '2013, giorno non noto'],
    ['2014-01-01', '2020-12-31', 'tra 1 gen 2014 e 31 dic 2020, giorno non noto'],
    ['2020-06-01', null, 'dal 1 giu 2020 in poi, giorno non noto'],
    [null, '2022-10-11', 'non dopo l’11 ott 2022'],
    [null, null, 'giorno non noto'],
  ])('between %s and %s is dated %s', (from, to, words) => {
    const change = makeChange('STARTED', makeTieSubject(CPE, SMP, 'COLLABORATION', null), from, to)
    expect(tellIn(ITALIAN, [change])).toEqual([`CPE collabora con la Società Mutua Piemonte ETS | ${words}`])
  })

  test('tells in the past what ended', () => {
    const change = makeChange('ENDED', makeTieSubject(CPE, SMP, 'COLLABORATION', null), '2021-01-01')
    expect(tellIn(ITALIAN, [change])[0]).toMatch(/^CPE collaborava con la Società Mutua Piemonte ETS/u)
  })

  test('tells an agreement that begins with those who are in it', () => {
    const signs = (who: typeof CISS) =>
      makeChange('STARTED', makeTieSubject(who, WEPIN, 'PARTICIPATION', 'SIGNATORY'), '2023-03-28')
    const born = makeChange('STARTED', { form: 'entity', entity: WEPIN }, '2023-03-28')
    expect(tellIn(ITALIAN, [signs(CPE), signs(CISS), born])).toEqual([
      'Nasce l’Accordo We-Pin: CISS e CPE | 28 mar 2023',
    ])
    expect(tellIn(ENGLISH, [signs(CPE), signs(CISS), born])).toEqual([
      'Accordo We-Pin begins: CISS and CPE | 28 Mar 2023',
    ])
  })

  test('says what was put right, when it was noted, and what it was before', () => {
    const correction = {
      __typename: 'Correction' as const,
      act: 'CORRECTED' as const,
      at: '2026-11-12T23:30:00.000Z',
      periodBefore: '2013/..',
      periodAfter: '2014-03/..',
      fields: ['period'],
      label: '',
    }
    const subject = makeTieSubject(CPE, SMP, 'COLLABORATION', null, '2014-03/..')
    const change = makeChange('CORRECTED', subject, null, null, { correction, when: null })
    expect(tellIn(ITALIAN, [change])).toEqual([
      'Corretto: CPE collabora con la Società Mutua Piemonte ETS | annotato il 13 nov 2026 · prima «dal 2013», ora «da marzo 2014»',
    ])
  })
})

describe('the title', () => {
  const growth: Growth = { target: CISS, joined: COMUNI, from: 22, to: 47 }
  const born = makeChange('STARTED', { form: 'entity', entity: WEPIN }, '2023-03-28')
  const facts = (changes: readonly Change[], known: Growth | null) => ({
    from: '2015-12-31',
    to: '2025-01-01',
    changes,
    growth: known,
    groups: groupChanges(changes, []),
  })

  test('says in one sentence how the body that grew the most has grown, and what began', () => {
    expect(tellTitle(ITALIAN, facts([born], growth))).toBe(
      'In 9 anni il CISS è passato da 22 a 47 comuni ed è nato un accordo',
    )
    expect(tellTitle(ENGLISH, facts([born], growth))).toBe(
      'In 9 years CISS went from 22 to 47 municipalities and 1 agreement began',
    )
  })

  test('tells how many came in where nobody knows how many there were', () => {
    expect(tellTitle(ITALIAN, facts([], { ...growth, from: null, to: null }))).toBe(
      'In 9 anni 5 comuni sono entrati nel CISS',
    )
  })

  test('does not take what is possible for what happened', () => {
    const possible = { ...born, surely: false }
    const groups = groupChanges([possible], [{ kind: 'STARTED', surely: 0, possibly: 1 }])
    expect(tellTitle(ITALIAN, { ...facts([possible], null), groups })).toBe(
      'In 9 anni nessun cambiamento è sicuro, 1 è possibile',
    )
    expect(tellTitle(ITALIAN, facts([], null))).toBe('In 9 anni non risulta alcun cambiamento con una data')
  })

  test.each([
    ['2024-12-31', '2025-12-31', 'in un anno'],
    ['0001-01-01', '9999-12-31', 'in tutto questo tempo'],
    ['2024-12-14', '2024-12-31', 'in 17 giorni'],
    ['2024-01-01', '2025-03-01', 'in 14 mesi'],
    ['2014-01-01', '2020-07-01', 'in più di 6 anni'],
    ['2014-01-01', '2023-11-15', 'in quasi 10 anni'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(tellPeriod(ITALIAN, from, to)).toBe(words)
  })
})
