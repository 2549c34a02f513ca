import { PROJECT_KINDS } from '#graph-schema/model/entity.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { entityPath } from '../../../app/addresses.ts'
import { CorrectProjectDocument, RecordProjectDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { dateOf, type FormValues, foundActors, givenText, listOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, participantsOf, reasonOf, sayPeriod, subjectOf } from './given.ts'
import { OTHER_SOURCE, optionalSource, REASON, SOURCE, sourceOf } from './parts.ts'
import { readLife, writeLife } from './periods.ts'

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
