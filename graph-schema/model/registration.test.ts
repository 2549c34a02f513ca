import { describe, expect, test } from 'vitest'
import {
  checkEmail,
  checkPhone,
  checkRequired,
  checkTaxCode,
  checkVatNumber,
  checkWebsite,
  otherEndsOf,
  RELATIONS,
} from './registration.ts'
import { TIES } from './tie.ts'

describe('a field', () => {
  test('offers the value that would do', () => {
    expect(checkVatNumber('1750860015')).toEqual({
      code: 'LEADING_ZEROS_LOST',
      values: { count: 10 },
      proposal: '01750860015',
    })
    expect(checkWebsite('www.coesa.it')).toEqual({ code: 'WEBSITE', values: {}, proposal: 'https://www.coesa.it' })
    expect(checkEmail('Anna Bianchi <anna@coesa.it>')).toEqual({ code: 'EMAIL', values: {}, proposal: 'anna@coesa.it' })
  })

  test("takes a person's tax code only of a sole trader, or while no form is told", () => {
    expect(checkTaxCode('RSSMRA80A01G674L', null)).toBeNull()
    expect(checkTaxCode('RSSMRA80A01G674L', 'SOLE_TRADER')).toBeNull()
    expect(checkTaxCode('RSSMRA80A01G674L', 'FOUNDATION')?.code).toBe('PERSON_CODE')
  })

  test.each([
    [checkEmail('anna@coesa'), 'EMAIL'],
    [checkPhone('12'), 'PHONE'],
    [checkPhone('chiama me'), 'PHONE'],
    [checkWebsite('sito nostro'), 'WEBSITE'],
    [checkRequired('  '), 'REQUIRED'],
    [checkTaxCode('01750860016', null), 'WRONG_CHECK'],
    [checkTaxCode('RSSMRA80F01G674L', null), 'WRONG_MONTH'],
  ])('that is wrong says what: %#', (found, code) => {
    expect(found?.code).toBe(code)
  })

  test.each([
    checkEmail(''),
    checkEmail('info@coesa.coop'),
    checkPhone('+39 0121 32.11-22'),
    checkWebsite('https://www.coesa.it/chi-siamo'),
    checkRequired('Coesa'),
    checkTaxCode('', null),
  ])('that is right says nothing: %#', (found) => {
    expect(found).toBeNull()
  })
})

test('each relation that the form offers is one the network knows', () => {
  for (const relation of RELATIONS) {
    const { roles } = TIES[relation.kind]
    expect(relation.role === null ? roles.length === 0 : roles.some((role) => role === relation.role)).toBe(true)
    expect(otherEndsOf(relation).length).toBeGreaterThan(0)
  }
})
