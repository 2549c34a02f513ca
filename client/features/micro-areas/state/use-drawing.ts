import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RedrawTerritoryDocument } from '../../../generated/graphql.ts'
import { type CitationValues, citationOf, NO_CITATION } from '../../../lib/citation-choice.tsx'
import { useAct } from '../../../lib/use-act.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { tellDrawingProblem } from '../words/tell-drawing-problem.ts'
import { areasIn, type Drawing, type Drawn, isDrawnOtherwise, isUntouched, movesOf, NO_DRAWING } from './drawing.ts'

/** A drawing that is being made: what it holds, what is wrong with it, and recording it. */
export interface DrawingDraft {
  /** The territory on which the drawing was begun: what others draw meanwhile does not move under the hand. */
  readonly drawn: Drawn
  /** Somebody else has drawn it otherwise since. */
  readonly isOvertaken: boolean
  readonly drawing: Drawing
  /** Ids of comuni that are chosen to be moved. */
  readonly chosen: ReadonlySet<string>
  readonly source: CitationValues
  readonly reason: string
  readonly problems: readonly string[]
  readonly sourceProblem: string | null
  readonly isSaving: boolean
  readonly draw: (drawing: Drawing) => void
  readonly choose: (ids: readonly string[], chosen: boolean) => void
  readonly say: (change: { source?: CitationValues; reason?: string }) => void
  readonly startAgain: () => void
  readonly save: () => Promise<void>
}

/** Makes and records a drawing of the territory of a day. */
export function useDrawing(
  on: string,
  current: Drawn,
  sources: readonly { readonly id: string; readonly label: string }[],
): DrawingDraft {
  const { t, i18n } = useTranslation('micro-areas')
  const [drawing, setDrawing] = useState<Drawing>(NO_DRAWING)
  const { drawn, isOvertaken, begin } = useBegunOn(current, drawing)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<{ source: CitationValues; reason: string }>({ source: NO_CITATION, reason: '' })
  const [tried, setTried] = useState(false)
  const changeId = useRef('')
  const requestId = useRef(crypto.randomUUID())
  const tellDone = useUndoToast()
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  const source = citationOf(said.source, sources)
  const changed = () => {
    requestId.current = crypto.randomUUID()
    if (act.refusal !== null) act.forget()
  }
  const empty = areasIn(drawn, drawing).areas.some(({ onRecord, comuni }) => onRecord === null && comuni.length === 0)
  const startAgain = () => {
    setDrawing(NO_DRAWING)
    setChosen(new Set())
    setTried(false)
    changed()
  }

  return {
    drawn,
    isOvertaken,
    drawing,
    chosen,
    ...said,
    problems: [...(tried && empty ? [t('problem.EMPTY')] : []), ...tellRefusals()],
    sourceProblem: tried && source === null ? t('problem.NO_SOURCE') : null,
    isSaving: act.isRunning,
    draw: (next) => {
      begin()
      setDrawing(next)
      setChosen(new Set())
      changed()
    },
    choose: (ids, on_) =>
      setChosen((before) => new Set([...[...before].filter((id) => !ids.includes(id)), ...(on_ ? ids : [])])),
    say: (part) => {
      setSaid((before) => ({ ...before, ...part }))
      changed()
    },
    startAgain,
    save: async () => {
      setTried(true)
      if (act.isRunning || source === null || empty || drawing.moves.size === 0) return
      const reason = said.reason.trim()
      const input = {
        ...{
          requestId: requestId.current,
          on,
          newAreas: [...drawing.newAreas],
          moves: movesOf(drawn, drawing),
          source,
        },
        ...(reason === '' ? {} : { reason }),
      }
      if ((await act.run(RedrawTerritoryDocument, { input }, ({ done }) => done)) === null) return
      tellDone(t('done', { day: writeDay(i18n.language, on) }), changeId.current)
      startAgain()
      setSaid({ source: NO_CITATION, reason: '' })
    },
  }

  function tellRefusals(): string[] {
    if (act.refused?.__typename !== 'ValidationFailed') return act.refusal === null ? [] : [act.refusal]
    return act.refused.problems.map((problem) => tellDrawingProblem(t, problem, (at) => nameOfMove(drawn, drawing, at)))
  }
}

/** The territory as it was when the drawing was begun, whatever is drawn by others meanwhile. */
function useBegunOn(current: Drawn, drawing: Drawing) {
  const [begunOn, setBegunOn] = useState(current)
  const drawn = isUntouched(drawing) ? current : begunOn
  const isOvertaken = drawn !== current && isDrawnOtherwise(drawn, current)
  return { drawn, isOvertaken, begin: () => setBegunOn(drawn) }
}

function nameOfMove({ comuni }: Drawn, { moves }: Drawing, place: number): string {
  const id = [...moves.keys()][place]
  return comuni.find(({ municipality }) => municipality.id === id)?.municipality.name ?? ''
}
