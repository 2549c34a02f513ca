import type { TFunction } from 'i18next'
import { CERTAINTIES } from '#graph-schema/model/evidence.ts'
import { CorrectFactDocument, EndFactDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan } from '../form/plan.ts'
import { dateOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Fact, type Given, reasonOf, sayPeriod, saySince } from './given.ts'
import { OTHER_SOURCE, optionalSource, REASON } from './parts.ts'
import { readLife, writeLife } from './periods.ts'

/** A territorial fact as a sentence without its date. */
export function sayFact(t: TFunction<'editing'>, { kind, fromLabel, toLabel }: Fact): string {
  return t(`fact.${kind}`, { from: fromLabel, to: toLabel })
}

/** The end of a territorial fact. */
export function planEndFact(given: Given): ActPlan {
  const { t } = given
  const fact = factOf(given)
  return {
    fields: [{ kind: 'DATE', name: 'on', needed: true, hint: t('acts:tie.end.onHint') }, OTHER_SOURCE, REASON],
    start: { dates: { on: readToday(), sourceDate: readToday() } },
    tell: (values) => t('editing:tell.endFact', { fact: said(given, fact), since: saySince(given, values, 'on') }),
    send: (act, values, requestId) => {
      const end = { requestId, id: fact.id, version: fact.version, on: dateOf(values, 'on') }
      return act.run(EndFactDocument, { input: { ...end, ...optionalSource(values), ...reasonOf(values) } }, doneOf)
    },
  }
}

/** A mistake in a territorial fact put right. */
export function planCorrectFact(given: Given): ActPlan {
  const { t } = given
  const fact = factOf(given)
  const choices = othersOf(given, fact)
  return {
    fields: [
      ...(choices.length === 0
        ? []
        : [
            {
              kind: 'CHOICE' as const,
              name: 'to' as const,
              needed: true,
              none: t('editing:none.choose'),
              choices: choices.map(({ id, label }) => ({ value: id, label })),
            },
          ]),
      { kind: 'DATE', name: 'start' },
      { kind: 'DATE', name: 'end', noneWords: t('acts:tie.correct.noEnd'), hint: t('editing:hint.end') },
      {
        kind: 'CHOICE',
        name: 'certainty',
        needed: true,
        none: t('editing:none.choose'),
        choices: CERTAINTIES.map((one) => ({ value: one, label: t(`words:certainty.${one}`) })),
      },
      OTHER_SOURCE,
      REASON,
    ],
    start: {
      texts: { to: fact.toId, certainty: fact.certainty },
      dates: { ...readLife(fact.period), sourceDate: readToday() },
    },
    tell: (values) => {
      const to = choices.find(({ id }) => id === textOf(values, 'to'))?.label ?? fact.toLabel
      const period = writeLife(dateOf(values, 'start'), dateOf(values, 'end'), fact.period)
      return t('editing:tell.correctFact', {
        fact: said(given, { ...fact, toLabel: to }),
        since: sayPeriod(given, period),
      })
    },
    send: (act, values, requestId) => {
      const to = textOf(values, 'to')
      const correction = {
        requestId,
        id: fact.id,
        version: fact.version,
        ...(to === fact.toId ? {} : { to }),
        period: writeLife(dateOf(values, 'start'), dateOf(values, 'end'), fact.period),
        certainty: oneOf(CERTAINTIES, textOf(values, 'certainty')),
        ...optionalSource(values),
        ...reasonOf(values),
      }
      return act.run(CorrectFactDocument, { input: correction }, doneOf)
    },
  }
}

function factOf({ fact }: Given): Fact {
  if (fact === null) throw new TypeError('this act is about a territorial fact')
  return fact
}

function said({ t }: Given, { kind, fromLabel, toLabel }: Fact): string {
  return t(`editing:fact.${kind}`, { from: fromLabel, to: toLabel })
}

/** What the other end of a fact may be; empty where it is no matter of a list. */
function othersOf({ options }: Given, { kind }: Fact): readonly { readonly id: string; readonly label: string }[] {
  switch (kind) {
    case 'SEATED_IN':
    case 'TAKES_PLACE_IN':
      return options.municipalities.nodes
    case 'SERVES':
      return [...options.microAreas, ...options.municipalities.nodes]
    case 'COVERS':
    case 'PART_OF_AREA':
      return options.microAreas
    case 'MEETS':
    case 'SEEKS':
      return options.needs
    case 'ABOUT':
      return options.themes.nodes
    case 'OFFERS':
      return []
  }
}
