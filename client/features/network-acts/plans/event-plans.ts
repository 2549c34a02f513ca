import { EVENT_KINDS } from '#graph-schema/model/entity.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { entityPath } from '../../../app/addresses.ts'
import { CorrectEventDocument, type EventKind, RecordEventDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { citationOf } from '../form/source-field.tsx'
import { dateOf, type FormValues, foundActors, givenText, listOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, namesOf, participantsOf, reasonOf, sayMoment, subjectOf } from './given.ts'
import { OTHER_SOURCE, optionalSource, REASON, SOURCE, sourceOf } from './parts.ts'
import { isBefore, readEventLife, writeEventLife } from './periods.ts'

const ROLES = TIES.PARTICIPATION.roles

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
    check: (values) => checkDays(given, values),
    tell: (values) =>
      t('editing:tell.recordEvent', {
        title: nameOr(values, 'title'),
        ...sayDaysAndPlaces(given, values),
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
    check: (values) => ({
      ...checkDays(given, values),
      ...(listOf(values, 'places').some((id) => !before.includes(id)) && citationOf(values) === null
        ? { source: t('editing:problem.SOURCE') }
        : {}),
    }),
    tell: (values) =>
      t('editing:tell.correctEvent', { name: nameOr(values, 'title'), ...sayDaysAndPlaces(given, values) }),
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

/** When and where, as the sentence of what will be recorded has it. */
function sayDaysAndPlaces(given: Given, values: FormValues): { readonly day: string; readonly where: string } {
  const [first, last] = [dateOf(values, 'day'), dateOf(values, 'lastDay')]
  const day = last === '' ? sayMoment(given, first) : `${sayMoment(given, first)} – ${sayMoment(given, last)}`
  const names = namesOf(given.options.municipalities.nodes, listOf(values, 'places'))
  return { day, where: names === '' ? '' : `, ${names}` }
}

/** A last day that comes before the first one, told under it and in the days as they were written. */
function checkDays(given: Given, values: FormValues): { lastDay?: string } {
  const [day, lastDay] = [dateOf(values, 'day'), dateOf(values, 'lastDay')]
  if (!isBefore(lastDay, day)) return {}
  const words = { first: sayMoment(given, day), last: sayMoment(given, lastDay) }
  return { lastDay: given.t('editing:problem.LAST_DAY', words) }
}
