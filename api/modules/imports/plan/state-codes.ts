import type { ImportField, RowProblem, RowRule } from '#graph-schema/model/import-plan.ts'
import { readTaxCode, readVatNumber, type TaxCodeReading } from '#graph-schema/model/tax-code.ts'

/** Notes a problem of a row. */
export type Tell = (
  rule: RowRule,
  field: ImportField | null,
  value: string,
  more?: Partial<Pick<RowProblem, 'facts' | 'suggestion'>>,
) => void

/** Reads the code of a body; a problem is told and gives null, as does an empty text. */
export function stateCode(field: 'TAX_CODE' | 'VAT_NUMBER', text: string, tell: Tell): string | null {
  const reading = field === 'TAX_CODE' ? readTaxCode(text) : readVatNumber(text)
  if (reading.kind === 'BODY') return reading.code
  const broken = brokenRule(reading)
  if (broken !== null) tell(broken.rule, field, text, broken)
  return null
}

type BrokenRule = { readonly rule: RowRule } & Partial<Pick<RowProblem, 'facts' | 'suggestion'>>

function brokenRule(reading: TaxCodeReading): BrokenRule | null {
  switch (reading.kind) {
    case 'EMPTY':
    case 'BODY':
      return null
    case 'PERSON':
      return { rule: 'CODE_OF_A_PERSON' }
    case 'LEADING_ZEROS_LOST':
      return { rule: 'CODE_ZEROS_LOST', facts: { length: reading.length }, suggestion: reading.proposal }
    case 'WRONG_LENGTH':
      return { rule: 'CODE_LENGTH', facts: { length: reading.length, expected: reading.expected } }
    case 'WRONG_CHECK':
      return { rule: 'CODE_CHECK', facts: { position: reading.position, given: reading.given } }
    case 'WRONG_CHARACTER':
      return { rule: 'CODE_CHARACTER', facts: { position: reading.position, given: reading.given } }
    case 'ALL_ZEROS':
      return { rule: 'CODE_ALL_ZEROS' }
    case 'WRONG_DAY':
      return { rule: 'CODE_DAY', facts: { day: reading.day } }
  }
}
