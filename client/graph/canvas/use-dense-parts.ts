import { useEffect, useState } from 'react'
import type { View } from '../layout/contract.ts'
import type { Elements } from './elements.ts'
import type { StateClasses } from './emphasis.ts'
import type { Palette } from './palette.ts'
import type { writeStylesheet } from './stylesheet.ts'

/** What only a dense picture needs. */
export interface DenseParts {
  readonly writeStylesheet: typeof writeStylesheet
  readonly paint: (
    context: CanvasRenderingContext2D,
    elements: Elements,
    states: StateClasses,
    palette: Palette,
    view: View,
  ) => void
}

/** Fetched with the first dense picture: most pages never show one. Null until they are there. */
export function useDenseParts(dense: boolean): DenseParts | null {
  const [parts, setParts] = useState<DenseParts | null>(null)
  useEffect(() => {
    if (!dense) return
    let gone = false
    fetchParts().then((fetched) => {
      if (!gone) setParts(fetched)
    })
    return () => {
      gone = true
    }
  }, [dense])
  return dense ? parts : null
}

async function fetchParts(): Promise<DenseParts> {
  const [style, plan, painter] = await Promise.all([
    import('./dense-style.ts'),
    import('./plan-paint.ts'),
    import('./paint-picture.ts'),
  ])
  return {
    writeStylesheet: style.writeDenseStylesheet,
    paint: (context, elements, states, palette, view) =>
      painter.paintPicture(context, plan.planPaint(elements, states, palette, view), palette),
  }
}
