import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import {
  CompleteActorDocument,
  CompleteAreaDocument,
  CompleteContactDocument,
  CompleteNeedDocument,
  CompleteServiceDocument,
  CompleteThemeDocument,
  CompleteTieDocument,
  RecordCompletingSourceDocument,
  type ResultPartsFragment,
} from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import { type ActorOnRecord, changedDetails } from './completing.ts'
import { correctAgain } from './correct-again.ts'
import { isBlank } from './issues.ts'
import { toCitation, toContact, toServices, toTie } from './to-input.ts'
import type { RegistrationValues } from './values.ts'

type Refused = Exclude<ResultPartsFragment, { __typename: 'Recorded' }>

export interface Completion {
  readonly actor: ActorOnRecord
  /** The record as it was put in the form. */
  readonly record: RegistrationValues
}

interface Asked {
  readonly values: RegistrationValues
  readonly requestId: string
  /** How the source is called, where it is a new one. */
  readonly title: string
}

/**
 * Completes the record of an actor, one act after the other. Each has an id made from the one of the form, so that
 * trying again after a failure does what is left and nothing twice. The first refusal ends it; null when all is done.
 */
export function useComplete(completion: Completion | null): (asked: Asked) => Promise<Refused | null> {
  const apollo = useApolloClient()

  async function send<Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    resultOf: (data: Data) => ResultPartsFragment,
  ): Promise<ResultPartsFragment> {
    const { data } = await apollo.mutate({ mutation, variables })
    if (data === undefined || data === null) throw new TypeError('a mutation was answered with nothing')
    return resultOf(data)
  }

  return async ({ values, requestId, title }) => {
    if (completion === null) return null
    const { actor, record } = completion
    const today = readToday()
    const id = (part: string) => `${requestId}-${part}`
    const citation = toCitation(values, title, today)
    let source = citation
    if (citation.newSource !== undefined && citation.newSource !== null) {
      const asked = { source: { requestId: id('source'), source: citation.newSource } }
      const found = await send(RecordCompletingSourceDocument, asked, ({ recordSource }) => recordSource)
      if (found.__typename !== 'Recorded') return found
      source = { sourceId: found.subjectId }
    }
    const added = (field: 'areas' | 'themes' | 'seeks') =>
      values.lists[field].filter((one) => !record.lists[field].includes(one))
    const details = changedDetails(values, record)
    const seat = values.texts.seat === record.texts.seat ? {} : { seat: values.texts.seat || null }
    const correction = {
      requestId: id('actor'),
      id: actor.id,
      version: actor.version,
      actor: details ?? {},
      source,
      ...seat,
    }
    const contact = toContact(values, today)
    const acts: (() => Promise<ResultPartsFragment>)[] = [
      ...(details === null && !('seat' in seat)
        ? []
        : [
            () =>
              correctAgain(correction, (sent) =>
                send(CompleteActorDocument, { correction: sent }, ({ correctActor }) => correctActor),
              ),
          ]),
      ...values.ties
        .filter((tie) => !isBlank(tie))
        .map((tie) => () => {
          const { other, reversed, source: own, ...said } = toTie(tie, today)
          const ends = reversed === true ? { from: other, to: actor.id } : { from: actor.id, to: other }
          const sent = { ...said, ...ends, requestId: id(`tie-${tie.key}`), source: own ?? source }
          return send(CompleteTieDocument, { tie: sent }, ({ recordTie }) => recordTie)
        }),
      ...added('areas').map((area) => () => {
        const sent = { requestId: id(area), entity: actor.id, area, source }
        return send(CompleteAreaDocument, { area: sent }, ({ serveArea }) => serveArea)
      }),
      ...added('themes').map((theme) => () => {
        const sent = { requestId: id(theme), entity: actor.id, theme, source }
        return send(CompleteThemeDocument, { theme: sent }, ({ assignTheme }) => assignTheme)
      }),
      ...added('seeks').map((need) => () => {
        const sent = { requestId: id(need), actor: actor.id, need, source }
        return send(CompleteNeedDocument, { need: sent }, ({ seekNeed }) => seekNeed)
      }),
      ...toServices(values).map((newService, place) => () => {
        const sent = { requestId: id(`service-${place}`), actor: actor.id, newService, source }
        return send(CompleteServiceDocument, { service: sent }, ({ offerService }) => offerService)
      }),
      ...(contact === null
        ? []
        : [
            () =>
              send(
                CompleteContactDocument,
                { contact: { requestId: id('contact'), actorId: actor.id, contact } },
                ({ recordContact }) => recordContact,
              ),
          ]),
    ]
    for (const act of acts) {
      const result = await act()
      // What is on record already is what was asked for.
      const isThere = result.__typename === 'Duplicate' && result.code === 'OPEN_TIE'
      if (result.__typename !== 'Recorded' && !isThere) return result
    }
    return null
  }
}
