import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import {
  type CitationInput,
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

type Send = <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  resultOf: (data: Data) => ResultPartsFragment,
) => Promise<ResultPartsFragment>

type Step = () => Promise<ResultPartsFragment>

/**
 * Completes the record of an actor, one act after the other. Each has an id made from the one of the form, so that
 * trying again after a failure does what is left and nothing twice. The first refusal ends it; null when all is done.
 */
export function useComplete(completion: Completion | null): (asked: Asked) => Promise<Refused | null> {
  const apollo = useApolloClient()

  const send: Send = async (mutation, variables, resultOf) => {
    const { data } = await apollo.mutate({ mutation, variables })
    if (data === undefined || data === null) throw new TypeError('a mutation was answered with nothing')
    return resultOf(data)
  }

  return async (asked) => {
    if (completion === null) return null
    const citation = toCitation(asked.values, asked.title, readToday())
    const { newSource } = citation
    let source = citation
    if (newSource !== undefined && newSource !== null) {
      const recording = { source: { requestId: `${asked.requestId}-source`, source: newSource } }
      const found = await send(RecordCompletingSourceDocument, recording, ({ recordSource }) => recordSource)
      if (found.__typename !== 'Recorded') return found
      source = { sourceId: found.subjectId }
    }
    for (const step of [
      ...stepsOfActor(send, completion, asked, source),
      ...stepsOfRows(send, completion, asked, source),
    ]) {
      const result = await step()
      // What is on record already is what was asked for.
      const isThere = result.__typename === 'Duplicate' && result.code === 'OPEN_TIE'
      if (result.__typename !== 'Recorded' && !isThere) return result
    }
    return null
  }
}

/** What is put right of the actor itself, and the person to speak with. */
function stepsOfActor(
  send: Send,
  { actor, record }: Completion,
  { values, requestId }: Asked,
  source: CitationInput,
): Step[] {
  const details = changedDetails(values, record)
  const moved = values.texts.seat !== record.texts.seat
  const seat = moved ? { seat: values.texts.seat === '' ? null : values.texts.seat } : {}
  const asked = { requestId: `${requestId}-actor`, id: actor.id, version: actor.version, source }
  const contact = toContact(values, readToday())
  return [
    ...(details === null && !moved
      ? []
      : [
          () =>
            correctAgain({ ...asked, actor: details ?? {}, ...seat }, (correction) =>
              send(CompleteActorDocument, { correction }, ({ correctActor }) => correctActor),
            ),
        ]),
    ...(contact === null
      ? []
      : [
          () =>
            send(
              CompleteContactDocument,
              { contact: { requestId: `${requestId}-contact`, actorId: actor.id, contact } },
              ({ recordContact }) => recordContact,
            ),
        ]),
  ]
}

/** What is added to the actor: ties, areas, themes, needs, services. */
function stepsOfRows(
  send: Send,
  { actor, record }: Completion,
  { values, requestId }: Asked,
  source: CitationInput,
): Step[] {
  const today = readToday()
  const id = (part: string) => `${requestId}-${part}`
  const added = (field: 'areas' | 'themes' | 'seeks') =>
    values.lists[field].filter((one) => !record.lists[field].includes(one))
  return [
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
  ]
}
