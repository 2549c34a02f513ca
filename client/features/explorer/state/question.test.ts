import { describe, expect, test } from 'vitest'
import { ALL_SHOWN, withOnlyRow, withRow } from '../../../graph/model/filters.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import { WHOLE } from '../../../graph/model/view-scope.ts'
import { type Question, readQuestion, writeQuestion } from './question.ts'

const DEFAULT: Question = {
  view: null,
  selection: null,
  filters: ALL_SHOWN,
  sets: DEFAULT_SETS,
  asOf: null,
  text: '',
  lit: [],
  openGroups: [],
  outlined: [],
  closedGroups: [],
  scope: WHOLE,
  pinned: [],
  places: '',
  columns: 'progetti',
  measure: 'uguale',
  projected: false,
  ageing: true,
  band: 'ties',
  cells: [],
  counted: true,
}

/** Parameters as the router hands them back: without what is undefined. */
function throughAddress(question: Question): Question {
  return readQuestion(JSON.parse(JSON.stringify(writeQuestion(question))))
}

describe('the address of the network', () => {
  test('is empty by default, and an empty one is the default', () => {
    expect(Object.values(writeQuestion(DEFAULT)).filter((value) => value !== undefined)).toEqual([])
    expect(readQuestion({})).toEqual(DEFAULT)
  })

  test('keeps everything that is asked', () => {
    const asked: Question = {
      view: 'tabella',
      selection: 'actor:smp',
      filters: {
        ...withRow(
          withRow(ALL_SHOWN, { section: 'classes', value: 'BUSINESS' }, false),
          { section: 'dates', value: 'UNKNOWN' },
          false,
        ),
        presences: new Set(['SURE'] as const),
        unconfirmed: 5,
        areas: new Set(['micro-area:MA4', 'micro-area:MA7']),
        themes: new Set(['theme:lavoro', 'theme:nodi']),
      },
      sets: new Set(['vademecum', 'context']),
      asOf: '2020-12-31',
      text: 'coesa',
      lit: ['actor:ciss', 'actor:cpe'],
      openGroups: ['group:fan:project:progetto_patto'],
      outlined: ['governance-body:tavolo_wecare', 'project:patto'],
      closedGroups: ['local-node:val_pellice'],
      scope: {
        isolated: 'actor:smp',
        steps: 3,
        expanded: ['actor:cpe', 'actor:idea'],
        collapsed: ['actor:psw'],
        hidden: ['actor:acea'],
      },
      pinned: ['actor:smp'],
      places: 'd.AAAAABBBCCC',
      columns: 'gruppi',
      measure: 'passaggio',
      projected: true,
      ageing: false,
      band: 'BELONGS',
      cells: ['cell:MA4/PUBLIC_BODY', 'cell:-none/PROJECT'],
      counted: false,
    }
    expect(throughAddress(asked)).toEqual(asked)
  })

  test('names the few that are shown, or the few that are hidden', () => {
    const rows = (['COLLABORATES', 'BELONGS', 'PROMOTES', 'PART'] as const).map(
      (value) => ({ section: 'families', value }) as const,
    )
    const [first] = rows
    const only = withOnlyRow(ALL_SHOWN, { section: 'families', value: 'BELONGS' }, rows)
    const without = withRow(ALL_SHOWN, first ?? { section: 'collective' }, false)
    expect(writeQuestion({ ...DEFAULT, filters: only })['relazioni']).toBe('appartiene')
    expect(writeQuestion({ ...DEFAULT, filters: without })['relazioni']).toBe('-collabora')
  })

  test('can show nothing of a list', () => {
    const none: Question = { ...DEFAULT, sets: new Set() }
    expect(writeQuestion(none)['fonti']).toBe('nessuno')
    expect(throughAddress(none)).toEqual(none)
  })

  test('lets values that mean nothing fall back to their default', () => {
    expect(
      readQuestion({
        vista: 'cubo',
        tipi: 'draghi',
        sel: '',
        relazioni: '-',
        date: ',,',
        fonti: 'x',
        aperti: ',',
        passi: '9',
        misura: 'cubo',
        panoramica: 'forse',
      }),
    ).toEqual(DEFAULT)
  })
})
