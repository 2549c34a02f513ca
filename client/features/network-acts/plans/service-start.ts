import { parseIsoDay } from '#graph-schema/model/day.ts'
import type { DesksOfAreaQuery } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import type { StartValues } from '../form/values.ts'
import { readLife } from './periods.ts'

type Area = Extract<NonNullable<DesksOfAreaQuery['node']>, { readonly __typename: 'MicroArea' }>
type Desk = Area['municipalities'][number]['events'][number]

/** A desk on record as an event, and who runs it as far as one can tell. */
export interface KnownDesk {
  readonly id: string
  readonly title: string
  /** The first day or year, where one is told; empty otherwise. */
  readonly start: string
  /** Id of the first document that tells it; empty where none does. */
  readonly source: string
  /** Null where several run it, or nobody is known to. */
  readonly runner: { readonly id: string; readonly name: string } | null
}

/** Desks that take place in the comuni of an area, each once, by title. */
export function listDesks({ node }: DesksOfAreaQuery): KnownDesk[] {
  if (node?.__typename !== 'MicroArea') return []
  const desks = new Map<string, KnownDesk>()
  const here = new Set(node.municipalities.map(({ id }) => id))
  for (const { events } of node.municipalities) {
    for (const event of events) if (event.kind === 'DESK') desks.set(event.id, tellDesk(event, here))
  }
  return [...desks.values()].sort((a, b) => a.title.localeCompare(b.title))
}

function tellDesk({ id, title, period, sources, participations }: Desk, here: ReadonlySet<string>): KnownDesk {
  const runners = participations.nodes.flatMap(({ role, from }) =>
    from.__typename === 'Actor' && (role === 'HOST' || role === 'CO_ORGANISER') ? [from] : [],
  )
  // A desk that goes round has a host in each comune: the one of this area runs it here.
  const nearby = runners.filter(({ seat }) => seat !== null && here.has(seat.id))
  const [runner, ...others] = runners.length === 1 ? runners : nearby
  const { start } = readLife(period.text)
  return {
    ...{ id, title },
    start: /^\d{4}(-\d{2})?$/u.test(start) || parseIsoDay(start) !== null ? start : '',
    source: sources[0]?.source.id ?? '',
    runner: runner === undefined || others.length > 0 ? null : { id: runner.id, name: runner.label },
  }
}

/** The form of a service for a need in an area, before anything is written in it. */
export function startOfService(area: string, need: string): StartValues {
  return { dates: { sourceDate: readToday() }, lists: { needs: [need], areas: [area] } }
}

/** The same, as far as a desk on record fills it in. */
export function startOfDesk({ title, start, source, runner }: KnownDesk, area: string, need: string): StartValues {
  const plain = startOfService(area, need)
  return {
    ...plain,
    texts: { title, sourceId: source },
    dates: { ...plain.dates, start },
    ...(runner === null ? {} : { actors: { provider: [{ key: 'desk', ...runner, role: '' }] } }),
  }
}
