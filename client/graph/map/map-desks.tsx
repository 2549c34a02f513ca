import type { PlacedDesk } from './plan-map.ts'

/** Desks as flags at the seats of their comuni, as events are marked in the network. */
export function MapDesks({ desks }: { readonly desks: readonly PlacedDesk[] }) {
  return (
    <svg aria-hidden="true" focusable="false" className="map-desks">
      {desks.map(({ id, x, y, side, name }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <DeskFlag />
          <text x={side === 'right' ? 17 : -17} y={4.5} textAnchor={side === 'right' ? 'start' : 'end'}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** The sign of a desk: a tag with a calendar. */
export function DeskFlag() {
  return (
    <>
      <path d="M-12,-9H5L12.5,0L5,9H-12Z" className="map-desk" />
      <path d="M-7.5,-4.5h8v9h-8zM-7.5,-1.5h8M-5.5,-6v2M-1.5,-6v2" className="map-desk-sign" />
    </>
  )
}
