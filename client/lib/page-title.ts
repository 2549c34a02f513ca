import { useEffect } from 'react'

const PRODUCT = 'Trama'

/** Names the page in the browser's tab; null while its name is not known yet. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? PRODUCT : `${title} · ${PRODUCT}`
  }, [title])
}
