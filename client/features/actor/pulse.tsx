import type { i18n as I18n, TFunction } from 'i18next'
import { entityPath } from '../../app/addresses.ts'
import type { GroupPageQuery } from '../../generated/graphql.ts'
import { describePeriod } from '../../graph/words/date-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
import type { Fact } from './entity-page.tsx'

type LocalNode = Extract<NonNullable<GroupPageQuery['localNode']>, { __typename: 'LocalNode' }>
type Tie = LocalNode['ties']['nodes'][number]
type NodeAct = Extract<Tie['to'], { __typename: 'Event' }>

/** What the manifesto calls a local node a place of. */
const PULSE_KINDS = ['RESEARCH', 'PROPOSAL', 'ACTION'] as const

/** The pulse of a local node: the last dated act of each of the three kinds, or that there is none yet. */
export function pulseFacts(i18n: I18n, t: TFunction<'actor'>, node: LocalNode): Fact[] {
  return PULSE_KINDS.map((kind) => {
    const last = lastActOf(node, kind)
    const label = t(`pulse.${kind}`)
    if (last === null) return { label, value: t('pulse.none') }
    return {
      label,
      value: <AppLink href={entityPath(last.id) ?? ''}>{last.label}</AppLink>,
      note: describePeriod(i18n, last.period, true),
    }
  })
}

function lastActOf(node: LocalNode, kind: (typeof PULSE_KINDS)[number]): NodeAct | null {
  return node.ties.nodes
    .flatMap(({ role, to }) =>
      role === 'CARRIES_OUT' && to.__typename === 'Event' && to.eventKind === kind ? [to] : [],
    )
    .reduce<NodeAct | null>((last, act) => (last === null || startOf(act) > startOf(last) ? act : last), null)
}

/** ISO day on which an act began at the earliest; an undated one comes before all others. */
function startOf({ period }: NodeAct): string {
  return period.start.earliest ?? ''
}
