import { Button } from '@mantine/core'
import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NetworkCanvas } from '../../../graph/canvas/network-canvas.tsx'
import { useSize } from '../../../graph/canvas/use-size.ts'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { Delayed } from '../../../ui/delayed.tsx'
import { useSettled } from '../../../ui/use-settled.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { usePicture } from '../state/picture-context.ts'
import { type Arrangement, useArrangement } from '../state/use-arrangement.ts'
import { useCanvasEvents } from '../state/use-canvas-events.ts'
import { useCanvasWords } from '../state/use-picture-words.ts'
import { useShownDrawn } from '../state/use-shown-drawn.ts'
import './graph-panel.css'
import { IfNothingLeft } from './if-nothing-left.tsx'
import { SUMMARY_ID } from './summary-line.tsx'

/** After the picture: there is nothing to undo or to tidy before. */
const ViewTools = lazyWithWords(async () => (await import('./view-tools.tsx')).ViewTools)

/** Only on a phone: what a popover needs is not part of the first load. */
const ShelfButton = lazy(async () => {
  const { ShelfButton: found } = await import('./shelf-button.tsx')
  return { default: found }
})

/** The picture of the slice. Filters hide in it and move nothing; only another choice of sources lays it out anew. */
export function GraphPanel() {
  const { question, exploration } = useExplorer()
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const words = useCanvasWords(exploration)
  const arrangement = useArrangement(usePicture(), size, question, words.shelfHeading)
  const { shown, outlines, emphasis, missing } = useShownDrawn(arrangement.drawn)
  const events = useCanvasEvents(arrangement)
  const shelf = arrangement.drawn?.layout.shelf ?? null
  return (
    <div className="graph-panel" ref={frame} aria-busy={arrangement.running !== null}>
      <NetworkCanvas
        drawn={shown}
        view={arrangement.view}
        size={size}
        visible={exploration.visible}
        emphasis={emphasis}
        missing={missing}
        outlines={outlines}
        events={events}
        words={words}
        describedBy={SUMMARY_ID}
      >
        <ArrangementState arrangement={arrangement} />
        {shelf?.form === 'button' ? (
          <Suspense>
            <ShelfButton shelf={shelf} />
          </Suspense>
        ) : null}
        <LateTools />
        <IfNothingLeft />
      </NetworkCanvas>
    </div>
  )
}

function LateTools() {
  if (!useSettled()) return null
  return (
    <Suspense>
      <ViewTools />
    </Suspense>
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
