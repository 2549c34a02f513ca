import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { ExplorerNetworkDocument } from '../../../generated/graphql.ts'
import { buildNetwork, type Network } from '../../../graph/model/network.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'

/** The data of the page: the last good network stays while another is read, and when reading fails. */
export interface NetworkData {
  readonly network: Network | null
  readonly reading: boolean
  readonly failure: DisplayError | null
  readonly readAgain: () => void
}

/** Reads up to `limit` entities, the most tied first, of all sets: which of them are shown is decided here. */
export function useNetwork(limit: number): NetworkData {
  const { data, previousData, loading, error, refetch } = useQuery(ExplorerNetworkDocument, { variables: { limit } })
  const answer = data?.network ?? previousData?.network
  const network = useMemo(() => (answer === undefined ? null : buildNetwork(answer)), [answer])
  return {
    network,
    reading: loading,
    failure: error === undefined ? null : describeError(error),
    readAgain: () => void refetch(),
  }
}
