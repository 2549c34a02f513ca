import { useEffect, useEffectEvent, useRef } from 'react'
import './export.css'
import { useSheet } from './use-sheet.ts'

/** What is printed in place of the canvas: the sheet, written the moment the browser asks for paper. */
export function PrintSheet() {
  const makeSheet = useSheet()
  const holder = useRef<HTMLDivElement>(null)
  const write = useEffectEvent(() => {
    const sheet = makeSheet('')
    if (sheet === null) return
    const picture = new DOMParser().parseFromString(sheet.markup, 'image/svg+xml').documentElement
    holder.current?.replaceChildren(document.importNode(picture, true))
  })
  useEffect(() => {
    const before = (): void => write()
    const after = (): void => holder.current?.replaceChildren()
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return <div className="print-sheet" ref={holder} aria-hidden="true" />
}
