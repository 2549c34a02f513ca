import { entityPath } from '../../../app/addresses.ts'
import { ChangeLocalNodeDocument, FoundLocalNodeDocument, RecordNodeActDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan } from '../form/plan.ts'
import { citationOf } from '../form/source-field.tsx'
import { dateOf, type FormValues, foundActors, givenText, listOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, namesOf, openPeriod, reasonOf, sayMoment, saySince, subjectOf } from './given.ts'
import { MEMBER_ROLES, membersOf, OTHER_SOURCE, optionalSource, REASON, SOURCE, sourceOf } from './parts.ts'

const NODE_ACTS = ['RESEARCH', 'PROPOSAL', 'ACTION'] as const

/** A local node, with whom it is founded and where. */
export function planFoundNode(given: Given): ActPlan {
  const { t, options } = given
  return {
    fields: [
      { kind: 'TEXT', name: 'name', needed: true },
      { kind: 'TEXT', name: 'purpose', long: true, hint: t('editing:hint.purpose') },
      { kind: 'DATE', name: 'start', hint: t('editing:hint.founded') },
      { kind: 'ACTORS', name: 'members', roles: MEMBER_ROLES },
      { kind: 'CHIPS', name: 'areas', items: options.microAreas },
      { kind: 'CHIPS', name: 'themes', items: options.themes.nodes },
      SOURCE,
    ],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) =>
      t('editing:tell.foundLocalNode', {
        name: nameOr(values, 'name'),
        since: saySince(given, values, 'start'),
        members: foundActors(values, 'members').length,
        areas: listOf(values, 'areas').length,
      }),
    send: (act, values, requestId) =>
      act.run(
        FoundLocalNodeDocument,
        {
          input: {
            requestId,
            name: textOf(values, 'name'),
            purpose: givenText(values, 'purpose'),
            life: openPeriod(dateOf(values, 'start')),
            members: membersOf(values),
            areas: [...listOf(values, 'areas')],
            themes: [...listOf(values, 'themes')],
            source: sourceOf(values),
          },
        },
        doneOf,
      ),
    goTo: entityPath,
  }
}

/** What is another of a local node from a day on. */
export function planChangeNode(given: Given): ActPlan {
  const { t, options } = given
  const node = subjectOf(given, 'LocalNode')
  const before = { areas: node.areas.map(({ id }) => id), themes: node.themes.map(({ id }) => id) }
  const joins = (values: FormValues, name: 'areas' | 'themes') =>
    listOf(values, name).filter((id) => !before[name].includes(id))
  const leaves = (values: FormValues, name: 'areas' | 'themes') =>
    before[name].filter((id) => !listOf(values, name).includes(id))
  const all = (which: typeof joins, values: FormValues) => [...which(values, 'areas'), ...which(values, 'themes')]
  const items = [...options.microAreas, ...options.themes.nodes]
  return {
    fields: [
      { kind: 'TEXT', name: 'name', needed: true },
      { kind: 'TEXT', name: 'purpose', long: true },
      { kind: 'CHIPS', name: 'areas', items: options.microAreas, hint: t('editing:hint.changeList') },
      { kind: 'CHIPS', name: 'themes', items: options.themes.nodes },
      { kind: 'DATE', name: 'on', hint: t('editing:hint.changeOn') },
      OTHER_SOURCE,
      REASON,
    ],
    start: {
      texts: { name: node.label, purpose: node.purpose ?? '' },
      lists: before,
      dates: { on: readToday(), sourceDate: readToday() },
    },
    check: (values) => ({
      ...(all(leaves, values).length > 0 && dateOf(values, 'on') === '' ? { on: t('editing:problem.leaveDay') } : {}),
      ...(all(joins, values).length > 0 && citationOf(values) === null ? { source: t('editing:problem.SOURCE') } : {}),
    }),
    tell: (values) =>
      t('editing:tell.changeLocalNode', {
        name: nameOr(values, 'name'),
        joins: namesOf(items, all(joins, values)) || t('editing:nobody'),
        leaves: namesOf(items, all(leaves, values)) || t('editing:nobody'),
        since: saySince(given, values, 'on'),
      }),
    send: (act, values, requestId) =>
      act.run(
        ChangeLocalNodeDocument,
        {
          input: {
            requestId,
            id: node.id,
            version: node.version,
            name: textOf(values, 'name'),
            purpose: givenText(values, 'purpose'),
            addAreas: joins(values, 'areas'),
            endAreas: leaves(values, 'areas'),
            addThemes: joins(values, 'themes'),
            endThemes: leaves(values, 'themes'),
            on: dateOf(values, 'on') || null,
            ...optionalSource(values),
            ...reasonOf(values),
          },
        },
        doneOf,
      ),
    places: { add: 'areas', end: 'areas' },
  }
}

/** A dated act of a local node: research, a proposal, an action. */
export function planNodeAct(given: Given): ActPlan {
  const { t, options } = given
  const node = subjectOf(given, 'LocalNode')
  return {
    fields: [
      {
        kind: 'CHOICE',
        name: 'nodeAct',
        needed: true,
        none: t('editing:none.choose'),
        choices: NODE_ACTS.map((kind) => ({ value: kind, label: t(`editing:nodeAct.${kind}`) })),
      },
      { kind: 'TEXT', name: 'title', needed: true },
      { kind: 'DATE', name: 'day', needed: true },
      { kind: 'TEXT', name: 'summary', long: true },
      { kind: 'CHIPS', name: 'places', items: options.municipalities.nodes },
      { kind: 'ACTORS', name: 'participants', roles: [] },
      SOURCE,
    ],
    start: { dates: { day: readToday(), sourceDate: readToday() } },
    tell: (values) =>
      t('editing:tell.recordNodeAct', {
        node: node.label,
        title: nameOr(values, 'title'),
        day: sayMoment(given, dateOf(values, 'day')),
      }),
    send: (act, values, requestId) =>
      act.run(
        RecordNodeActDocument,
        {
          input: {
            requestId,
            localNode: node.id,
            kind: oneOf(NODE_ACTS, textOf(values, 'nodeAct')) ?? 'RESEARCH',
            title: textOf(values, 'title'),
            summary: givenText(values, 'summary'),
            on: dateOf(values, 'day'),
            places: [...listOf(values, 'places')],
            participants: foundActors(values, 'participants').map(({ id }) => id),
            source: sourceOf(values),
          },
        },
        doneOf,
      ),
    places: { kind: 'nodeAct', on: 'day', life: 'day', localNode: 'day' },
  }
}
