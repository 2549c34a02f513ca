import { GOVERNANCE_LEVELS } from '#graph-schema/model/entity.ts'
import { entityPath } from '../../../app/addresses.ts'
import {
  AddMemberDocument,
  CloseGroupDocument,
  CorrectGovernanceBodyDocument,
  RecordGovernanceBodyDocument,
} from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { dateOf, foundActors, givenText, listOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, openPeriod, reasonOf, saySince, subjectOf } from './given.ts'
import {
  MEMBER_ROLES,
  membersOf,
  OTHER_SOURCE,
  optionalSource,
  REASON,
  SOURCE,
  sourceOf,
  tellClosing,
} from './parts.ts'
import { readLife, writeLife } from './periods.ts'

/** A governance body with its members. */
export function planRecordBody(given: Given): ActPlan {
  const { t, options } = given
  return {
    fields: [
      { kind: 'TEXT', name: 'name', needed: true },
      levelField(given),
      { kind: 'TEXT', name: 'function', long: true },
      { kind: 'DATE', name: 'start' },
      { kind: 'ACTORS', name: 'members', roles: MEMBER_ROLES },
      { kind: 'CHIPS', name: 'areas', items: options.microAreas },
      SOURCE,
    ],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) =>
      t('editing:tell.recordGovernanceBody', {
        name: nameOr(values, 'name'),
        since: saySince(given, values, 'start'),
        members: foundActors(values, 'members').length,
      }),
    send: (act, values, requestId) =>
      act.run(
        RecordGovernanceBodyDocument,
        {
          input: {
            requestId,
            name: textOf(values, 'name'),
            level: oneOf(GOVERNANCE_LEVELS, textOf(values, 'level')),
            function: givenText(values, 'function'),
            life: openPeriod(dateOf(values, 'start')),
            members: membersOf(values),
            areas: [...listOf(values, 'areas')],
            source: sourceOf(values),
          },
        },
        doneOf,
      ),
    goTo: entityPath,
  }
}

/** A governance body put right. */
export function planCorrectBody(given: Given): ActPlan {
  const { t } = given
  const body = subjectOf(given, 'GovernanceBody')
  const life = readLife(body.period.text)
  return {
    fields: [
      { kind: 'TEXT', name: 'name', needed: true },
      levelField(given),
      { kind: 'TEXT', name: 'function', long: true },
      { kind: 'DATE', name: 'start' },
      { kind: 'DATE', name: 'end', noneWords: t('acts:tie.correct.noEnd'), hint: t('editing:hint.end') },
      OTHER_SOURCE,
      REASON,
    ],
    start: {
      texts: { name: body.label, level: body.level ?? '', function: body.function ?? '' },
      dates: { ...life, sourceDate: readToday() },
    },
    tell: (values) => t('editing:tell.correct', { name: nameOr(values, 'name') }),
    send: (act, values, requestId) =>
      act.run(
        CorrectGovernanceBodyDocument,
        {
          input: {
            requestId,
            id: body.id,
            version: body.version,
            name: textOf(values, 'name'),
            level: oneOf(GOVERNANCE_LEVELS, textOf(values, 'level')),
            function: givenText(values, 'function'),
            life: writeLife(dateOf(values, 'start'), dateOf(values, 'end'), body.period.text),
            ...optionalSource(values),
            ...reasonOf(values),
          },
        },
        doneOf,
      ),
  }
}

/** Somebody joins a group. */
export function planAddMember(given: Given): ActPlan {
  const { t } = given
  const group = subjectOf(given, 'LocalNode', 'GovernanceBody')
  return {
    fields: [
      { kind: 'ACTORS', name: 'actor', roles: MEMBER_ROLES, one: true, needed: true },
      { kind: 'DATE', name: 'start' },
      SOURCE,
    ],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) =>
      t('editing:tell.addMember', {
        actor: foundActors(values, 'actor')[0]?.name ?? '…',
        group: group.label,
        since: saySince(given, values, 'start'),
      }),
    send: (act, values, requestId) => {
      const member = foundActors(values, 'actor')[0]
      const tie = {
        requestId,
        kind: 'MEMBERSHIP' as const,
        from: member?.id ?? '',
        to: group.id,
        role: oneOf(MEMBER_ROLES, member?.role ?? ''),
        period: openPeriod(dateOf(values, 'start')),
        source: sourceOf(values),
      }
      return act.run(AddMemberDocument, { input: tie }, doneOf)
    },
    places: { from: 'actor' },
  }
}

/** The end of a group, and of what is open of it. */
export function planCloseGroup(given: Given): ActPlan {
  const { t } = given
  const group = subjectOf(given, 'LocalNode', 'GovernanceBody')
  return {
    fields: [{ kind: 'DATE', name: 'on', needed: true, hint: t('acts:tie.end.onHint') }, OTHER_SOURCE, REASON],
    start: { dates: { on: readToday(), sourceDate: readToday() } },
    tell: (values) => tellClosing(given, values),
    send: (act, values, requestId) => {
      const closing = { requestId, id: group.id, version: group.version, on: dateOf(values, 'on'), endTies: true }
      return act.run(
        CloseGroupDocument,
        { input: { ...closing, ...optionalSource(values), ...reasonOf(values) } },
        doneOf,
      )
    },
  }
}

function levelField({ t }: Given): Field {
  return {
    kind: 'CHOICE',
    name: 'level',
    none: t('editing:none.level'),
    choices: GOVERNANCE_LEVELS.map((level) => ({ value: level, label: t(`words:governanceLevel.${level}`) })),
  }
}
