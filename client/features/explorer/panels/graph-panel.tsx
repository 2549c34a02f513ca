import { Button } from '@mantine/core'
import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NetworkCanvas } from '../../../graph/canvas/network-canvas.tsx'
import { Delayed } from '../../../ui/delayed.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { usePicture } from '../state/picture-context.ts'
import { type Arrangement, useArrangement } from '../state/use-arrangement.ts'
import { useCanvasEvents } from '../state/use-canvas-events.ts'
import { useCanvasSize } from '../state/use-canvas-size.ts'
import { useCanvasWords } from '../state/use-picture-words.ts'
import { useShownDrawn } from '../state/use-shown-drawn.ts'
import './graph-panel.css'
import { IfNothingLeft } from './if-nothing-left.tsx'
import { LateTools } from './late-tools.tsx'

/** Only on a phone: what a popover needs is not part of the first load. */
const ShelfButton = lazy(async () => {
  const { ShelfButton: found } = await import('./shelf-button.tsx')
  return { default: found }
})

/** The picture of the slice. Filters hide in it and move nothing; only another choice of sources lays it out anew. */
export function GraphPanel() {
  const { question, exploration } = useExplorer()
  const frame = useRef<HTMLDivElement>(null)
  const size = useCanvasSize(frame)
  const words = useCanvasWords(exploration)
  const arrangement = useArrangement(usePicture(), size, question, words.shelfHeading)
  const { shown, ...states } = useShownDrawn(arrangement.drawn)
  const events = useCanvasEvents(arrangement.arranger.touch)
  const shelf = arrangement.drawn?.layout.shelf ?? null
  return (
    <div className="graph-panel" ref={frame} aria-busy={arrangement.running !== null}>
      <NetworkCanvas drawn={shown} view={arrangement.view} size={size} {...states} events={events} words={words}>
        <ArrangementState arrangement={arrangement} />
        {shelf?.form === 'button' ? (
          <Suspense>
            <ShelfButton shelf={shelf} />
          </Suspense>
        ) : null}
        <LateTools drawn={arrangement.drawn} size={size} />
        <IfNothingLeft />
      </NetworkCanvas>
    </div>
  )
}

/** Says that a layout runs, and how to call it off; the last good picture stays behind it. */
function ArrangementState({
  arrangement: { running, stopped, arranger, drawn },
}: {
  readonly arrangement: Arrangement
}) {
  const { t } = useTranslation('explorer')
  if (running !== null) {
    return (
      <Delayed>
        <div className="graph-state" role="status">
          <span className="graph-spinner" aria-hidden="true" />
          {t('canvas.running', { count: running })}
          <Button variant="subtle" size="sm" onClick={arranger.cancel}>
            {t('canvas.cancel')}
          </Button>
        </div>
      </Delayed>
    )
  }
  if (stopped === null) return null
  return (
    <div className="graph-state" role="status" data-empty={drawn === null || undefined}>
      {t(stopped === 'cancelled' ? 'canvas.cancelled' : 'canvas.failed')}
      <Button variant="subtle" size="sm" onClick={arranger.askAgain}>
        {t('canvas.again')}
      </Button>
    </div>
  )
}
