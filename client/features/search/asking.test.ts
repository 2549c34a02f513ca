import { describe, expect, test } from 'vitest'
import {
  type Box,
  EMPTY_BOX,
  editBox,
  fillBlank,
  isComplete,
  matchQuestions,
  openBlank,
  phraseOf,
  startAsking,
} from './asking.ts'
import type { BlankKind, ReadyQuestion } from './ready-questions.ts'

function makeQuestion(name: string, parts: readonly string[], blanks: readonly BlankKind[]): ReadyQuestion {
  return { name, parts, blanks, addressOf: (ids) => `/${name}/${ids.join('/')}`, first: false }
}

const WAYS = makeQuestion('ways', ['come si arriva da ', ' a ', ''], ['entity', 'entity'])
const MEMBERS = makeQuestion('members', ['chi fa parte di ', ''], ['group'])
const BELONGS = makeQuestion('belongs', ['chi fa parte di ', ' e altro'], ['actor'])
const HERE = makeQuestion('in', ['attori in ', ''], ['place'])
const UNDATED = makeQuestion('undated', ['relazioni senza data'], [])
const UNDATED_OF = makeQuestion('undatedOf', ['relazioni senza data di ', ''], ['entity'])
const ALL = [WAYS, MEMBERS, BELONGS, HERE, UNDATED, UNDATED_OF]

const SMP = { id: 'actor:smp', label: 'Società Mutua' }
const CPE = { id: 'actor:cpe', label: 'Consorzio Energia' }

function editAll(box: Box, ...texts: readonly string[]): Box {
  return texts.reduce((last, text) => editBox(last, text, ALL), box)
}

describe('a ready question in the box', () => {
  test('is filled blank by blank, and is whole when every blank is', () => {
    const asked = startAsking({ text: 'come', asking: null }, WAYS)
    expect([asked.text, openBlank(asked)]).toEqual(['come si arriva da ', { kind: 'entity', typed: '' }])
    const typed = editAll(asked, 'come si arriva da soc')
    expect(openBlank(typed)).toEqual({ kind: 'entity', typed: 'soc' })
    const half = fillBlank(typed, SMP)
    expect([half.text, openBlank(half)]).toEqual(['come si arriva da Società Mutua a ', { kind: 'entity', typed: '' }])
    const whole = fillBlank(half, CPE)
    expect([whole.text, openBlank(whole), whole.asking !== null && isComplete(whole.asking)]).toEqual([
      'come si arriva da Società Mutua a Consorzio Energia',
      null,
      true,
    ])
  })

  test('ends with the words after its last blank', () => {
    expect(fillBlank(startAsking(EMPTY_BOX, BELONGS), SMP).text).toBe('chi fa parte di Società Mutua e altro')
  })

  test('opens a filling again where it is touched, and ends where its own words are', () => {
    const whole = fillBlank(fillBlank(startAsking(EMPTY_BOX, WAYS), SMP), CPE)
    const touched = editAll(whole, whole.text.slice(0, -1))
    expect(openBlank(touched)).toEqual({ kind: 'entity', typed: 'Consorzio Energi' })
    expect(touched.asking?.filled).toEqual([SMP])
    const first = editAll(touched, 'come si arriva da Società')
    expect([openBlank(first), first.asking?.filled]).toEqual([{ kind: 'entity', typed: 'Società' }, []])
    expect(editAll(first, 'come si arr').asking).toBeNull()
  })

  test('starts by being typed, with what is typed beyond its words in its blank', () => {
    expect(openBlank(editAll(EMPTY_BOX, 'Attori in val'))).toEqual({ kind: 'place', typed: 'val' })
    expect(openBlank(editAll(EMPTY_BOX, 'relazioni senza data di '))).toEqual({ kind: 'entity', typed: '' })
    expect(editAll(EMPTY_BOX, 'attori').asking).toBeNull()
  })

  test('does not start by words that begin two questions: both are offered and keep what was typed', () => {
    const box = editAll(EMPTY_BOX, 'chi fa parte di ci')
    expect(box.asking).toBeNull()
    expect(matchQuestions(ALL, box.text).begun).toEqual([MEMBERS, BELONGS])
    expect(openBlank(startAsking(box, BELONGS))).toEqual({ kind: 'actor', typed: 'ci' })
  })
})

describe('ready questions', () => {
  test('are found by the beginning of the phrase, or of its words, blind to case and accents', () => {
    const found = (typed: string) => {
      const { begun, others } = matchQuestions(ALL, typed)
      return [begun.map(({ name }) => name), others.map(({ name }) => name)]
    }
    expect(found('Relazioni sènza')).toEqual([['undated', 'undatedOf'], []])
    expect(found('data relaz')).toEqual([[], ['undated', 'undatedOf']])
    expect(found('arriva')).toEqual([[], ['ways']])
    expect(found('at')).toEqual([[], []])
    expect(found('xyzzy')).toEqual([[], []])
  })

  test('show their blanks as dots', () => {
    expect([phraseOf(WAYS), phraseOf(UNDATED)]).toEqual(['come si arriva da … a …', 'relazioni senza data'])
  })
})
