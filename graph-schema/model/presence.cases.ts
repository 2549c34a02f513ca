import type { Presence } from './presence.ts'

/** One row of the table that every implementation of presence must agree on. */
export interface PresenceCase {
  readonly period: string
  readonly attested: readonly string[]
  /** ISO day → presence. */
  readonly on: Readonly<Record<string, Presence>>
}

/** The case table: TypeScript and Cypher run the same rows. */
export const PRESENCE_CASES: readonly PresenceCase[] = [
  {
    period: '2020-05/..',
    attested: [],
    on: { '2020-04-30': 'ABSENT', '2020-05-01': 'POSSIBLE', '2020-05-31': 'SURE', '2026-01-01': 'SURE' },
  },
  {
    period: '2013/',
    attested: ['2020-06-30'],
    on: {
      '2012-12-31': 'ABSENT',
      '2013-06-01': 'POSSIBLE',
      '2014-01-01': 'SURE',
      '2020-06-30': 'SURE',
      '2020-07-01': 'POSSIBLE',
    },
  },
  {
    period: '/',
    attested: ['2020-06-30'],
    on: { '2019-01-01': 'POSSIBLE', '2020-06-30': 'SURE', '2020-07-01': 'POSSIBLE' },
  },
  {
    period: '/',
    attested: ['[2020-06..]'],
    on: { '2019-01-01': 'POSSIBLE', '2020-06-15': 'POSSIBLE', '2026-01-01': 'POSSIBLE' },
  },
  { period: '/', attested: [], on: { '1900-01-01': 'POSSIBLE', '2020-06-30': 'POSSIBLE', '2100-01-01': 'POSSIBLE' } },
  {
    period: '1997-07-01/2015-12-31',
    attested: [],
    on: { '1997-06-30': 'ABSENT', '1997-07-01': 'SURE', '2015-12-30': 'SURE', '2015-12-31': 'ABSENT' },
  },
  {
    period: '2019/2020',
    attested: [],
    on: {
      '2018-12-31': 'ABSENT',
      '2019-06-01': 'POSSIBLE',
      '2019-12-31': 'SURE',
      '2020-01-01': 'POSSIBLE',
      '2020-12-30': 'POSSIBLE',
      '2020-12-31': 'ABSENT',
    },
  },
  { period: '2020-05/', attested: [], on: { '2020-05-31': 'POSSIBLE' } },
  { period: '2020-05-04/', attested: [], on: { '2020-05-04': 'SURE', '2020-05-05': 'POSSIBLE' } },
  {
    period: '[2016..]/',
    attested: ['2020-06-30'],
    on: {
      '2015-12-31': 'ABSENT',
      '2016-01-01': 'POSSIBLE',
      '2020-06-30': 'SURE',
      '2020-07-01': 'POSSIBLE',
    },
  },
  { period: '../2016', attested: [], on: { '1900-01-01': 'SURE', '2016-01-01': 'POSSIBLE', '2016-12-31': 'ABSENT' } },
]
