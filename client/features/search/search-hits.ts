import { areaPath, entityPath, sourcePath } from '../../app/addresses.ts'
import { SERVICES_ANCHOR } from '../../app/paths.ts'
import type { SearchQuery } from '../../generated/graphql.ts'

export type SearchHit = SearchQuery['search'][number] & {
  /** Not there on the day asked. */
  readonly absent?: boolean
}

/** A hit that leads somewhere. */
export interface ReachableHit {
  readonly hit: SearchHit
  readonly href: string
}

/** What a search found whatever the day, what is absent on the day asked marked. */
export function markAbsent({ search, present }: Pick<SearchQuery, 'search' | 'present'>): readonly SearchHit[] {
  if (present === undefined) return search
  const there = new Set(present.map(({ id }) => id))
  return search.map((hit) => (there.has(hit.id) ? hit : { ...hit, absent: true }))
}

/** Hits with the page each leads to; what has no page of its own and is not offered by anyone is left out. */
export function reachableHits(hits: readonly SearchHit[]): ReachableHit[] {
  return hits.flatMap((hit) => {
    const href = pageOf(hit)
    return href === null ? [] : [{ hit, href }]
  })
}

function pageOf(hit: SearchHit): string | null {
  if (hit.__typename === 'MicroArea') return areaPath(hit.id)
  if (hit.__typename === 'Source') return sourcePath(hit.id)
  if (hit.__typename !== 'Service') return entityPath(hit.id)
  const provider = hit.providers[0]
  const page = provider === undefined ? null : entityPath(provider.id)
  return page === null ? null : `${page}#${SERVICES_ANCHOR}`
}
