import { describe, expect, test } from 'vitest'
import { correctCodeOf, readTaxCode, readVatNumber } from './tax-code.ts'

describe('the code of a body', () => {
  test.each([
    ['01750860015', 'Comune di Pinerolo'],
    ['85002910017', 'Comune di Airasca'],
    ['02342520158', 'worked example'],
    ['86334519757', 'worked example'],
    ['12345678903', 'invented'],
    ['00000010017', 'leading zeros'],
  ])('%s is correct (%s)', (code) => {
    expect(readTaxCode(code)).toEqual({ kind: 'BODY', code })
    expect(readVatNumber(code)).toEqual({ kind: 'BODY', code })
  })

  test('a wrong check digit is told with its place and the right one', () => {
    expect(readTaxCode('01750860016')).toEqual({ kind: 'WRONG_CHECK', position: 11, given: '6', expected: '5' })
  })

  test('two neighbouring digits swapped are seen', () => {
    expect(readTaxCode('10750860015').kind).toBe('WRONG_CHECK')
  })

  test('a leading zero lost by a spreadsheet is offered again', () => {
    expect(readTaxCode('1750860015')).toEqual({ kind: 'LEADING_ZEROS_LOST', length: 10, proposal: '01750860015' })
    expect(readVatNumber('10017')).toEqual({ kind: 'LEADING_ZEROS_LOST', length: 5, proposal: '00000010017' })
  })

  test('zeros are not offered when they would not make a correct code', () => {
    expect(readTaxCode('1750860016')).toEqual({ kind: 'WRONG_LENGTH', length: 10, expected: 11 })
    expect(readTaxCode('017508600150')).toEqual({ kind: 'WRONG_LENGTH', length: 12, expected: 11 })
    expect(readTaxCode('18')).toEqual({ kind: 'WRONG_LENGTH', length: 2, expected: 11 })
  })

  test('eleven zeros pass the sum and are refused', () => {
    expect(readTaxCode('00000000000')).toEqual({ kind: 'ALL_ZEROS' })
  })

  test('blanks, points and the country of a VAT number are not part of it', () => {
    expect(readTaxCode(' 0175 0860.015 ')).toEqual({ kind: 'BODY', code: '01750860015' })
    expect(readVatNumber('IT01750860015')).toEqual({ kind: 'BODY', code: '01750860015' })
    expect(readTaxCode('  ')).toEqual({ kind: 'EMPTY' })
  })

  test("a person's code is not a VAT number", () => {
    expect(readVatNumber('RSSMRA80A01G674L')).toEqual({ kind: 'WRONG_LENGTH', length: 16, expected: 11 })
    expect(readVatNumber('0175086001O')).toEqual({
      kind: 'WRONG_CHARACTER',
      position: 11,
      given: 'O',
      expected: 'DIGIT',
    })
  })
})

describe('the code of a person', () => {
  test.each([
    ['RSSMRA79B11C566R', 'worked example'],
    ['RSSMRA80A01G674L', 'man, 1 January 1980'],
    ['RSSMRA80A41G674P', 'woman, the same day'],
    ['VRDLGU65T15L277M', 'man, 15 December 1965'],
    ['BNCNNA90H52G805H', 'woman, 12 June 1990'],
  ])('%s is correct (%s)', (code) => {
    expect(readTaxCode(code)).toEqual({ kind: 'PERSON', code, plain: code, homocode: false })
  })

  test.each(['RSSMRA80A01G67QI', 'RSSMRA80A01G6TQU', 'RSSMRAULALMGSTQC'])(
    '%s, with letters in the place of digits, is correct and leads back to the plain code',
    (code) => {
      expect(readTaxCode(code)).toEqual({ kind: 'PERSON', code, plain: 'RSSMRA80A01G674L', homocode: true })
    },
  )

  test('small letters are read', () => {
    expect(correctCodeOf(readTaxCode('rssmra80a01g674l'))).toBe('RSSMRA80A01G674L')
  })

  test('a wrong check letter is told with the right one', () => {
    expect(readTaxCode('RSSMRA80A01G674X')).toEqual({ kind: 'WRONG_CHECK', position: 16, given: 'X', expected: 'L' })
  })

  test.each([
    ['R1SMRA80A01G674L', { kind: 'WRONG_CHARACTER', position: 2, given: '1', expected: 'LETTER' }],
    ['RSSMRA80F01G674L', { kind: 'WRONG_CHARACTER', position: 9, given: 'F', expected: 'MONTH' }],
    ['RSSMRA8AA01G674L', { kind: 'WRONG_CHARACTER', position: 8, given: 'A', expected: 'DIGIT' }],
    ['1234567890123456', { kind: 'WRONG_CHARACTER', position: 1, given: '1', expected: 'LETTER' }],
    ['RSSMRA80A00G674L', { kind: 'WRONG_DAY', day: 0 }],
    ['RSSMRA80A32G674L', { kind: 'WRONG_DAY', day: 32 }],
    ['RSSMRA80A40G674L', { kind: 'WRONG_DAY', day: 40 }],
    ['RSSMRA80A72G674L', { kind: 'WRONG_DAY', day: 72 }],
    ['RSSMRA80A01G674', { kind: 'WRONG_LENGTH', length: 15, expected: 16 }],
    ['RSSMRA80A01G674LL', { kind: 'WRONG_LENGTH', length: 17, expected: 16 }],
    ['abc', { kind: 'WRONG_LENGTH', length: 3, expected: 16 }],
    ['0175086001O', { kind: 'WRONG_CHARACTER', position: 11, given: 'O', expected: 'DIGIT' }],
  ])('%s is refused with its reason', (code, reading) => {
    expect(readTaxCode(code)).toEqual(reading)
  })

  test('of the letters that may end a code exactly one is right', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const right = letters.filter((letter) => readTaxCode(`VRDLGU65T15L277${letter}`).kind === 'PERSON')
    expect(right).toEqual(['M'])
  })
})
