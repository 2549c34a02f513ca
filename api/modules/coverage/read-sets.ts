import { BadInput } from '../../errors.ts'
import { type Arguments, readTexts } from '../../read/inputs.ts'

/**
 * The sets of facts that a root field about coverage or structure asks; null where it asks all.
 * @throws BadInput where it asks none: nothing on record would look like nothing there
 */
export function readSets(values: Arguments, field: string): string[] | null {
  const sets = readTexts(values, 'sets')
  if (sets?.length === 0) throw new BadInput(`${field}.sets`, 'name at least one set, or leave sets out')
  return sets
}
