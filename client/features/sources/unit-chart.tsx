import type { EvidenceSummary } from './evidence-counts.ts'

/** Most facts drawn one by one; above it a bar of the same three parts. */
const MOST_UNITS = 240

/** One unit a fact: full where the date is given, half tone where it is implied, dotted where there is none. */
export function UnitChart({ summary: { byDate, total } }: { readonly summary: EvidenceSummary }) {
  if (total > MOST_UNITS) return <ShareBar summary={{ byDate, total, inferred: 0 }} tall />
  return (
    <div className="units" aria-hidden="true">
      {byDate.map(({ status, count }) => (
        <div key={status} className="units-group">
          {Array.from({ length: count }, (_, unit) => `${status} ${unit}`).map((key) => (
            <span key={key} className="evidence-fill" data-date={status} />
          ))}
        </div>
      ))}
    </div>
  )
}

interface ShareBarProps {
  readonly summary: EvidenceSummary
  readonly tall?: boolean
}

/** Shares of the three, side by side; a part that there is stays visible however small. */
export function ShareBar({ summary: { byDate }, tall = false }: ShareBarProps) {
  return (
    <div className="share-bar" data-tall={tall || undefined} aria-hidden="true">
      {byDate
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <span key={status} className="evidence-fill" data-date={status} style={{ flexGrow: count }} />
        ))}
    </div>
  )
}
