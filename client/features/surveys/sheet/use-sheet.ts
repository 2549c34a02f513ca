import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordNeedReportsDocument, type SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { citationOf } from '../../../lib/citation-choice.tsx'
import { readToday } from '../../../lib/today.ts'
import { type Act, useAct } from '../../../lib/use-act.ts'
import { rowOfProblem, tellProblem } from '../words/tell-problem.ts'
import { dropSheet, type KeptSheet, keepSheet } from './keep-sheet.ts'
import {
  emptySheet,
  findSheetIssues,
  isWorthKeeping,
  measureSheet,
  rowsOfSheet,
  type SheetPlace,
  type SheetRow,
  type SheetValues,
} from './sheet-values.ts'

/** A sheet that has been recorded. */
export interface RecordedSheet {
  readonly changeId: string
  readonly area: string
  readonly results: number
  readonly answers: number
}

/** A survey sheet that is being filled in. */
export interface Sheet {
  readonly values: SheetValues
  readonly rows: readonly SheetRow[]
  /** What is wrong, in words, by the place at which it is told; empty until somebody has tried to save. */
  readonly errors: ReadonlyMap<SheetPlace, string>
  /** Why the server took nothing, where that belongs to no place. */
  readonly refusal: string | null
  readonly isSaving: boolean
  /** When the draft was kept, ISO instant; null while nothing is. */
  readonly keptAt: string | null
  readonly set: (change: Partial<SheetValues>) => void
  readonly setCount: (key: string, text: string) => void
  readonly discard: () => void
  /** Records the sheet; null when it could not be, and then `errors` say why. */
  readonly save: () => Promise<RecordedSheet | null>
  /** Begins the next sheet, with day and source kept. */
  readonly beginNext: () => void
}

/** Fills in and records a sheet; every change is kept on this browser until it is on record. */
export function useSheet(
  owner: string,
  begun: SheetValues,
  found: KeptSheet | null,
  options: SurveyOptionsQuery,
): Sheet {
  const { t } = useTranslation('surveys')
  const [values, setValues] = useState(found?.values ?? begun)
  const [keptAt, setKeptAt] = useState(found?.savedAt ?? null)
  const [tried, setTried] = useState(false)
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const changeId = useRef('')
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  const rows = rowsOfSheet(
    values,
    options.needs.map(({ id }) => id),
  )
  const source = citationOf(values.source, options.sources.nodes)
  const issues = findSheetIssues(values, source !== null, readToday())

  const change = (next: SheetValues) => {
    setValues(next)
    setRequestId(crypto.randomUUID())
    if (act.refusal !== null) act.forget()
    if (!isWorthKeeping(next)) return
    const savedAt = new Date().toISOString()
    if (keepSheet(owner, { savedAt, values: next })) setKeptAt(savedAt)
  }
  const forget = (next: SheetValues) => {
    dropSheet(owner)
    setKeptAt(null)
    setTried(false)
    setValues(next)
    setRequestId(crypto.randomUUID())
    act.forget()
  }
  const refused = placeRefusal(act, rows, t)

  return {
    values,
    rows,
    errors: new Map([
      ...(tried ? [...issues].map(([place, issue]): [string, string] => [place, t(`issue.${issue}`)]) : []),
      ...refused.errors,
    ]),
    refusal: refused.other,
    isSaving: act.isRunning,
    keptAt,
    set: (part) => change({ ...values, ...part }),
    setCount: (key, text) => change({ ...values, counts: { ...values.counts, [key]: text } }),
    discard: () => forget(begun),
    beginNext: () => forget({ ...emptySheet(readToday()), surveyedOn: values.surveyedOn, source: values.source }),
    save: async () => {
      setTried(true)
      if (act.isRunning || issues.size > 0 || source === null) return null
      const input = { requestId, surveyedOn: values.surveyedOn ?? '', source, rows: rows.map(({ row }) => row) }
      const recorded = await act.run(RecordNeedReportsDocument, { input }, ({ done }) => done)
      if (recorded === null) return null
      dropSheet(owner)
      const { results, answers } = measureSheet(rows)
      return { changeId: changeId.current, area: values.area, results, answers }
    },
  }
}

function placeRefusal(act: Act, rows: readonly SheetRow[], t: Parameters<typeof tellProblem>[0]) {
  const { refused, refusal } = act
  if (refused?.__typename !== 'ValidationFailed') return { errors: [], other: refusal }
  const errors: (readonly [SheetPlace, string])[] = []
  const others: string[] = []
  for (const problem of refused.problems) {
    const words = tellProblem(t, problem)
    const at = rowOfProblem(problem.field)
    const place = at === null ? placeOfField(problem.field) : at.part === 'area' ? 'area' : rows[at.row]?.key
    if (place === undefined) others.push(words)
    else errors.push([place, words])
  }
  return { errors, other: others.length === 0 ? null : others.join(' ') }
}

function placeOfField(field: string): SheetPlace | undefined {
  if (field === 'surveyedOn') return 'surveyedOn'
  return field.startsWith('source') ? 'source' : undefined
}
