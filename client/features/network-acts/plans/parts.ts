import { TIES } from '#graph-schema/model/tie.ts'
import type { CitationInput, GroupMemberInput } from '../../../generated/graphql.ts'
import type { Field } from '../form/plan.ts'
import { citationOf } from '../form/source-field.tsx'
import { dateOf, type FormValues, foundActors, oneOf } from '../form/values.ts'
import { type Given, openPeriod, sayPeriod } from './given.ts'
import { isOpenText } from './periods.ts'

export const MEMBER_ROLES = TIES.MEMBERSHIP.roles
export const SOURCE: Field = { kind: 'SOURCE', name: 'source', needed: true }
export const OTHER_SOURCE: Field = { kind: 'SOURCE', name: 'source' }
export const REASON: Field = { kind: 'TEXT', name: 'reason' }

/** What ends with something that ends. */
export function tellClosing(given: Given, values: FormValues): string {
  const { t, subject, facts } = given
  return t('editing:tell.close', {
    name: subject?.label ?? '',
    since: sayPeriod(given, openPeriod(dateOf(values, 'on'))),
    ties: t('editing:count.ties', {
      count: tiesOf(given).filter(({ period }) => isOpenText(period.text)).length ?? 0,
    }),
    facts: t('editing:count.facts', { count: facts.filter(({ period }) => isOpenText(period)).length }),
  })
}

/** Members of a group that begins. */
export function membersOf(values: FormValues): GroupMemberInput[] {
  return foundActors(values, 'members').map(({ id, role }) => ({
    actor: id,
    role: oneOf(MEMBER_ROLES, role) ?? 'MEMBER',
  }))
}

/** The source of an act that needs one; the form has seen to it that there is one. */
export function sourceOf(values: FormValues): CitationInput {
  return citationOf(values) ?? {}
}

/** The source of an act that may go without. */
export function optionalSource(values: FormValues): { source?: CitationInput } {
  const source = citationOf(values)
  return source === null ? {} : { source }
}

/** Ties of what ends; only what can end has been asked for them. */
function tiesOf({ subject }: Given): readonly { readonly period: { readonly text: string } }[] {
  return subject !== null && 'ties' in subject ? subject.ties.nodes : []
}
