import { type BandStep, bandOf, boundTie, type Span, spanOf } from '#graph-schema/model/band.ts'
import { uniteDays } from '#graph-schema/model/day-set.ts'
import { ARROW_FAMILIES, arrowFamily } from '#graph-schema/model/tie.ts'
import type { BandSubject } from './band-subject.ts'
import { boundsOf } from './bounds.ts'
import { DATE_GROUPS } from './date-group.ts'
import { isActorClass } from './entity-class.ts'
import { type Filters, withRow } from './filters.ts'
import { isUnconfirmed } from './knowledge-age.ts'
import type { Network, NetworkTie } from './network.ts'
import { findVisible } from './visible.ts'

/** A network over time, as far as the filters keep it. */
export interface GrowthBand {
  readonly steps: readonly BandStep[]
  /** How many of its ties no source dates, were they shown. */
  readonly undated: number
}

/** What a band is made of; `today` is an ISO day. */
export interface BandQuestion {
  readonly filters: Filters
  /** A day is chosen. */
  readonly onDay: boolean
  readonly today: string
  readonly subject: BandSubject
}

/** Before anything on record: on that day nothing has ended. */
const BEFORE_ALL = '0001-01-01'

/**
 * The band of what the filters keep of a network, whenever it held. Filters of presence count for nothing, for the band
 * is what they choose from; nor does on a chosen day how a date is known, but for whether undated ties are shown.
 */
export function growthOf(recorded: Network, question: BandQuestion): GrowthBand {
  const ties = keptTies(recorded, question)
  const { filters } = question
  const withUndated = withRow(filters, { section: 'dates', value: 'UNKNOWN' }, true)
  const all = filters.dates.has('UNKNOWN') ? ties : keptTies(recorded, { ...question, filters: withUndated })
  return {
    steps: bandOf(spansOf(recorded, ties, question.subject)),
    undated: all.filter(({ dateStatus }) => dateStatus === 'UNKNOWN').length,
  }
}

function keptTies(recorded: Network, { filters, onDay, today }: BandQuestion): readonly NetworkTie[] {
  const dates = new Set(DATE_GROUPS.filter((group) => group !== 'UNKNOWN' || filters.dates.has(group)))
  // How long ago a tie was told depends on the day: the band is of what was told so long ago by now.
  const { ties } = onDay
    ? findVisible(recorded, { ...filters, dates, unconfirmed: null }, BEFORE_ALL)
    : findVisible(recorded, filters, today)
  const { unconfirmed } = filters
  return [...ties]
    .flatMap((id) => recorded.ties.get(id) ?? [])
    .filter(({ lastAttested }) => unconfirmed === null || isUnconfirmed(lastAttested, unconfirmed, today))
}

function spansOf(recorded: Network, ties: readonly NetworkTie[], subject: BandSubject): readonly Span[] {
  if (subject === 'actors') return actorSpans(recorded, ties)
  const family = ARROW_FAMILIES.find((known) => known === subject)
  return ties
    .filter(({ kind, role }) => family === undefined || arrowFamily(kind, role) === family)
    .map((tie) => spanOfTie(recorded, tie))
}

function spanOfTie({ entities }: Network, { period, from, to }: NetworkTie): Span {
  const [source, target] = [entities.get(from), entities.get(to)]
  const bounds = boundsOf(period)
  if (source === undefined || target === undefined) return spanOf(bounds)
  return spanOf(boundTie(bounds, boundsOf(source.period), boundsOf(target.period)))
}

/** An actor counts on the days on which it has a tie. */
function actorSpans(recorded: Network, ties: readonly NetworkTie[]): readonly Span[] {
  const tied = new Map<string, Span[]>()
  for (const tie of ties) {
    const span = spanOfTie(recorded, tie)
    for (const id of new Set([tie.from, tie.to])) {
      const entity = recorded.entities.get(id)
      if (entity !== undefined && isActorClass(entity.entityClass)) tied.set(id, [...(tied.get(id) ?? []), span])
    }
  }
  return [...tied.values()].map((spans) => ({
    sure: uniteDays(spans.map(({ sure }) => sure)),
    possible: uniteDays(spans.map(({ possible }) => possible)),
  }))
}
