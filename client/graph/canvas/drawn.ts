import type { Box, Layout } from '../layout/contract.ts'
import type { NetworkPicture } from '../picture.ts'

/** What stands on the canvas: a picture and the layout made for it. They change together. */
export interface Drawn {
  readonly picture: NetworkPicture
  readonly layout: Layout
  /** What the plane is divided into. Where there is any, a place says something, and nothing can be dragged off it. */
  readonly regions?: readonly DrawnRegion[]
}

/** A part of the plane with its name. */
export interface DrawnRegion {
  readonly id: string
  /** Plane px. */
  readonly box: Box
  readonly title: string
  /** Said where nobody stands in it; null where somebody does. */
  readonly note: string | null
  /** No part of the territory: drawn more quietly. */
  readonly aside: boolean
}
