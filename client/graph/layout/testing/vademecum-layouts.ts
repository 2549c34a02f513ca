import { computeLayout } from '../compute-layout.ts'
import type { ArrangeRequest, CanvasSize, Layout } from '../contract.ts'
import { collapseGraph } from '../groups/collapse.ts'
import { VADEMECUM } from './vademecum-fixture.ts'

export const DESKTOP: CanvasSize = { width: 820, height: 640 }
export const WIDE: CanvasSize = { width: 1360, height: 760 }
export const PHONE: CanvasSize = { width: 390, height: 560 }

export const FAN = 'group:fan:project:progetto_patto'

/** The vademecum as it is drawn: the project's eight actions are one vertex. */
export const PICTURE = collapseGraph(VADEMECUM, ({ members }) => `${members.length} azioni del progetto`)

/** A picture of the vademecum, made once for all tests of a file that ask for the same. */
export function arrangeVademecum(canvas: CanvasSize, options: Partial<ArrangeRequest> = {}): Layout {
  const key = JSON.stringify([canvas, options])
  const made = MADE.get(key)
  if (made !== undefined) return made
  const layout = computeLayout({ task: 'arrange', picture: PICTURE, canvas, effort: 'quick', ...options })
  MADE.set(key, layout)
  return layout
}

const MADE = new Map<string, Layout>()
