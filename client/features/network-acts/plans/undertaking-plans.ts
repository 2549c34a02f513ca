import { EVENT_KINDS, PROJECT_KINDS } from '#graph-schema/model/entity.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { entityPath } from '../../../app/addresses.ts'
import {
  CorrectEventDocument,
  CorrectProjectDocument,
  type EventKind,
  type ParticipantInput,
  RecordEventDocument,
  RecordProjectDocument,
} from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { citationOf } from '../form/source-field.tsx'
import { dateOf, type FormValues, foundActors, givenText, listOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, reasonOf, sayMoment, sayPeriod, subjectOf } from './given.ts'
import { OTHER_SOURCE, optionalSource, REASON, SOURCE, sourceOf } from './parts.ts'
import { readEventLife, readLife, writeEventLife, writeLife } from './periods.ts'

const ROLES = TIES.PARTICIPATION.roles

/** A project, pact, call or agreement. */
export function planRecordProject(given: Given): ActPlan {
  const { t, options } = given
  return {
    fields: [
      ...projectFields(given),
      { kind: 'ACTORS', name: 'participants', roles: ROLES },
      { kind: 'CHIPS', name: 'themes', items: options.themes.nodes },
      SOURCE,
    ],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) =>
      t('editing:tell.recordProject', {
        title: nameOr(values, 'title'),
        since: sayPeriod(given, writeLife(dateOf(values, 'start'), dateOf(values, 'end'))),
        people: foundActors(values, 'participants').length,
      }),
    send: (act, values, requestId) =>
      act.run(
        RecordProjectDocument,
        {
          input: {
            requestId,
            ...projectValues(values),
            kind: oneOf(PROJECT_KINDS, textOf(values, 'projectKind')) ?? 'PROJECT',
            life: writeLife(dateOf(values, 'start'), dateOf(values, 'end')),
            participants: participantsOf(values),
            themes: [...listOf(values, 'themes')],
            source: sourceOf(values),
          },
        },
        doneOf,
      ),
    places: { kind: 'projectKind' },
    goTo: entityPath,
  }
}

/** A project put right. */
export function planCorrectProject(given: Given): ActPlan {
  const { t } = given
  const project = subjectOf(given, 'Project')
  return {
    fields: [...projectFields(given), OTHER_SOURCE, REASON],
    start: {
      texts: {
        title: project.title,
        acronym: project.acronym ?? '',
        projectKind: project.projectKind,
        summary: project.summary ?? '',
      },
      dates: { ...readLife(project.period.text), sourceDate: readToday() },
    },
    tell: (values) => t('editing:tell.correct', { name: nameOr(values, 'title') }),
    send: (act, values, requestId) =>
      act.run(
        CorrectProjectDocument,
        {
          input: {
            requestId,
            id: project.id,
            version: project.version,
            ...projectValues(values),
            kind: oneOf(PROJECT_KINDS, textOf(values, 'projectKind')),
            life: writeLife(dateOf(values, 'start'), dateOf(values, 'end'), project.period.text),
            ...optionalSource(values),
            ...reasonOf(values),
          },
        },
        doneOf,
      ),
    places: { kind: 'projectKind' },
  }
}

function projectFields({ t }: Given): readonly Field[] {
  return [
    { kind: 'TEXT', name: 'title', needed: true },
    {
      kind: 'CHOICE',
      name: 'projectKind',
      needed: true,
      none: t('editing:none.choose'),
      choices: PROJECT_KINDS.map((kind) => ({ value: kind, label: t(`words:projectKind.${kind}`) })),
    },
    { kind: 'TEXT', name: 'acronym' },
    { kind: 'TEXT', name: 'summary', long: true },
    { kind: 'DATE', name: 'start' },
    { kind: 'DATE', name: 'end', noneWords: t('acts:tie.correct.noEnd'), hint: t('editing:hint.end') },
  ]
}

function projectValues(values: FormValues) {
  return {
    title: textOf(values, 'title'),
    acronym: givenText(values, 'acronym'),
    summary: givenText(values, 'summary'),
  }
}

/** What is done out in the territory, to be near those who live there. */
const OUTREACH_KINDS = EVENT_KINDS.filter((kind) => kind === 'DESK' || kind === 'SEMINAR' || kind === 'MEETING')

/** A desk, seminar or meeting in some comuni: an event of which day and comuni are known. */
export function planRecordOutreach(given: Given): ActPlan {
  return { ...planRecordEvent(given, OUTREACH_KINDS), goTo: () => null }
}

/** A seminar, desk, survey, milestone, meeting, or act of a local node. */
export function planRecordEvent(given: Given, kinds: readonly EventKind[] = EVENT_KINDS): ActPlan {
  const { t, options } = given
  return {
    fields: [
      ...eventFields(given, kinds),
      { kind: 'ACTORS', name: 'participants', roles: ROLES },
      { kind: 'CHIPS', name: 'themes', items: options.themes.nodes },
      SOURCE,
    ],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) =>
      t('editing:tell.recordEvent', {
        title: nameOr(values, 'title'),
        day: sayMoment(given, dateOf(values, 'day')),
        people: foundActors(values, 'participants').length,
      }),
    send: (act, values, requestId) =>
      act.run(
        RecordEventDocument,
        {
          input: {
            requestId,
            title: textOf(values, 'title'),
            kind: oneOf(EVENT_KINDS, textOf(values, 'eventKind')) ?? 'MEETING',
            summary: givenText(values, 'summary'),
            life: writeEventLife(dateOf(values, 'day'), dateOf(values, 'lastDay')),
            places: [...listOf(values, 'places')],
            participants: participantsOf(values),
            themes: [...listOf(values, 'themes')],
            source: sourceOf(values),
          },
        },
        doneOf,
      ),
    places: { kind: 'eventKind', life: 'day' },
    goTo: entityPath,
  }
}

/** An event put right, its comuni too. */
export function planCorrectEvent(given: Given): ActPlan {
  const { t } = given
  const event = subjectOf(given, 'Event')
  const { on, last } = readEventLife(event.period.text)
  const before = event.places.map(({ id }) => id)
  return {
    fields: [...eventFields(given), OTHER_SOURCE, REASON],
    start: {
      texts: { title: event.title, eventKind: event.eventKind, summary: event.summary ?? '' },
      dates: { day: on, lastDay: last, sourceDate: readToday() },
      lists: { places: before },
    },
    check: (values) =>
      listOf(values, 'places').some((id) => !before.includes(id)) && citationOf(values) === null
        ? { source: t('editing:problem.SOURCE') }
        : {},
    tell: (values) =>
      t('editing:tell.correctEvent', { name: nameOr(values, 'title'), day: sayMoment(given, dateOf(values, 'day')) }),
    send: (act, values, requestId) => {
      const isSameLife = dateOf(values, 'day') === on && dateOf(values, 'lastDay') === last
      const life = writeEventLife(dateOf(values, 'day'), dateOf(values, 'lastDay'), event.period.text)
      const input = {
        requestId,
        id: event.id,
        version: event.version,
        title: textOf(values, 'title'),
        kind: oneOf(EVENT_KINDS, textOf(values, 'eventKind')),
        summary: givenText(values, 'summary'),
        ...(isSameLife ? {} : { life }),
        places: [...listOf(values, 'places')],
        ...optionalSource(values),
        ...reasonOf(values),
      }
      return act.run(CorrectEventDocument, { input }, doneOf)
    },
    places: { kind: 'eventKind', life: 'day' },
  }
}

function eventFields({ t, options }: Given, kinds: readonly EventKind[] = EVENT_KINDS): readonly Field[] {
  // Of fewer kinds than there are, each is told by its day and its comuni.
  const needed = kinds.length < EVENT_KINDS.length
  return [
    { kind: 'TEXT', name: 'title', needed: true },
    {
      kind: 'CHOICE',
      name: 'eventKind',
      needed: true,
      none: t('editing:none.choose'),
      choices: kinds.map((kind) => ({ value: kind, label: t(`words:eventKind.${kind}`) })),
    },
    { kind: 'DATE', name: 'day', needed },
    { kind: 'DATE', name: 'lastDay', noneWords: t('editing:none.lastDay'), hint: t('editing:hint.lastDay') },
    { kind: 'TEXT', name: 'summary', long: true },
    { kind: 'CHIPS', name: 'places', needed, items: options.municipalities.nodes },
  ]
}

function participantsOf(values: FormValues): ParticipantInput[] {
  return foundActors(values, 'participants').map(({ id, role }) => ({
    actor: id,
    role: oneOf(ROLES, role) ?? 'PARTNER',
  }))
}
