import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import type { SupposedChoicesQuery } from '../../../generated/graphql.ts'

/** A service on record that somebody else may be supposed to offer too. */
export interface RecordedService {
  readonly id: string
  readonly title: string
  /** Who offers it on record. */
  readonly providers: readonly string[]
  /** Needs that it meets: at least one, since nothing would change by another service. */
  readonly needs: readonly string[]
}

type Needs = SupposedChoicesQuery['needs']

/** Services on record that meet a need and are of one of these sets, by title. */
export function listServices(needs: Needs, sets: ReadonlySet<FactSet> = new Set(FACT_SETS)): RecordedService[] {
  const found = new Map<string, RecordedService>()
  for (const { label: need, services } of needs) {
    for (const { id, label: title, sets: of, providers } of services) {
      if (!FACT_SETS.some((set) => sets.has(set) && of.includes(set))) continue
      const before = found.get(id)?.needs ?? []
      found.set(id, { id, title, providers: providers.map(({ label }) => label), needs: [...before, need] })
    }
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
}
