import { parseIsoDay } from '#graph-schema/model/day.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { findNearest } from './find-nearest.ts'
import type { Ground, NamedPlace } from './ground.ts'
import type { PlanQuestion, RowTexts, StatedRow } from './plan-types.ts'
import { readDate } from './read-date.ts'
import type { Tell } from './state-codes.ts'
import { readAdhesionRole } from './value-words.ts'

/** What a row says of its ties: the pact it adheres to and what it is a member of. */
export function stateTies(
  question: PlanQuestion,
  ground: Ground,
  texts: RowTexts,
  tell: Tell,
): Pick<StatedRow, 'adhesion' | 'membership'> {
  return {
    adhesion: stateAdhesion(question, ground, texts, tell),
    membership: stateMembership(question, ground, texts, tell),
  }
}

/** Words by which a cell says that there is no adhesion, or that there is one without saying more. */
const NO: readonly string[] = ['no', 'nessuna', 'none', 'nonaderisce', '0']
const YES: readonly string[] = ['si', 'x', 'yes', 'vero', 'true', '1']

function stateAdhesion(question: PlanQuestion, ground: Ground, texts: RowTexts, tell: Tell): StatedRow['adhesion'] {
  const roleText = texts.get('ADHESION_ROLE')
  const named = texts.get('PACT')
  if ([roleText, named].some((text) => text !== undefined && NO.includes(searchKey(text)))) return null
  const role = roleText === undefined ? null : readAdhesionRole(roleText)
  if (roleText !== undefined && role === null) tell('ROLE_UNKNOWN', 'ADHESION_ROLE', roleText)
  const date = stateDate('ADHESION_DATE', question, texts, tell)
  const asked = named !== undefined || roleText !== undefined || texts.has('ADHESION_DATE') || question.pactId !== null
  if (!asked) return null
  const pact = findPact(question, ground, named)
  if (pact !== undefined) return { pact, role, date }
  if (named === undefined) tell('PACT_MISSING', 'PACT', '')
  else tell('PACT_UNKNOWN', 'PACT', named, { suggestion: findNearest(named, ground.pacts) })
  return null
}

/** The pact that the row names; "yes" and the like mean the one chosen for the import, or the only one on record. */
function findPact({ pactId }: PlanQuestion, ground: Ground, named: string | undefined): NamedPlace | undefined {
  if (named !== undefined && !YES.includes(searchKey(named))) return ground.pacts.get(searchKey(named))
  const all = new Map([...ground.pacts.values()].map((pact) => [pact.id, pact]))
  if (pactId !== null) return all.get(pactId)
  return all.size === 1 ? [...all.values()][0] : undefined
}

function stateMembership(question: PlanQuestion, ground: Ground, texts: RowTexts, tell: Tell): StatedRow['membership'] {
  const named = texts.get('MEMBER_OF')
  const date = stateDate('MEMBER_FROM', question, texts, tell)
  if (named === undefined) {
    if (texts.has('MEMBER_FROM')) tell('GROUP_MISSING', 'MEMBER_OF', '')
    return null
  }
  const group = ground.groups.get(searchKey(named))
  if (group !== undefined) return { group, date }
  tell('GROUP_UNKNOWN', 'MEMBER_OF', named, { suggestion: findNearest(named, ground.groups) })
  return null
}

function stateDate(field: ImportField, { today }: PlanQuestion, texts: RowTexts, tell: Tell): string | null {
  const text = texts.get(field)
  if (text === undefined) return null
  const date = readDate(text)
  if (date === null) {
    tell('DATE', field, text)
    return null
  }
  const earliest = parseEdtfDateOrRange(date)?.earliest ?? 0
  if (earliest <= (parseIsoDay(today) ?? 0)) return date
  tell('DATE_IN_FUTURE', field, text, { facts: { today } })
  return null
}
