import { Suspense, useMemo, useState } from 'react'
import type { Network } from '../../graph/model/network.ts'
import { drawNetwork } from '../../graph/picture.ts'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { readToday } from '../../lib/today.ts'
import { Card } from './panels/card.tsx'
import { Centre } from './panels/centre.tsx'
import { LegendPanel } from './panels/legend-panel.tsx'
import { Overlays } from './panels/overlays.tsx'
import { Projection } from './panels/projection.tsx'
import { Tools } from './panels/tools.tsx'
import { LateTimeBar } from './time/late-time-bar.tsx'
import './explorer-page.css'
import { explore, sliceOf } from './state/explore.ts'
import { type Ask, ExplorerContext } from './state/explorer-context.ts'
import { useExplorerState } from './state/explorer-store.ts'
import { PictureContext } from './state/picture-context.ts'
import type { Question } from './state/question.ts'
import { type Device, useDevice } from './state/use-device.ts'
import { useNameGroup } from './state/use-picture-words.ts'
import { useRecordedAsk } from './state/use-recorded-ask.ts'

/** When one is first opened: what a drawer needs is not part of the first load. */
const Drawers = lazyWithWords(async () => (await import('./panels/drawers.tsx')).Drawers)

export interface ExplorerPageProps {
  readonly network: Network
  readonly question: Question
  readonly ask: Ask
  /** The last reading failed: these are the data of before. */
  readonly stale: boolean
  readonly reading: boolean
  readonly onMore: () => void
  /** Title of a view behind a link; absent on the page of the network itself. */
  readonly guestTitle?: string
}

/** The panels of the page round one exploration: legend, tools, picture or table, card. */
export function ExplorerPage(props: ExplorerPageProps) {
  const { network, question, ask: askPage, stale, reading, onMore, guestTitle } = props
  const [today] = useState(() => readToday())
  const device = useDevice()
  const nameGroup = useNameGroup()
  const recorded = useMemo(() => sliceOf(network, question.sets), [network, question.sets])
  const { ask, askPlain } = useRecordedAsk(question, askPage)
  const explorer = useMemo(
    () => ({
      ...{ question, ask, askPlain, guest: guestTitle !== undefined },
      exploration: explore(network, recorded, question, today),
      exploreOther: (other: Network) => explore(other, sliceOf(other, question.sets), question, today),
    }),
    [network, recorded, question, ask, askPlain, today, guestTitle],
  )
  const picture = useMemo(
    () => drawNetwork(recorded, { nameGroup, today, collapse: true }),
    [recorded, nameGroup, today],
  )
  return (
    <ExplorerContext value={explorer}>
      <PictureContext value={picture}>
        <div
          className="explorer"
          data-device={device}
          data-projected={question.projected || undefined}
          data-timed={guestTitle === undefined || undefined}
        >
          <Projection />
          {question.projected ? null : <Panels device={device} title={guestTitle} />}
          <Centre device={device} stale={stale} reading={reading} onMore={onMore} />
          {guestTitle === undefined ? <LateTimeBar device={device} /> : null}
          <Overlays />
        </div>
      </PictureContext>
    </ExplorerContext>
  )
}

/** What stands round the picture: tools above it, the legend and the card beside it or over it. */
function Panels({ device, title }: { readonly device: Device; readonly title: string | undefined }) {
  return (
    <>
      <Tools device={device} title={title} />
      {device === 'wide' ? (
        <>
          <div className="explorer-legend">
            <LegendPanel />
          </div>
          <aside className="explorer-card">
            <Card />
          </aside>
        </>
      ) : (
        <OpenDrawer device={device} />
      )}
    </>
  )
}

/** Where legend and card have no place beside the picture. */
function OpenDrawer({ device }: { readonly device: Device }) {
  const isOpen = useExplorerState(({ drawer }) => drawer !== null)
  if (!isOpen) return null
  return (
    <Suspense>
      <Drawers device={device} />
    </Suspense>
  )
}
