import { parseIsoDay } from '#graph-schema/model/day.ts'
import { presenceOn } from '#graph-schema/model/presence.ts'
import type { ChangesBackgroundQuery } from '../../../generated/graphql.ts'
import { boundsOf } from '../../../graph/model/bounds.ts'
import type { Change, ChangedEntity } from './change.ts'
import type { Growth } from './tell-title.ts'

export type Background = ChangesBackgroundQuery['network']
type BackgroundTie = Background['ties'][number]

/** Fewer than these joining one body are not what a period is about. */
const FEWEST = 2

/**
 * The body that the most surely joined, with how many surely belonged to it on both days: only where the network was
 * read whole, and where it says what the changes say.
 */
export function findGrowth(
  changes: readonly Change[],
  background: Background | null,
  from: string,
  to: string,
): Growth | null {
  const joined = new Map<string, { target: ChangedEntity; who: ChangedEntity[] }>()
  for (const { kind, surely, subject } of changes) {
    if (kind !== 'JOINED' || !surely || subject.form !== 'tie' || subject.tie.kind !== 'MEMBERSHIP') continue
    const { to: target, from: member } = subject.tie
    const found = joined.get(target.id)
    if (found === undefined) joined.set(target.id, { target, who: [member] })
    else found.who.push(member)
  }
  const [most] = [...joined.values()].sort(
    (a, b) => b.who.length - a.who.length || (a.target.id < b.target.id ? -1 : 1),
  )
  if (most === undefined || most.who.length < FEWEST) return null
  const known = background !== null && !background.truncated
  return {
    target: most.target,
    joined: most.who,
    from: known ? countMembers(background, most.target.id, from) : null,
    to: known ? countMembers(background, most.target.id, to) : null,
  }
}

/** Those who surely belong to a body on a day. */
function membersOn(background: Background, target: string, day: string): readonly BackgroundTie[] {
  return background.ties.filter(
    (tie) =>
      tie.kind === 'MEMBERSHIP' &&
      tie.to.id === target &&
      presenceOn(boundsOf(tie.period), parseIsoDay(day) ?? 0) === 'SURE',
  )
}

function countMembers(background: Background, target: string, day: string): number {
  return new Set(membersOn(background, target, day).map(({ from }) => from.id)).size
}
