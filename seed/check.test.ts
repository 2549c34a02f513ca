import { describe, expect, test } from 'vitest'
import { checkRecords } from './check.ts'
import { describeProblem, type Problem } from './problem.ts'
import { readSeed, readTable } from './read.ts'

const SOURCES = [
  'id,name,publisher,published,attests,url,licence,set',
  'source:vademecum,Vademecum,,[2020-06..],[2020-06..],,,vademecum',
  'source:storia,Storia,,2010,2010,,,context',
]
const PROJECTS = [
  'id,name,acronym,aliases,kind,summary,period,dateStatus,certainty,sources',
  'project:patto,Patto,,,PACT,,[2014..]/,IMPLIED,INFERRED,source:vademecum',
  'project:studio,Studio,,,STUDY,,2016/2018,GIVEN,STATED,source:vademecum',
]
const BODIES = [
  'id,name,level,function,structural,period,dateStatus,certainty,sources',
  'governance-body:tavolo,Tavolo,,,no,/,UNKNOWN,STATED,source:vademecum',
]
const ACTOR_COLUMNS =
  'id,name,acronym,aliases,kind,collective,memberEstimate,legalForm,thirdSectorSection,sizeClass,ateco,categories,taxCode,vatNumber,website,publicEmail,publicPhone,seatText,summary,period,dateStatus,certainty,sources'
const TIE_COLUMNS = 'id,kind,from,to,role,note,period,dateStatus,certainty,sources'

const actor = (slug: string, cells: { kind?: string; taxCode?: string; period?: string; sources?: string } = {}) =>
  `actor:${slug},${slug},,,${cells.kind ?? 'MUTUALITY'},no,,,,,,,${cells.taxCode ?? ''},,,,,,,${cells.period ?? '/'},UNKNOWN,STATED,${cells.sources ?? 'source:vademecum'}`

/** Checks a small sound set in which some tables have been replaced or added. */
function check(tables: Readonly<Record<string, readonly string[]>>) {
  const lines = {
    'a/sources.csv': SOURCES,
    'a/projects.csv': PROJECTS,
    'a/governance-bodies.csv': BODIES,
    'a/actors.csv': [ACTOR_COLUMNS, actor('smp'), actor('coesa')],
    ...tables,
  }
  const read = Object.entries(lines).map(([file, rows]) => readTable(file, `${rows.join('\n')}\n`))
  return checkRecords({
    tables: read.map(({ table }) => table),
    problems: read.flatMap(({ problems }) => problems),
  })
}

function problemsOf(tables: Readonly<Record<string, readonly string[]>>): readonly Problem[] {
  const checked = check(tables)
  return checked.ok ? [] : checked.problems
}

const tie = (cells: string) => problemsOf({ 'a/ties.csv': [TIE_COLUMNS, cells] })

describe('checking a seed', () => {
  test('passes a sound set, with its evidence derived', () => {
    const checked = check({
      'a/ties.csv': [
        TIE_COLUMNS,
        'tie:one,COLLABORATION,actor:smp,actor:coesa,,,/,UNKNOWN,STATED,source:vademecum#La Rete',
      ],
      'a/citations.csv': ['id,sources', 'tie:one,source:storia'],
    })
    expect(checked.ok && checked.records.ties).toMatchObject([
      {
        id: 'tie:one',
        sources: ['source:vademecum#La Rete', 'source:storia'],
        sets: ['vademecum', 'context'],
        attested: ['[2020-06..]', '2010'],
      },
    ])
  })

  test('names a cell by file, line, column, value and rule', () => {
    const problems = problemsOf({ 'a/actors.csv': [ACTOR_COLUMNS, actor('smp'), actor('coesa', { kind: 'CHURCH' })] })
    expect(problems).toEqual([
      {
        file: 'a/actors.csv',
        line: 3,
        column: 'kind',
        value: 'CHURCH',
        rule: expect.stringContaining('expected one of "PUBLIC_BODY"'),
      },
    ])
    expect(problems.map(describeProblem)[0]).toMatch(/^a\/actors\.csv:3 kind "CHURCH": /u)
  })

  test('names every broken cell of a line, and every broken line', () => {
    const problems = problemsOf({
      'a/actors.csv': [
        ACTOR_COLUMNS,
        actor('smp', { kind: 'X', taxCode: '1750860015' }),
        actor('coesa', { sources: '' }),
        actor('cpe', { sources: 'vademecum' }),
      ],
    })
    expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'kind', 'X'],
      [2, 'taxCode', '1750860015'],
      [3, 'sources', ''],
      [4, 'sources', 'vademecum'],
    ])
  })

  test.each([
    [
      'an end that does not exist',
      'tie:one,MEMBERSHIP,actor:smp,actor:fimiv,MEMBER,,/,UNKNOWN,STATED,source:vademecum',
      ['to', 'actor:fimiv', 'no entity has this id'],
    ],
    [
      'an end of the wrong type',
      'tie:one,MEMBERSHIP,actor:smp,project:patto,MEMBER,,/,UNKNOWN,STATED,source:vademecum',
      ['to', 'project:patto', 'its to end is one of ACTOR, LOCAL_NODE, GOVERNANCE_BODY, not PROJECT'],
    ],
    [
      'a role of another kind',
      'tie:one,FUNDING,actor:smp,project:patto,MEMBER,,/,UNKNOWN,STATED,source:vademecum',
      ['role', 'MEMBER', 'a tie of kind FUNDING takes one of FUNDS, CO_FUNDS'],
    ],
    [
      'a missing role',
      'tie:one,FUNDING,actor:smp,project:patto,,,/,UNKNOWN,STATED,source:vademecum',
      ['role', '', 'a tie of kind FUNDING takes one of FUNDS, CO_FUNDS'],
    ],
    [
      'a role where there is none',
      'tie:one,CONTRACT,actor:smp,actor:coesa,PART,,/,UNKNOWN,STATED,source:vademecum',
      ['role', 'PART', 'a tie of kind CONTRACT has no role'],
    ],
    [
      'a tie of one to itself',
      'tie:one,CONTRACT,actor:smp,actor:smp,,,/,UNKNOWN,STATED,source:vademecum',
      ['to', 'actor:smp', 'a tie joins two different entities'],
    ],
    [
      'an adhesion to what is no pact',
      'tie:one,ADHESION,actor:smp,project:studio,DECIDED,,/,UNKNOWN,STATED,source:vademecum',
      ['to', 'project:studio', 'an adhesion is to a pact, this is a STUDY'],
    ],
    [
      'an unknown source',
      'tie:one,CONTRACT,actor:smp,actor:coesa,,,/,UNKNOWN,STATED,source:altro#p. 3',
      ['sources', 'source:altro', 'no source on record has this id'],
    ],
    [
      'a month that the calendar lacks',
      'tie:one,CONTRACT,actor:smp,actor:coesa,,,2013-13/..,GIVEN,STATED,source:vademecum',
      ['period', '2013-13/..', expect.stringContaining('its start "2013-13" is not')],
    ],
    [
      'an end before the start',
      'tie:one,CONTRACT,actor:smp,actor:coesa,,,2016/2013,GIVEN,STATED,source:vademecum',
      ['period', '2016/2013', 'it ends by 2013-12-31, which is not after its start 2016-01-01'],
    ],
    [
      'a tie that surely outlives its end',
      'tie:one,PARTICIPATION,actor:smp,project:studio,PARTNER,,2017/..,GIVEN,STATED,source:vademecum',
      [
        'period',
        '2017/..',
        'it holds outside the life of project:studio, which is from 2016-01-01 to 2018-12-31 at most',
      ],
    ],
    [
      'a tie that can never have held',
      'tie:one,PARTICIPATION,actor:smp,project:studio,PARTNER,,2019/2020,GIVEN,STATED,source:vademecum',
      [
        'period',
        '2019/2020',
        'it holds outside the life of project:studio, which is from 2016-01-01 to 2018-12-31 at most',
      ],
    ],
  ])('refuses %s', (_, line, [column, value, rule]) => {
    expect(tie(line)).toEqual([{ file: 'a/ties.csv', line: 2, column, value, rule }])
  })

  test('refuses the same id, tax code, open membership or collaboration twice, naming the first', () => {
    expect(
      problemsOf({
        'a/actors.csv': [
          ACTOR_COLUMNS,
          actor('smp', { taxCode: '01750860015' }),
          actor('coesa', { taxCode: '01750860015' }),
          actor('smp'),
        ],
        'a/ties.csv': [
          TIE_COLUMNS,
          'tie:one,COLLABORATION,actor:smp,actor:coesa,,,/,UNKNOWN,STATED,source:vademecum',
          'tie:two,COLLABORATION,actor:coesa,actor:smp,,,2016/..,GIVEN,STATED,source:vademecum',
          'tie:three,MEMBERSHIP,actor:coesa,actor:smp,MEMBER,,/,UNKNOWN,STATED,source:vademecum',
          'tie:four,MEMBERSHIP,actor:coesa,actor:smp,MEMBER,,2016/,GIVEN,STATED,source:vademecum',
          'tie:five,MEMBERSHIP,actor:coesa,actor:smp,LEADER,,2016/,GIVEN,STATED,source:vademecum',
        ],
      }).map(({ file, line, column, rule }) => `${file}:${line} ${column}: ${rule}`),
    ).toEqual([
      'a/actors.csv:3 taxCode: actor:smp already has it',
      'a/actors.csv:4 id: actor:smp already has it',
      'a/ties.csv:3 to: tie:one already has it',
      'a/ties.csv:5 to: tie:three already has it',
    ])
  })

  test('names what is wrong with a source, and with a life, each in its own file', () => {
    const problems = problemsOf({
      'a/actors.csv': [ACTOR_COLUMNS, actor('smp'), actor('coesa', { period: '2013/2012' })],
      'a/sources.csv': [...SOURCES, 'source:ieri,Ieri,,,ieri,,,context'],
    })
    expect(problems.map(({ file, line, column, value }) => [file, line, column, value])).toEqual([
      ['a/actors.csv', 3, 'period', '2013/2012'],
      ['a/sources.csv', 4, 'attests', 'ieri'],
    ])
  })

  test('names a broken line once, not again for each record that leans on it', () => {
    const problems = problemsOf({
      'a/sources.csv': ['id,name,publisher,published,attests,url,licence,set', 'source:vademecum,Vademecum,,,,,,other'],
    })
    expect(problems.map(({ file, line, column, value }) => [file, line, column, value])).toEqual([
      ['a/sources.csv', 2, 'set', 'other'],
    ])
  })

  test('names a citation of a record that does not exist', () => {
    expect(problemsOf({ 'a/citations.csv': ['id,sources', 'actor:nessuno,source:storia'] })).toEqual([
      { file: 'a/citations.csv', line: 2, column: 'id', value: 'actor:nessuno', rule: 'no record has this id' },
    ])
  })

  test('names a missing column, an unknown one, and a table it does not know', () => {
    const problems = problemsOf({
      'a/ties.csv': ['id,kind,from,to,ruolo,note,period,dateStatus,certainty,sources'],
      'a/attori.csv': ['id'],
    })
    expect(problems.map(({ file, line, column, value }) => [file, line, column, value])).toEqual([
      ['a/attori.csv', 1, '', 'attori.csv'],
      ['a/ties.csv', 1, 'role', 'role'],
      ['a/ties.csv', 1, 'ruolo', 'ruolo'],
    ])
  })

  test('names a line with too few cells, and keeps the numbers of those after a broken one', () => {
    const { table, problems } = readTable('a/themes.csv', 'id,name\none,"two\nlines"\nthree\nfour,five\n')
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'a record is one line: no line break inside a cell'],
      [4, 'the header has 2 columns, this line 1'],
    ])
    expect(table.rows).toEqual([{ line: 5, cells: { id: 'four', name: 'five' } }])
  })

  test('passes the real data', () => {
    const checked = checkRecords(readSeed())
    expect(checked.ok ? [] : checked.problems.map(describeProblem)).toEqual([])
  })
})
