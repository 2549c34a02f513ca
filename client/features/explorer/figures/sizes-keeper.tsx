import { useEffect } from 'react'
import { resizeDrawn } from '../../../graph/sizes/resize-drawn.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { useSizes } from './use-sizes.ts'

/** Gives the marks on the canvas their sizes for as long as it stands; it shows nothing itself. */
export function SizesKeeper() {
  const store = useExplorerStore()
  const { sized } = useSizes()
  useEffect(() => {
    if (sized === null) return
    store.setState({ resize: (drawn) => resizeDrawn(drawn, sized.stepOf) })
    return () => store.setState({ resize: null })
  }, [store, sized])
  return null
}
