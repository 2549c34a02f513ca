/** What a comune is filled with: a step of the figure from 0, hatch where nothing is known, dots outside every area. */
export type Shade = 0 | 1 | 2 | 3 | 'unknown' | 'unassigned'

/** What the legend and the cells are filled with. */
export function fillOf(shade: Shade, hatches: string): string {
  if (shade === 0) return 'var(--canvas)'
  return typeof shade === 'number' ? `var(--h${shade})` : `url(#${hatches}-${shade})`
}

/** The patterns of what has no number. */
export function MapHatches({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-unknown`} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={7} height={7} className="map-ground" />
        <rect width={1.2} height={7} className="map-hatch" />
      </pattern>
      <pattern id={`${id}-unassigned`} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect width={8} height={8} className="map-ground" />
        <circle cx={2} cy={2} r={1.4} className="map-dot" />
        <circle cx={6} cy={6} r={1.4} className="map-dot" />
      </pattern>
    </defs>
  )
}
