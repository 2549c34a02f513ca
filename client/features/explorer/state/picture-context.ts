import { createContext, useContext } from 'react'
import type { NetworkPicture } from '../../../graph/picture.ts'

export const PictureContext = createContext<NetworkPicture | null>(null)

/**
 * The picture of the chosen sets: which entities are drawn together.
 * @throws Error outside the page of the network.
 */
export function usePicture(): NetworkPicture {
  const picture = useContext(PictureContext)
  if (picture === null) throw new Error('a panel of the network stands outside its page')
  return picture
}
