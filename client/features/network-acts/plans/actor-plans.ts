import {
  AssignThemeDocument,
  EndActorDocument,
  MoveSeatDocument,
  ReopenActorDocument,
  SeekNeedDocument,
  ServeAreaDocument,
  WithdrawServiceDocument,
} from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { dateOf, type FormValues, textOf } from '../form/values.ts'
import { doneOf, type Given, openPeriod, reasonOf, saySince, subjectOf } from './given.ts'
import { OTHER_SOURCE, optionalSource, REASON, SOURCE, sourceOf, tellClosing } from './parts.ts'
import { isOpenText } from './periods.ts'

/** The end of an actor, and of what is open of it. */
export function planCloseActor(given: Given): ActPlan {
  const { t } = given
  const actor = subjectOf(given, 'Actor')
  return {
    fields: [{ kind: 'DATE', name: 'on', needed: true, hint: t('acts:tie.end.onHint') }, OTHER_SOURCE, REASON],
    start: { dates: { on: readToday(), sourceDate: readToday() } },
    tell: (values) => tellClosing(given, values),
    send: (act, values, requestId) => {
      const closing = { requestId, id: actor.id, version: actor.version, on: dateOf(values, 'on'), endTies: true }
      return act.run(
        EndActorDocument,
        { input: { ...closing, ...optionalSource(values), ...reasonOf(values) } },
        doneOf,
      )
    },
  }
}

/** An actor that was closed by mistake, or began again. */
export function planReopenActor(given: Given): ActPlan {
  const { t } = given
  const actor = subjectOf(given, 'Actor')
  return {
    fields: [REASON, OTHER_SOURCE],
    start: { dates: { sourceDate: readToday() } },
    tell: () => t('editing:tell.reopenActor', { name: actor.label }),
    send: (act, values, requestId) => {
      const opening = { requestId, id: actor.id, version: actor.version }
      return act.run(
        ReopenActorDocument,
        { input: { ...opening, ...optionalSource(values), ...reasonOf(values) } },
        doneOf,
      )
    },
  }
}

/** A move of the seat from a day. */
export function planMoveSeat(given: Given): ActPlan {
  const { t, options } = given
  const actor = subjectOf(given, 'Actor')
  const places = options.municipalities.nodes
  return {
    fields: [
      choiceOf('seat', places, t('editing:none.choose')),
      { kind: 'DATE', name: 'on', needed: true, hint: t('editing:hint.move') },
      SOURCE,
    ],
    start: { dates: { on: readToday(), sourceDate: readToday() } },
    tell: (values) => {
      const to = places.find(({ id }) => id === textOf(values, 'seat'))?.label ?? '…'
      const named = { name: actor.label, to, since: saySince(given, values, 'on') }
      if (actor.seat === null) return t('editing:tell.firstSeat', named)
      return t('editing:tell.moveSeat', { ...named, from: actor.seat.label })
    },
    send: (act, values, requestId) => {
      const move = { requestId, id: actor.id, version: actor.version, seat: textOf(values, 'seat') }
      return act.run(
        MoveSeatDocument,
        { input: { ...move, on: dateOf(values, 'on'), source: sourceOf(values) } },
        doneOf,
      )
    },
  }
}

/** The end of what an actor offers. */
export function planWithdrawService(given: Given): ActPlan {
  const { t } = given
  const actor = subjectOf(given, 'Actor')
  const offered = given.facts.filter(
    ({ kind, fromId, period }) => kind === 'OFFERS' && fromId === actor.id && isOpenText(period),
  )
  const services = offered.map(({ toId, toLabel }) => ({ id: toId, label: toLabel }))
  const asked = services.find(({ id }) => id === given.start.texts?.['service'])
  return {
    fields: [
      {
        ...choiceOf('service', services, services.length === 0 ? t('editing:none.service') : t('editing:none.choose')),
        ...(services.length === 0 ? { hint: t('editing:none.service') } : {}),
      },
      { kind: 'DATE', name: 'on', needed: true, hint: t('editing:hint.withdraw') },
      OTHER_SOURCE,
      REASON,
    ],
    start: {
      texts: { service: asked?.id ?? (services.length === 1 ? (services[0]?.id ?? '') : '') },
      dates: { on: readToday(), sourceDate: readToday() },
    },
    tell: (values) =>
      t('editing:tell.withdrawService', {
        name: actor.label,
        title: services.find(({ id }) => id === textOf(values, 'service'))?.label ?? '…',
        since: saySince(given, values, 'on'),
      }),
    send: (act, values, requestId) => {
      const withdrawal = { requestId, actor: actor.id, service: textOf(values, 'service'), on: dateOf(values, 'on') }
      return act.run(
        WithdrawServiceDocument,
        { input: { ...withdrawal, ...optionalSource(values), ...reasonOf(values) } },
        doneOf,
      )
    },
  }
}

/** A need that an actor says it has. */
export function planSeekNeed(given: Given): ActPlan {
  const { t, options } = given
  const actor = subjectOf(given, 'Actor')
  return planLink(given, choiceOf('need', options.needs, t('editing:none.choose')), {
    tell: (values) => ({ name: actor.label, need: labelOf(options.needs, textOf(values, 'need')) }),
    key: 'seekNeed',
    send: (act, values, { requestId, period, source }) =>
      act.run(
        SeekNeedDocument,
        { input: { requestId, actor: actor.id, need: textOf(values, 'need'), period, source } },
        doneOf,
      ),
  })
}

/** A comune or micro-area that an actor serves. */
export function planServeArea(given: Given): ActPlan {
  const { t, options } = given
  const actor = subjectOf(given, 'Actor')
  const areas = [...options.microAreas, ...options.municipalities.nodes]
  return planLink(given, choiceOf('area', areas, t('editing:none.choose')), {
    tell: (values) => ({ name: actor.label, area: labelOf(areas, textOf(values, 'area')) }),
    key: 'serveArea',
    send: (act, values, { requestId, period, source }) =>
      act.run(
        ServeAreaDocument,
        { input: { requestId, entity: actor.id, area: textOf(values, 'area'), period, source } },
        doneOf,
      ),
  })
}

/** A theme that an entity is about. */
export function planAssignTheme(given: Given): ActPlan {
  const { t, options } = given
  const entity = subjectOf(given, 'Actor', 'Project', 'Event', 'LocalNode', 'GovernanceBody')
  return planLink(given, choiceOf('theme', options.themes.nodes, t('editing:none.choose')), {
    tell: (values) => ({ name: entity.label, theme: labelOf(options.themes.nodes, textOf(values, 'theme')) }),
    key: 'assignTheme',
    send: (act, values, { requestId, period, source }) =>
      act.run(
        AssignThemeDocument,
        { input: { requestId, entity: entity.id, theme: textOf(values, 'theme'), period, source } },
        doneOf,
      ),
  })
}

interface LinkTexts {
  readonly key: 'seekNeed' | 'serveArea' | 'assignTheme'
  readonly tell: (values: FormValues) => Readonly<Record<string, string>>
  readonly send: (
    act: Parameters<ActPlan['send']>[0],
    values: FormValues,
    said: { readonly requestId: string; readonly period: string; readonly source: ReturnType<typeof sourceOf> },
  ) => Promise<string | null>
}

/** Something of a list, since when, and where that is known from. */
function planLink(given: Given, choice: Field, { key, tell, send }: LinkTexts): ActPlan {
  const { t } = given
  return {
    fields: [choice, { kind: 'DATE', name: 'start' }, SOURCE],
    start: { dates: { sourceDate: readToday() } },
    tell: (values) => t(`editing:tell.${key}`, { ...tell(values), since: saySince(given, values, 'start') }),
    send: (act, values, requestId) =>
      send(act, values, { requestId, period: openPeriod(dateOf(values, 'start')), source: sourceOf(values) }),
    places: { to: choice.name, entity: choice.name, actor: choice.name },
  }
}

function choiceOf(
  name: 'seat' | 'service' | 'need' | 'area' | 'theme',
  items: readonly { readonly id: string; readonly label: string }[],
  none: string,
): Field {
  return { kind: 'CHOICE', name, needed: true, none, choices: items.map(({ id, label }) => ({ value: id, label })) }
}

function labelOf(items: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return items.find((one) => one.id === id)?.label ?? '…'
}
