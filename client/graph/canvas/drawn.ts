import type { Layout } from '../layout/contract.ts'
import type { NetworkPicture } from '../picture.ts'

/** What stands on the canvas: a picture and the layout made for it. They change together. */
export interface Drawn {
  readonly picture: NetworkPicture
  readonly layout: Layout
}
