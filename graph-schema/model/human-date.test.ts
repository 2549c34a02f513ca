import { expect, test } from 'vitest'
import { readHumanDate } from './human-date.ts'

test.each([
  ['2020', '2020'],
  ['2020-05', '2020-05'],
  ['2020-5-3', '2020-05-03'],
  ['12/5/2020', '2020-05-12'],
  ['12.05.2020', '2020-05-12'],
  ['5/2020', '2020-05'],
  ['maggio 2020', '2020-05'],
  ['12 mag 2020', '2020-05-12'],
  ['1° Settembre 2021', '2021-09-01'],
  ['3 august 2019', '2019-08-03'],
  ['[2016..]', '[2016..]'],
  ['oggi', '2026-11-29'],
])('%s is the date %s', (text, edtf) => {
  expect(readHumanDate(text, '2026-11-29')).toEqual({ kind: 'DATE', edtf })
})

test.each(['', '  ', 'senza data', 'Non so', '?'])('%j is no date, and says so', (text) => {
  expect(readHumanDate(text, '2026-11-29')).toEqual({ kind: 'EMPTY' })
})

test.each(['30/2/2020', '2020-13', '0/5/2020', '[2020..2016]'])('%s is no day of the calendar', (text) => {
  expect(readHumanDate(text, '2026-11-29')).toEqual({ kind: 'NO_SUCH_DAY' })
})

test.each(['domani', '12/5/20', '20', 'mag', '2020/05/12'])('%s cannot be read', (text) => {
  expect(readHumanDate(text, '2026-11-29')).toEqual({ kind: 'UNREADABLE' })
})
