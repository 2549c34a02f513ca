import {
  CorrectSourceDocument,
  CorrectThemeDocument,
  RecordSourceDocument,
  RecordThemeDocument,
} from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { dateOf, type FormValues, givenText, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, reasonOf, subjectOf } from './given.ts'
import { REASON, SOURCE, sourceOf } from './parts.ts'

/** A document that attests facts. */
export function planRecordSource(given: Given): ActPlan {
  const { t } = given
  return {
    fields: sourceFields(given),
    start: {},
    tell: (values) => t('editing:tell.recordSource', { title: nameOr(values, 'title') }),
    send: (act, values, requestId) =>
      act.run(RecordSourceDocument, { input: { requestId, source: sourceValues(values) } }, doneOf),
  }
}

/** A source put right; where what it attests changes, its undated facts are dated anew. */
export function planCorrectSource(given: Given): ActPlan {
  const { t } = given
  const source = subjectOf(given, 'Source')
  return {
    fields: [...sourceFields(given), REASON],
    start: {
      texts: {
        title: source.title,
        publisher: source.publisher ?? '',
        url: source.url ?? '',
        licence: source.licence ?? '',
      },
      dates: { published: source.published ?? '', attests: source.attests ?? '' },
    },
    tell: (values) =>
      dateOf(values, 'attests') === (source.attests ?? '')
        ? t('editing:tell.correct', { name: nameOr(values, 'title') })
        : t('editing:tell.correctAttestation', { name: nameOr(values, 'title') }),
    send: (act, values, requestId) => {
      const input = { requestId, id: source.id, version: source.version, ...sourceValues(values), ...reasonOf(values) }
      return act.run(CorrectSourceDocument, { input }, doneOf)
    },
  }
}

/** A theme beside those of the manifesto. */
export function planRecordTheme({ t }: Given): ActPlan {
  return {
    fields: [{ kind: 'TEXT', name: 'label', needed: true }, SOURCE],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) => t('editing:tell.recordTheme', { label: nameOr(values, 'label') }),
    send: (act, values, requestId) =>
      act.run(
        RecordThemeDocument,
        { input: { requestId, label: textOf(values, 'label'), source: sourceOf(values) } },
        doneOf,
      ),
  }
}

/** Another heading of a theme. */
export function planCorrectTheme(given: Given): ActPlan {
  const { t } = given
  const theme = subjectOf(given, 'Theme')
  return {
    fields: [{ kind: 'TEXT', name: 'label', needed: true }, REASON],
    start: { texts: { label: theme.label } },
    tell: (values) => t('editing:tell.correctTheme', { before: theme.label, label: nameOr(values, 'label') }),
    send: (act, values, requestId) => {
      const input = { requestId, id: theme.id, version: theme.version, label: textOf(values, 'label') }
      return act.run(CorrectThemeDocument, { input: { ...input, ...reasonOf(values) } }, doneOf)
    },
  }
}

function sourceFields({ t }: Given): readonly Field[] {
  return [
    { kind: 'TEXT', name: 'title', needed: true },
    { kind: 'DATE', name: 'published' },
    { kind: 'DATE', name: 'attests', noneWords: t('editing:none.attests'), hint: t('editing:hint.attests') },
    { kind: 'TEXT', name: 'publisher' },
    { kind: 'TEXT', name: 'url', inputMode: 'url' },
    { kind: 'TEXT', name: 'licence' },
  ]
}

function sourceValues(values: FormValues) {
  return {
    title: textOf(values, 'title'),
    published: dateOf(values, 'published') || null,
    attests: dateOf(values, 'attests') || null,
    publisher: givenText(values, 'publisher'),
    url: givenText(values, 'url'),
    licence: givenText(values, 'licence'),
  }
}
