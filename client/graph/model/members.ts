import type { Network, NetworkEntity, NetworkTie } from './network.ts'

/**
 * Those who are named so far of the members that a collective actor stands for, each once, in the order of their ties:
 * its own members and parts and, where its one tie is to be a member of a single actor – "members of the consortium" –
 * the other members of that actor. The same rule as `Actor.namedMembers` of the API.
 * @param network all that is loaded, not what filters leave: a tie less would make an actor look idle
 */
export function namedMembers(network: Network, id: string): readonly NetworkEntity[] {
  const collective = network.entities.get(id)
  if (collective === undefined || !collective.collective) return []
  const ties = network.tiesOf.get(id) ?? []
  const own = ties.filter((tie) => isMembershipOf(tie, id))
  const members = [...own, ...membershipsBeside(network, id, ties)].flatMap(({ from }) => {
    const member = network.entities.get(from)
    return member === undefined || member.collective || !isActor(member.id) ? [] : [member]
  })
  return [...new Set(members)]
}

/**
 * How many members a collective actor still stands for: what is left of its estimate when those named are taken off,
 * never below 0. Null where it is no collective actor or no source says how many they are.
 */
export function remainingMembers(network: Network, id: string): number | null {
  const collective = network.entities.get(id)
  if (collective === undefined || !collective.collective || collective.memberEstimate === null) return null
  return Math.max(0, collective.memberEstimate - namedMembers(network, id).length)
}

/** Memberships of the body that a collective actor does nothing but belong to; parts of the body are not members. */
function membershipsBeside(network: Network, id: string, ties: readonly NetworkTie[]): readonly NetworkTie[] {
  const [only, ...more] = ties
  if (only === undefined || more.length > 0 || only.kind !== 'MEMBERSHIP' || only.from !== id) return []
  const body = network.entities.get(only.to)
  if (only.role !== 'MEMBER' || body === undefined || body.collective || !isActor(body.id)) return []
  return (network.tiesOf.get(body.id) ?? []).filter((tie) => isMembershipOf(tie, body.id) && tie.role !== 'PART')
}

function isMembershipOf(tie: NetworkTie, body: string): boolean {
  return tie.kind === 'MEMBERSHIP' && tie.to === body
}

function isActor(id: string): boolean {
  return id.startsWith('actor:')
}
