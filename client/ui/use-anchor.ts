import { type RefCallback, useCallback } from 'react'

/**
 * A ref for an element that the address may name: what comes after its page, with its data, is scrolled to when it is
 * there. What is there already is the browser's.
 */
export function useAnchor(anchor: string | undefined): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (element !== null && anchor !== undefined && decodeURIComponent(location.hash) === `#${anchor}`)
        element.scrollIntoView()
    },
    [anchor],
  )
}
