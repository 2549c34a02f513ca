import type { LegendSign } from '../../../graph/export/draw-legend.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { TieSample } from '../../../graph/marks/tie-sample.tsx'
import { usePrinting } from '../panels/use-printing.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import './export.css'
import { useSheetWords } from './use-sheet-words.ts'

/** True while a table or a matrix is put on paper; the picture brings its own words. */
function useIsListPrinted(): boolean {
  const hasPicture = useExplorerState(({ drawn }) => drawn !== null)
  return usePrinting() && !hasPicture
}

/** On paper, above a table or a matrix: title, what is shown and left out, the day. */
export function PrintHead() {
  const words = useSheetWords()
  if (!useIsListPrinted()) return null
  return (
    <div className="print-words">
      <p className="print-title">{words.title}</p>
      {words.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}

/** On paper, below a table or a matrix: the legend, the sources, where it was read. */
export function PrintFoot() {
  const words = useSheetWords()
  if (!useIsListPrinted()) return null
  return (
    <div className="print-words print-foot">
      <ul>
        {words.legend.map((entry) => (
          <li key={entry.words}>
            <Sign sign={entry.sign} />
            {entry.words}
          </li>
        ))}
      </ul>
      {words.sources.map((source) => (
        <p key={source}>{source}</p>
      ))}
    </div>
  )
}

function Sign({ sign }: { readonly sign: LegendSign }) {
  switch (sign.form) {
    case 'mark':
      return <Mark entityClass={sign.entityClass} size={20} collective={sign.collective} />
    case 'line':
      return <TieSample line={sign.line} />
    case 'arrow':
      return <TieSample family={sign.family} />
    case 'size':
    case 'age':
    case 'hull':
      // Lists are printed without the picture, which alone has sizes, ages and areas.
      return null
  }
}
