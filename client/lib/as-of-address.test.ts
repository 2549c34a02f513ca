import { expect, test } from 'vitest'
import { fixAsOf, keepAsOf, readAsOf } from './as-of-address.ts'

test.each([
  { address: {}, told: { day: null, unreadable: null } },
  { address: { alla: '' }, told: { day: null, unreadable: null } },
  { address: { alla: '2020-12-31' }, told: { day: '2020-12-31', unreadable: null } },
  { address: { alla: '2024-02-29' }, told: { day: '2024-02-29', unreadable: null } },
  { address: { alla: '2023-02-29' }, told: { day: null, unreadable: '2023-02-29' } },
  { address: { alla: '2020' }, told: { day: null, unreadable: '2020' } },
  { address: { alla: '31/12/2020' }, told: { day: null, unreadable: '31/12/2020' } },
  { address: { alla: ['2020-12-31'] }, told: { day: null, unreadable: null } },
])('$address asks for $told', ({ address, told }) => {
  expect(readAsOf(address)).toEqual(told)
})

test.each([
  {
    why: 'the day goes along',
    from: { alla: '2020-12-31', sel: 'x' },
    to: { a: 'y' },
    kept: { a: 'y', alla: '2020-12-31' },
  },
  {
    why: 'a day that is named wins',
    from: { alla: '2020-12-31' },
    to: { alla: '2016-01-01' },
    kept: { alla: '2016-01-01' },
  },
  { why: 'an empty day is everything', from: { alla: '2020-12-31' }, to: { alla: '', a: 'y' }, kept: { a: 'y' } },
  { why: 'what is no day stays behind', from: { alla: 'ieri' }, to: { a: 'y' }, kept: { a: 'y' } },
  { why: 'nothing comes from nothing', from: {}, to: { a: 'y' }, kept: { a: 'y' } },
])('going to another page, $why', ({ from, to, kept }) => {
  expect(keepAsOf(from, to)).toEqual(kept)
})

test.each([
  ['/rete', '/rete?alla='],
  ['/rete?vista=tabella', '/rete?vista=tabella&alla='],
  ['/rete?alla=2020-12-31', '/rete?alla=2020-12-31'],
  ['/dati?esempio=x#prova', '/dati?esempio=x&alla=#prova'],
])('the kept address %s is opened with its own day or none', (address, fixed) => {
  expect(fixAsOf(address)).toBe(fixed)
})
