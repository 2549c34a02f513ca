import { describe, expect, test } from 'vitest'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import englishTies from '../locales/en/ties.json'
import italianTies from '../locales/it/ties.json'
import { VADEMECUM } from './layout/testing/vademecum-fixture.ts'
import { describeTieDate, type SentenceForm, sentenceKey, stateTie, tellTie, writeSentence } from './sentences.ts'
import { makePeriod } from './testing/build-network.ts'
import { startTieWords } from './testing/test-words.ts'
import type { NamedEntity } from './words/italian-phrase.ts'
import { isAct, isMutual } from './words/tie-acts.ts'

const TODAY = '2026-11-22'
const ITALIAN = await startTieWords('it')
const ENGLISH = await startTieWords('en')

function actor(name: string, collective = false): NamedEntity {
  return { name, collective, undertaking: null }
}

const SMP = actor('Società Mutua Piemonte ETS')
const COESA = actor('Consorzio COESA')
const SOMS = actor('Società di Mutuo Soccorso del Pinerolese', true)
const PROJECT: NamedEntity = { name: 'Ripartiamo insieme', collective: false, undertaking: 'PROJECT' }
const PACT: NamedEntity = { name: 'Patto di welfare territoriale', collective: false, undertaking: 'PACT' }

const UNDATED = { dateStatus: 'UNKNOWN', period: makePeriod() } as const
const ADHERES = { kind: 'MEMBERSHIP', role: 'ADHERENT', ...UNDATED } as const
const FOUNDED = { kind: 'FOUNDING', role: 'FOUNDED', dateStatus: 'GIVEN', period: makePeriod('1996/..') } as const
const LAUNCHED = {
  kind: 'PARTICIPATION',
  role: 'LAUNCHER',
  dateStatus: 'GIVEN',
  period: makePeriod('2020-05/..'),
} as const

describe('a tie as a sentence', () => {
  test('takes the point of view of the end that tells it', () => {
    expect(writeSentence(tellTie(ITALIAN, ADHERES, 'from', COESA, SMP, TODAY))).toBe(
      'Aderisce alla Società Mutua Piemonte ETS',
    )
    expect(writeSentence(tellTie(ITALIAN, ADHERES, 'to', SMP, COESA, TODAY))).toBe('Il Consorzio COESA vi aderisce')
  })

  test('keeps the name of the other end apart, so that it can be a link', () => {
    expect(tellTie(ITALIAN, ADHERES, 'to', SMP, COESA, TODAY)).toEqual({
      before: 'Il ',
      name: 'Consorzio COESA',
      after: ' vi aderisce',
    })
  })

  test('agrees in number with several bodies, and in gender with what was done', () => {
    expect(writeSentence(tellTie(ITALIAN, FOUNDED, 'to', SMP, SOMS, TODAY))).toBe(
      'Alla sua origine c’è l’iniziativa delle Società di Mutuo Soccorso del Pinerolese',
    )
    expect(writeSentence(tellTie(ITALIAN, LAUNCHED, 'to', PROJECT, actor('Sindacati'), TODAY))).toBe(
      'I Sindacati l’hanno lanciato',
    )
    expect(
      writeSentence(
        tellTie(
          ITALIAN,
          LAUNCHED,
          'to',
          { name: 'WE.CA.RE.', collective: false, undertaking: 'STRATEGY' },
          COESA,
          TODAY,
        ),
      ),
    ).toBe('Il Consorzio COESA l’ha lanciata')
  })

  test('calls a project by its kind where its title is not a noun', () => {
    expect(writeSentence(tellTie(ITALIAN, LAUNCHED, 'from', COESA, PROJECT, TODAY))).toBe(
      'Ha lanciato il progetto Ripartiamo insieme',
    )
  })

  test('never says that an actor adheres to the pact before a signature is on record', () => {
    const decided = { kind: 'ADHESION', role: 'DECIDED', ...UNDATED } as const
    expect(writeSentence(tellTie(ITALIAN, decided, 'from', actor('Acli'), PACT, TODAY))).toBe(
      'Hanno deciso di aderire al Patto di welfare territoriale',
    )
    expect(writeSentence(tellTie(ENGLISH, decided, 'from', actor('Acli'), PACT, TODAY))).toBe(
      'Have decided to adhere to Patto di welfare territoriale',
    )
  })

  test('is in the past once it has ended', () => {
    const ended = { ...ADHERES, period: makePeriod('1997-07-01/2015-12-31', '2015-12-31') }
    expect(writeSentence(tellTie(ITALIAN, ended, 'from', COESA, SMP, TODAY))).toBe(
      'Aderiva alla Società Mutua Piemonte ETS',
    )
    expect(writeSentence(tellTie(ENGLISH, ended, 'from', COESA, SMP, TODAY))).toBe(
      'Adhered to Società Mutua Piemonte ETS',
    )
  })

  test('ends with who invited, where a source says so', () => {
    const invited = { ...ADHERES, invitedBy: { id: 'actor:soms', label: 'Cooperativa Aurora' } }
    expect([
      writeSentence(tellTie(ITALIAN, invited, 'from', COESA, SMP, TODAY)),
      writeSentence(tellTie(ITALIAN, invited, 'to', SMP, COESA, TODAY)),
      writeSentence(tellTie(ENGLISH, invited, 'from', COESA, SMP, TODAY)),
    ]).toEqual([
      'Aderisce alla Società Mutua Piemonte ETS, su invito della Cooperativa Aurora',
      'Il Consorzio COESA vi aderisce, su invito della Cooperativa Aurora',
      'Adheres to Società Mutua Piemonte ETS, at the invitation of Cooperativa Aurora',
    ])
  })

  test('reads the same from both ends where it has no side', () => {
    const together = { kind: 'COLLABORATION', role: null, ...UNDATED } as const
    expect(writeSentence(tellTie(ITALIAN, together, 'to', COESA, SMP, TODAY))).toBe(
      'Collabora con la Società Mutua Piemonte ETS',
    )
  })

  test('is told from outside with its subject before it', () => {
    expect(stateTie(ITALIAN, ADHERES, COESA, SMP, TODAY)).toBe(
      'Consorzio COESA: aderisce alla Società Mutua Piemonte ETS',
    )
  })
})

describe('the date of a tie', () => {
  const cases = [
    ['/', 'senza data', 'undated'],
    ['2013/..', 'dal 2013', 'since 2013'],
    ['2011-04/..', 'da aprile 2011', 'since April 2011'],
    ['2019-09-17/', 'dal 17 set 2019', 'since 17 Sept 2019'],
    ['2016-03-11/..', 'dall’11 mar 2016', 'since 11 Mar 2016'],
    ['[2016..]/', 'nel 2016 o dopo', 'in 2016 or later'],
    ['[2020-05..]/', 'a maggio 2020 o dopo', 'in May 2020 or later'],
    ['[2014..2020]/', 'tra il 2014 e il 2020', 'between 2014 and 2020'],
    ['[..2019]/', 'nel 2019 o prima', 'in 2019 or earlier'],
    ['1997-07-01/2016-01-01', 'dal 1 lug 1997 al 31 dic 2015', 'from 1 Jul 1997 to 31 Dec 2015'],
    ['/2016', 'fino al 2016', 'until 2016'],
    ['../..', 'da sempre', 'always'],
  ] as const

  test.each(cases)('%s of a state is "%s"', (text, italian, english) => {
    const tie = { ...ADHERES, period: makePeriod(text) }
    expect([describeTieDate(ITALIAN, tie), describeTieDate(ENGLISH, tie)]).toEqual([italian, english])
  })

  test('of a deed is its day, month or year alone', () => {
    expect(describeTieDate(ITALIAN, FOUNDED)).toBe('1996')
    expect(describeTieDate(ITALIAN, LAUNCHED)).toBe('maggio 2020')
  })
})

const FORMS: readonly SentenceForm[] = ['from', 'to', 'fromPast', 'toPast']

/** Every kind, role and end that can be told, with its past where it is a state. */
const ALL_KEYS = TIE_KINDS.flatMap((kind) => {
  const roles = TIES[kind].roles.length === 0 ? [null] : TIES[kind].roles
  return roles.flatMap((role) =>
    FORMS.filter((form) => !(isMutual(kind) && form.startsWith('to')))
      .filter((form) => !(isAct(role) && form.endsWith('Past')))
      .map((form) => sentenceKey(kind, role, form)),
  )
})

function readTexts(words: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${name}`, value]] : readTexts(value, `${prefix}${name}.`),
  )
}

/** Keys of sentences: dates and who invited are parts of others. */
function readSentenceKeys(words: object): string[] {
  return readTexts(words)
    .map(([key]) => key)
    .filter((key) => !key.startsWith('dates.') && key !== 'invitedBy')
}

describe('the words of ties', () => {
  test('in Italian are there for every kind, role, end and number, and none besides', () => {
    const wanted = ALL_KEYS.flatMap((key) => [key, `${key}_plural`])
    const written = readSentenceKeys(italianTies)
    expect(written.toSorted()).toEqual(wanted.toSorted())
  })

  test('in English are there for every kind, role and end, in the plural where the verb differs, and none besides', () => {
    const written = readSentenceKeys(englishTies)
    const texts = new Map(readTexts(englishTies))
    const isSingular = (key: string) =>
      !key.includes('.to') && /^(?:Has|Is|Was|[A-Z][a-z-]*s) /u.test(texts.get(key) ?? '')
    const plural = ALL_KEYS.filter(isSingular).map((key) => `${key}_plural`)
    expect(written.toSorted()).toEqual([...ALL_KEYS, ...plural].toSorted())
  })

  test('name dates alike in both languages', () => {
    expect(Object.keys(englishTies.dates)).toEqual(Object.keys(italianTies.dates))
  })

  test('tell all 81 relations of the vademecum from both ends, each naming the other end once', () => {
    const entities = new Map(
      VADEMECUM.vertices.map(({ id, kind, label }) => [
        id,
        {
          name: label,
          collective: false,
          undertaking: kind === 'PROJECT' ? 'PROJECT' : kind === 'EVENT' ? 'DESK' : null,
        } as const,
      ]),
    )
    const kindOfType = new Map(TIE_KINDS.map((kind) => [TIES[kind].type, kind]))
    const broken = VADEMECUM.ties.flatMap(({ id, source, target, kind, role }) => {
      const [from, to] = [entities.get(source), entities.get(target)]
      const tieKind = kindOfType.get(kind)
      const tieRole = tieKind === undefined ? undefined : TIES[tieKind].roles.find((known) => known === role)
      if (from === undefined || to === undefined || tieKind === undefined) return [id]
      const tie = { kind: tieKind, role: tieRole ?? null, ...UNDATED }
      return [ITALIAN, ENGLISH].flatMap((words) =>
        [tellTie(words, tie, 'from', from, to, TODAY), tellTie(words, tie, 'to', to, from, TODAY)]
          .map(writeSentence)
          .filter((text) => /[{}]|undefined/u.test(text) || text.length < 8 || !/^[A-ZÈ]/u.test(text)),
      )
    })
    expect(VADEMECUM.ties.length).toBe(81)
    expect(broken).toEqual([])
  })
})
