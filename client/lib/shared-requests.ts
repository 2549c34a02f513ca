import { ApolloLink } from '@apollo/client'
import { OperationTypeNode, print } from 'graphql'
import { finalize, type Observable, shareReplay } from 'rxjs'

export interface SharedRequests {
  readonly link: ApolloLink
  /** What is asked from now on is sent anew: what is on its way may have been answered before what is known by now. */
  readonly forget: () => void
}

/**
 * One request for all who ask the same at the same time. What is on its way when an act is recorded was asked before it,
 * so that whoever asks after it does not wait for that answer: Apollo's own way of sharing would hand them the old one.
 */
export function shareRequests(): SharedRequests {
  const onTheirWay = new Map<string, Observable<ApolloLink.Result>>()
  const forget = () => onTheirWay.clear()
  const link = new ApolloLink((operation, forward) => {
    const { operationType, query, variables } = operation
    if (operationType !== OperationTypeNode.QUERY) return forward(operation).pipe(finalize(forget))
    const question = `${print(query)} ${JSON.stringify(variables)}`
    const before = onTheirWay.get(question)
    if (before !== undefined) return before
    const answer: Observable<ApolloLink.Result> = forward(operation).pipe(
      finalize(() => {
        if (onTheirWay.get(question) === answer) onTheirWay.delete(question)
      }),
      shareReplay({ bufferSize: 1, refCount: true }),
    )
    onTheirWay.set(question, answer)
    return answer
  })
  return { link, forget }
}
