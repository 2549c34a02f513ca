import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { KnownFiltersDocument } from '../../../generated/graphql.ts'
import type { Network } from '../../../graph/model/network.ts'
import type { Question } from '../state/question.ts'
import { findUnseen, type UnknownIds, withoutUnknown } from './unknown-ids.ts'

interface KnownQuestion {
  /** Without what nothing on record has: what the page shows. */
  readonly question: Question
  readonly unknown: UnknownIds
  /** True until it is known what is on record. */
  readonly looking: boolean
}

const NONE: UnknownIds = { areas: [], themes: [], groups: [] }

/** Tells what of an address is on record. Asks only where the network that was read does not show all of it. */
export function useKnownQuestion(question: Question, network: Network | null): KnownQuestion {
  const unseen = useMemo(() => (network === null ? NONE : findUnseen(question, network)), [question, network])
  const asks = unseen.areas.length + unseen.themes.length + unseen.groups.length > 0
  const { data, error } = useQuery(KnownFiltersDocument, { skip: !asks })
  return useMemo(() => {
    const { microAreas = [], themes, localNodes, governanceBodies } = data ?? {}
    const lists = [microAreas, ...[themes, localNodes, governanceBodies].map((list) => list?.nodes ?? [])]
    const known = new Set(lists.flatMap((list) => list.map(({ id }) => id)))
    const isUnknown = (id: string) => data !== undefined && !known.has(id)
    const unknown = {
      areas: unseen.areas.filter(isUnknown),
      themes: unseen.themes.filter(isUnknown),
      groups: unseen.groups.filter(isUnknown),
    }
    const looking = asks && data === undefined && error === undefined
    return { question: withoutUnknown(question, unknown), unknown, looking }
  }, [question, unseen, asks, data, error])
}
