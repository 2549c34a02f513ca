import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CANVAS_ID } from '../../../graph/canvas/canvas-id.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { Card } from './card.tsx'
import './bottom-sheet.css'
import { type SheetSize, useSheetDrag } from './use-sheet-drag.ts'

/**
 * The card on a tablet: it covers the lower part of the page and leaves the picture above it in use. Its height is
 * changed by its button or by pulling its handle; pulled down from half, it closes.
 */
export function BottomSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('tools')
  const sheet = useRef<HTMLElement>(null)
  const [size, setSize] = useState<SheetSize>('half')
  const { pulled, handlers } = useSheetDrag(size, setSize, onClose)
  useTellCovered(sheet)
  const other = size === 'half' ? 'full' : 'half'
  const Icon = size === 'half' ? IconArrowsDiagonal : IconArrowsDiagonalMinimize2
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    onClose()
    document.getElementById(CANVAS_ID)?.focus({ preventScroll: true })
  }
  return (
    <section
      ref={sheet}
      className="bottom-sheet"
      data-size={size}
      style={pulled === 0 ? undefined : { transform: `translateY(${pulled}px)` }}
      aria-label={t('sheet.title')}
      onKeyDown={leave}
    >
      <div className="bottom-sheet-head" {...handlers}>
        <span className="bottom-sheet-handle" aria-hidden="true" />
        <button
          type="button"
          aria-label={t(`sheet.${other}`)}
          title={t(`sheet.${other}`)}
          onClick={() => setSize(other)}
        >
          <Icon size={20} aria-hidden="true" />
        </button>
      </div>
      <div className="bottom-sheet-body">
        <Card />
      </div>
    </section>
  )
}

/** Tells the page how much of the canvas lies under an element at its foot. */
function useTellCovered(element: { readonly current: HTMLElement | null }): void {
  const store = useExplorerStore()
  useEffect(() => {
    const measured = element.current
    if (measured === null) return
    const observer = new ResizeObserver(() => store.setState({ covered: measured.offsetHeight }))
    observer.observe(measured)
    return () => {
      observer.disconnect()
      store.setState({ covered: 0 })
    }
  }, [store, element])
}
