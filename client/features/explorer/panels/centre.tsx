import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import { lazyWithDataWords, lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { isCounted, isTooLarge } from '../state/is-counted.ts'
import type { NetworkView } from '../state/question.ts'
import type { Device } from '../state/use-device.ts'
import { Coming } from './coming.tsx'
import { IfNothingLeft } from './if-nothing-left.tsx'
import { SummaryLine } from './summary-line.tsx'
import { viewOn } from './tools.tsx'
import { ViewSteps } from './view-steps.tsx'

// A phone that opens on the list does not load the canvas, nor a wide window the list.
const GraphPanel = lazy(async () => ({ default: (await import('./graph-panel.tsx')).GraphPanel }))
const ListPanel = lazy(async () => ({ default: (await import('./list-panel.tsx')).ListPanel }))
const GovernanceLevels = lazyWithWords(async () => (await import('./governance-levels.tsx')).GovernanceLevels)
const OverviewPanel = lazyWithDataWords(async () => (await import('../overview/overview-panel.tsx')).OverviewPanel)
const MatrixPanel = lazyWithDataWords(async () => (await import('../matrix/matrix-panel.tsx')).MatrixPanel)
const AreaPanel = lazyWithWords(async () => (await import('../areas/area-panel.tsx')).AreaPanel)
const AreaList = lazyWithWords(async () => (await import('../areas/area-list.tsx')).AreaList)
const NarrowedNote = lazyWithWords(async () => (await import('./narrowed-note.tsx')).NarrowedNote)
const PartialNote = lazyWithDataWords(async () => (await import('../overview/partial-note.tsx')).PartialNote)
const PrintSheet = lazyWithWords(async () => (await import('../export/print-sheet.tsx')).PrintSheet)
const PrintHead = lazyWithWords(async () => (await import('../export/print-words.tsx')).PrintHead)
const PrintFoot = lazyWithWords(async () => (await import('../export/print-words.tsx')).PrintFoot)
const SizesKeeper = lazyWithWords(async () => (await import('../figures/sizes-keeper.tsx')).SizesKeeper)
const TablePanel = lazyWithWords(async () => (await import('./table-panel.tsx')).TablePanel)

interface CentreProps {
  readonly device: Device
  readonly stale: boolean
  readonly reading: boolean
  readonly onMore: () => void
}

/** The answer in a sentence, then as a picture or as a table. */
export function Centre({ device, stale, reading, onMore }: CentreProps) {
  const { t } = useTranslation('explorer')
  const { question, exploration, guest } = useExplorer()
  const { network } = exploration
  const view = viewOn(device, question.view)
  const settled = useSettled()
  if (isCounted(network, question)) {
    return (
      <div className="explorer-centre">
        <Suspense fallback={<Coming />}>
          <OverviewPanel view={view} />
        </Suspense>
      </div>
    )
  }
  return (
    <div className="explorer-centre" aria-busy={reading}>
      <Suspense>{settled ? <PrintHead /> : null}</Suspense>
      <div className="explorer-summary">
        <SummaryLine />
        <ViewSteps />
        {isNarrowed(question.scope) || question.lit.length > 0 ? (
          <Suspense>
            <NarrowedNote />
          </Suspense>
        ) : null}
        {stale ? <p className="explorer-stale">{t('failed.refetch')}</p> : null}
        {network.truncated || isTooLarge(network) ? (
          <Suspense>
            <PartialNote onMore={onMore} />
          </Suspense>
        ) : null}
      </div>
      {guest || (device === 'phone' && view !== 'grafo') ? null : (
        <div className="explorer-levels">
          <Suspense>{settled ? <GovernanceLevels /> : null}</Suspense>
        </div>
      )}
      <Suspense fallback={<Coming />}>
        {view === 'grafo' || view === 'aree' ? <ToTable /> : null}
        <Shown view={view} device={device} />
      </Suspense>
      <Suspense>{guest || question.measure === 'uguale' ? null : <SizesKeeper />}</Suspense>
      <Suspense>
        {settled ? (
          <>
            <PrintFoot />
            <PrintSheet />
          </>
        ) : null}
      </Suspense>
    </div>
  )
}

/** Before the picture, seen when it has the focus: the way past it, to the same as a table. */
function ToTable() {
  const { t } = useTranslation('explorer')
  const { ask } = useExplorer()
  const store = useExplorerStore()
  function go(): void {
    store.setState({ tableFocus: true })
    ask({ view: 'tabella' })
  }
  return (
    <button type="button" className="skip-link" onClick={go}>
      {t('canvas.toTable')}
    </button>
  )
}

interface ShownProps {
  readonly view: NetworkView
  readonly device: Device
}

function Shown({ view, device }: ShownProps) {
  const { exploration } = useExplorer()
  if (view === 'grafo') return <GraphPanel />
  if (view === 'aree' && device !== 'phone') return <AreaPanel />
  if (exploration.visible.entities.size === 0) return <IfNothingLeft />
  if (view === 'matrice') return <MatrixPanel />
  if (view === 'aree') return <AreaList />
  return device === 'phone' ? <ListPanel /> : <TablePanel />
}
