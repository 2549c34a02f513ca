/**
 * Italian tax codes: 11 digits for bodies (the same form as a VAT number), 16 characters for natural persons
 * (D.M. 23 December 1976). A correct check character does not mean that the code exists.
 */

const BODY_LENGTH = 11
const PERSON_LENGTH = 16

/** Below this many digits a padded zero is a guess, not a repair. */
const FEWEST_DIGITS_TO_PAD = 5

/** What one position of a person's code must hold. */
type ExpectedCharacter = 'LETTER' | 'DIGIT' | 'MONTH'

export type TaxCodeReading =
  /** Nothing was written. */
  | { readonly kind: 'EMPTY' }
  /** A body's code, or a VAT number: 11 digits, check digit correct. */
  | { readonly kind: 'BODY'; readonly code: string }
  /** A person's code. `plain` is the code before letters stood in for digits ("omocodia"). */
  | { readonly kind: 'PERSON'; readonly code: string; readonly plain: string; readonly homocode: boolean }
  /** Too few digits, and zeros put in front make a correct code: a table that kept the code as a number lost them. */
  | { readonly kind: 'LEADING_ZEROS_LOST'; readonly length: number; readonly proposal: string }
  | { readonly kind: 'WRONG_LENGTH'; readonly length: number; readonly expected: 11 | 16 }
  /** The last character does not follow from the others. Positions count from 1. */
  | { readonly kind: 'WRONG_CHECK'; readonly position: 11 | 16; readonly given: string; readonly expected: string }
  /** Passes the sum and is nobody's. */
  | { readonly kind: 'ALL_ZEROS' }
  | {
      readonly kind: 'WRONG_CHARACTER'
      readonly position: number
      readonly given: string
      readonly expected: ExpectedCharacter
    }
  /** Days are 01–31, or 41–71 for women. */
  | { readonly kind: 'WRONG_DAY'; readonly day: number }

/** Removes what people write between the characters, and the country in front of a VAT number; letters become capital. */
export function cleanTaxCode(text: string): string {
  const bare = text.replace(/[\s.\-/·_]+/gu, '').toUpperCase()
  return /^IT\d+$/u.test(bare) ? bare.slice(2) : bare
}

/** Reads the tax code of a body or of a person; which of the two follows from what was written. */
export function readTaxCode(text: string): TaxCodeReading {
  const code = cleanTaxCode(text)
  if (code === '') return { kind: 'EMPTY' }
  return /^\d+$/u.test(code) && code.length !== PERSON_LENGTH ? readBodyCode(code) : readPersonCode(code)
}

/** Reads a VAT number: 11 digits and nothing else. */
export function readVatNumber(text: string): TaxCodeReading {
  const code = cleanTaxCode(text)
  if (code === '') return { kind: 'EMPTY' }
  const stranger = [...code].findIndex((character) => !/\d/u.test(character))
  if (stranger === -1) return readBodyCode(code)
  return code.length === BODY_LENGTH
    ? { kind: 'WRONG_CHARACTER', position: stranger + 1, given: code.charAt(stranger), expected: 'DIGIT' }
    : { kind: 'WRONG_LENGTH', length: code.length, expected: BODY_LENGTH }
}

/** The code to keep, or null when the reading is not a correct code. */
export function correctCodeOf(reading: TaxCodeReading): string | null {
  return reading.kind === 'BODY' || reading.kind === 'PERSON' ? reading.code : null
}

function readBodyCode(digits: string): TaxCodeReading {
  if (/^0+$/u.test(digits)) return { kind: 'ALL_ZEROS' }
  if (digits.length !== BODY_LENGTH) {
    const padded = digits.padStart(BODY_LENGTH, '0')
    const repairable = digits.length < BODY_LENGTH && digits.length >= FEWEST_DIGITS_TO_PAD
    return repairable && checkDigitOf(padded) === padded.charAt(BODY_LENGTH - 1)
      ? { kind: 'LEADING_ZEROS_LOST', length: digits.length, proposal: padded }
      : { kind: 'WRONG_LENGTH', length: digits.length, expected: BODY_LENGTH }
  }
  const [given, expected] = [digits.charAt(BODY_LENGTH - 1), checkDigitOf(digits)]
  return given === expected
    ? { kind: 'BODY', code: digits }
    : { kind: 'WRONG_CHECK', position: BODY_LENGTH, given, expected }
}

/** Luhn over the first ten digits. */
function checkDigitOf(digits: string): string {
  let sum = 0
  for (let index = 0; index < BODY_LENGTH - 1; index += 1) {
    const digit = Number(digits.charAt(index))
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/** Form of a person's code: A a letter, 9 a digit or its stand-in letter, M a month. */
const PERSON_FORM = 'AAAAAA99M99A999A'
const MONTH_LETTERS = 'ABCDEHLMPRST'
const DIGIT_STAND_INS = 'LMNPQRSTUV'
/** Weight of 0/A, 1/B … 9/J, K … Z in the odd positions, counted from 1. */
const ODD_WEIGHTS = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const

function readPersonCode(code: string): TaxCodeReading {
  // A code that begins with a digit was meant for a body, and one letter in it is a slip.
  if (code.length !== PERSON_LENGTH) {
    return /^\d/u.test(code)
      ? readVatNumber(code)
      : { kind: 'WRONG_LENGTH', length: code.length, expected: PERSON_LENGTH }
  }
  const wrong = [...PERSON_FORM].findIndex((form, index) => !fitsForm(form, code.charAt(index)))
  if (wrong !== -1) {
    return {
      kind: 'WRONG_CHARACTER',
      position: wrong + 1,
      given: code.charAt(wrong),
      expected: expectedOf(PERSON_FORM.charAt(wrong)),
    }
  }
  const plainBody = [...PERSON_FORM].map((form, index) =>
    form === '9' ? digitOf(code.charAt(index)) : code.charAt(index),
  )
  const day = Number(plainBody.slice(9, 11).join(''))
  if (!((day >= 1 && day <= 31) || (day >= 41 && day <= 71))) return { kind: 'WRONG_DAY', day }
  const [given, expected] = [code.charAt(PERSON_LENGTH - 1), checkLetterOf(code)]
  if (given !== expected) return { kind: 'WRONG_CHECK', position: PERSON_LENGTH, given, expected }
  const body = plainBody.slice(0, PERSON_LENGTH - 1).join('')
  const plain = body + checkLetterOf(body)
  return { kind: 'PERSON', code, plain, homocode: plain !== code }
}

function fitsForm(form: string, character: string): boolean {
  if (form === 'A') return /[A-Z]/u.test(character)
  if (form === 'M') return MONTH_LETTERS.includes(character)
  return /\d/u.test(character) || DIGIT_STAND_INS.includes(character)
}

function expectedOf(form: string): ExpectedCharacter {
  if (form === 'A') return 'LETTER'
  return form === 'M' ? 'MONTH' : 'DIGIT'
}

function digitOf(character: string): string {
  const standIn = DIGIT_STAND_INS.indexOf(character)
  return standIn === -1 ? character : String(standIn)
}

/** Check letter over the first fifteen characters. */
function checkLetterOf(code: string): string {
  let sum = 0
  for (let index = 0; index < PERSON_LENGTH - 1; index += 1) {
    const value = /\d/u.test(code.charAt(index)) ? Number(code.charAt(index)) : code.charCodeAt(index) - 65
    // Index 0 is position 1, an odd one.
    sum += index % 2 === 0 ? (ODD_WEIGHTS[value] ?? 0) : value
  }
  return String.fromCharCode(65 + (sum % 26))
}
