import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { OfferServiceDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { ActPlan, Field } from '../form/plan.ts'
import { dateOf, type FormValues, foundActors, listOf, oneOf, textOf } from '../form/values.ts'
import { doneOf, type Given, nameOr, openPeriod, saySince, subjectOf } from './given.ts'
import { SOURCE, sourceOf } from './parts.ts'

/** A service that an actor offers. */
export function planOfferService(given: Given): ActPlan {
  const actor = subjectOf(given, 'Actor')
  return {
    fields: serviceFields(given),
    start: { dates: { sourceDate: readToday() } },
    ...recordFor(given, () => ({ id: actor.id, name: actor.label })),
  }
}

/** A service whose provider is chosen, too; the page may know some of it. */
export function planRecordService(given: Given): ActPlan {
  const { options, start } = given
  const isListed = (id: string) => [...options.needs, ...options.microAreas].some((one) => one.id === id)
  const { sourceId = '', ...texts } = start.texts ?? {}
  const isKnown = options.sources.nodes.some(({ id }) => id === sourceId)
  return {
    fields: [{ kind: 'ACTORS', name: 'provider', roles: [], one: true, needed: true }, ...serviceFields(given)],
    start: {
      ...start,
      texts: { ...texts, ...(isKnown ? { sourceId } : {}) },
      // What has ended is in no list of the form, where nobody could take it off.
      lists: Object.fromEntries(Object.entries(start.lists ?? {}).map(([name, ids]) => [name, ids.filter(isListed)])),
    },
    ...recordFor(given, (values) => foundActors(values, 'provider')[0] ?? { id: '', name: '…' }),
  }
}

function serviceFields({ t, options }: Given): readonly Field[] {
  return [
    { kind: 'TEXT', name: 'title', needed: true },
    {
      kind: 'CHOICE',
      name: 'subject',
      none: t('editing:none.subject'),
      choices: SERVICE_SUBJECTS.map((one) => ({ value: one, label: t(`words:serviceSubject.${one}`) })),
    },
    { kind: 'CHIPS', name: 'needs', items: options.needs },
    { kind: 'CHIPS', name: 'areas', items: options.microAreas },
    { kind: 'DATE', name: 'start' },
    SOURCE,
  ]
}

type ProviderOf = (values: FormValues) => { readonly id: string; readonly name: string }

function recordFor(given: Given, providerOf: ProviderOf): Pick<ActPlan, 'tell' | 'send' | 'places'> {
  return {
    tell: (values) =>
      given.t('editing:tell.offerService', {
        name: providerOf(values).name,
        title: nameOr(values, 'title'),
        since: saySince(given, values, 'start'),
      }),
    send: (act, values, requestId) => {
      const newService = {
        title: textOf(values, 'title'),
        subject: oneOf(SERVICE_SUBJECTS, textOf(values, 'subject')),
        needs: [...listOf(values, 'needs')],
        areas: [...listOf(values, 'areas')],
        period: openPeriod(dateOf(values, 'start')),
      }
      return act.run(
        OfferServiceDocument,
        { input: { requestId, actor: providerOf(values).id, newService, source: sourceOf(values) } },
        doneOf,
      )
    },
    places: { newService: 'title', actor: 'provider' },
  }
}
