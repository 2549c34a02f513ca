import { expect, test } from 'vitest'
import type { ChairsQuery } from '../../../generated/graphql.ts'
import { startTerritoryWords } from '../testing/test-words.ts'
import { arrangeChairs, stateOfChair } from './chair-table.ts'
import { tellChair, writeChairs } from './tell-chair.ts'

const i18n = await startTerritoryWords()

type Chair = ChairsQuery['chairs'][number]

function actor(label: string): Chair['actors'][number] {
  return { __typename: 'Actor', id: `actor:${label}`, label, kind: 'KNOWLEDGE', collective: false, acronym: null }
}

function chair(
  category: Chair['category'],
  [sure, possible]: readonly [number, number],
  ...candidates: string[]
): Chair {
  return {
    __typename: 'Chair',
    id: `theme:x/micro-area:MA1/${category}`,
    areaId: 'micro-area:MA1',
    category,
    seated: { __typename: 'Band', sure, possible },
    actors: possible === 0 ? [] : [actor('Liceo')],
    candidates: candidates.map(actor),
  }
}

const SCHOOL = chair('SCHOOL', [1, 2], 'Istituto')
const LIBRARY = chair('LIBRARY', [0, 0], 'Civica', 'Valdese')
const FARMERS = chair('FARMERS', [0, 0])
const TABLE = arrangeChairs({
  chairs: [SCHOOL, LIBRARY, FARMERS],
  microAreas: [{ __typename: 'MicroArea', id: 'micro-area:MA1', label: 'Pinerolo', code: 'MA1' }],
})

test('a chair is taken, or empty with somebody to ask, or empty with nobody on record', () => {
  expect([SCHOOL, LIBRARY, FARMERS].map((one) => [stateOfChair(one), tellChair(i18n, one)])).toEqual([
    ['SEATED', '1–2 al tavolo'],
    ['ASK', '2 da chiedere'],
    ['NOBODY', 'nessuno registrato'],
  ])
  expect(TABLE.counts).toEqual({ SEATED: 1, ASK: 1, NOBODY: 1 })
  expect(TABLE.taken).toEqual({ sure: 1, possible: 1 })
})

test('a chair on which somebody only may sit is told as such, and is neither surely taken nor surely empty', () => {
  const union = chair('TRADE_UNION', [0, 1])
  const table = arrangeChairs({ chairs: [SCHOOL, LIBRARY, union], microAreas: [...TABLE.areas] })
  expect([tellChair(i18n, union), table.taken]).toEqual(['0–1 al tavolo', { sure: 1, possible: 2 }])
  const [, row] = writeChairs(i18n, table, { theme: null, day: '1997-06-30', sets: new Set(['vademecum']) }).split(
    '\r\n',
  )
  expect(row?.slice(0, row.indexOf(',Liceo'))).toBe(',micro-area:MA1,Pinerolo,TRADE_UNION,POSSIBLY_SEATED,0,1')
})

test('chairs of an area that is none of the day have no column and are not counted', () => {
  const gone = { ...SCHOOL, id: 'theme:x/micro-area:MA9/SCHOOL', areaId: 'micro-area:MA9' }
  const table = arrangeChairs({ chairs: [LIBRARY, gone], microAreas: [...TABLE.areas] })
  expect([table.counts, table.categories]).toEqual([{ SEATED: 0, ASK: 1, NOBODY: 0 }, ['LIBRARY']])
})

test('chairs stand in the order of the categories, and each is a row of the table that is saved', () => {
  expect(TABLE.categories).toEqual(['FARMERS', 'SCHOOL', 'LIBRARY'])
  const asked = { theme: 'Lavoro', day: '2020-12-31', sets: new Set(['vademecum', 'register']) }
  const note = '"Trama. Una sedia vuota dice che nessuno è registrato, non che nessuno ci sia."'
  const about = `2020-12-31,vademecum register,${note}`
  expect(writeChairs(i18n, TABLE, asked).slice(1).trimEnd().split('\r\n')).toEqual([
    'theme,area_id,area,category,state,seated_sure,seated_possible,seated,to_ask,as_of,sets,note',
    `Lavoro,micro-area:MA1,Pinerolo,FARMERS,NOBODY,0,0,,,${about}`,
    `Lavoro,micro-area:MA1,Pinerolo,SCHOOL,SEATED,1,2,Liceo,Istituto,${about}`,
    `Lavoro,micro-area:MA1,Pinerolo,LIBRARY,ASK,0,0,,Civica; Valdese,${about}`,
  ])
})
