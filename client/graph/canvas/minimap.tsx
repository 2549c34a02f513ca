import { IconMap2, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Visible } from '../model/visible.ts'
import { useCanvas } from './canvas-context.ts'
import type { Drawn } from './drawn.ts'
import './minimap.css'
import { MinimapPlane } from './minimap-plane.tsx'
import { holds, spreadOf } from './minimap-scale.ts'

export interface MinimapProps {
  readonly drawn: Drawn
  readonly visible: Visible
  readonly words: { readonly open: string; readonly close: string }
}

const STORAGE_KEY = 'trama.minimap'
const CLOSED = 'closed'

/** The whole picture small, in a corner, with what the canvas shows of it, while that is not all; a reader may fold it away. */
export function Minimap({ drawn, visible, words }: MinimapProps) {
  const [open, setOpen] = useState(readOpen)
  const partial = useIsPartial(drawn)
  function show(shown: boolean): void {
    setOpen(shown)
    writeOpen(shown)
  }
  if (!partial) return null
  if (!open) {
    return (
      <button
        type="button"
        className="minimap-open"
        aria-label={words.open}
        title={words.open}
        onClick={() => show(true)}
      >
        <IconMap2 size={20} aria-hidden="true" />
      </button>
    )
  }
  return (
    <div className="minimap">
      <MinimapPlane drawn={drawn} visible={visible} />
      <button
        type="button"
        className="minimap-close"
        aria-label={words.close}
        title={words.close}
        onClick={() => show(false)}
      >
        <IconX size={16} aria-hidden="true" />
      </button>
    </div>
  )
}

/** True while some of the picture lies outside the canvas: at fit a map would only cover what it shows. */
function useIsPartial(drawn: Drawn): boolean {
  const cy = useCanvas()
  const [partial, setPartial] = useState(false)
  useEffect(() => {
    if (cy === null) return
    const look = () => {
      const { x1, y1, w, h } = cy.extent()
      const spread = spreadOf(drawn.layout)
      setPartial(spread !== null && !holds({ x: x1, y: y1, width: w, height: h }, spread))
    }
    look()
    cy.on('viewport resize', look)
    return () => {
      cy.off('viewport resize', look)
    }
  }, [cy, drawn])
  return partial
}

function readOpen(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== CLOSED
  } catch {
    // Storage is refused: the map lies open.
    return true
  }
}

function writeOpen(open: boolean): void {
  try {
    if (open) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, CLOSED)
  } catch {
    // Storage is refused: the choice lasts for this visit.
  }
}
