import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordNeedReportsDocument, type ReportKind, type SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { type CitationValues, citationOf, NO_CITATION } from '../../../lib/citation-choice.tsx'
import { readToday } from '../../../lib/today.ts'
import { type Act, useAct } from '../../../lib/use-act.ts'
import { dateIssue } from '../sheet/sheet-values.ts'
import { rowOfProblem, tellProblem } from '../words/tell-problem.ts'
import { type CheckedRow, checkRows } from './check-rows.ts'
import type { Column, KnownNames, ReadTable, TableRow } from './read-table.ts'

/** A row of the preview: as it was checked, and what the server said of it. */
export interface PreviewRow extends CheckedRow {
  /** Cells that somebody has put right: they stay open for more. */
  readonly edited: ReadonlySet<Column>
  readonly refused: string | null
}

export interface RecordedTable {
  readonly changeId: string
  readonly results: number
  readonly answers: number
}

/** A table that is about to be recorded. */
export interface TableDraft {
  readonly rows: readonly PreviewRow[]
  readonly wrong: number
  readonly surveyedOn: string | null
  readonly source: CitationValues
  readonly kind: ReportKind
  readonly errors: { readonly surveyedOn: string | null; readonly source: string | null }
  readonly refusal: string | null
  readonly isSaving: boolean
  readonly setHead: (change: { surveyedOn?: string | null; source?: CitationValues; kind?: ReportKind }) => void
  readonly setCell: (place: number, column: Column, text: string) => void
  readonly leaveOut: (place: number) => void
  /** Records all rows; null when something is wrong, and then the draft says what. */
  readonly save: () => Promise<RecordedTable | null>
}

interface Drafted {
  readonly row: TableRow
  readonly edited: ReadonlySet<Column>
}

/** Puts a table right row by row, and records all of it at once. */
export function useTable(table: ReadTable, names: KnownNames, { sources }: SurveyOptionsQuery): TableDraft {
  const { t } = useTranslation('surveys')
  const [drafted, setDrafted] = useState<readonly Drafted[]>(() =>
    table.rows.map((row) => ({ row, edited: new Set<Column>() })),
  )
  const [head, setHead] = useState<{ surveyedOn: string | null; source: CitationValues; kind: ReportKind }>(() => ({
    ...{ surveyedOn: readToday(), source: NO_CITATION, kind: 'NEED' },
  }))
  const [tried, setTried] = useState(false)
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const changeId = useRef('')
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  const checked = useMemo(
    () =>
      checkRows(
        drafted.map(({ row }) => row),
        names,
        head.kind,
      ),
    [drafted, names, head.kind],
  )
  const refused = placeRefusal(act, t)
  const rows = checked.map(
    (one, place): PreviewRow => ({
      ...one,
      edited: drafted[place]?.edited ?? new Set(),
      refused: refused.rows.get(place) ?? null,
    }),
  )
  const wrong = rows.filter(({ result }) => result === null).length
  const source = citationOf(head.source, sources.nodes)
  const issue = dateIssue(head.surveyedOn, readToday())
  const change = () => {
    setRequestId(crypto.randomUUID())
    if (act.refusal !== null) act.forget()
  }

  return {
    rows,
    wrong,
    ...head,
    errors: {
      surveyedOn: refused.surveyedOn ?? (tried && issue !== null ? t(`issue.${issue}`) : null),
      source: refused.source ?? (tried && source === null ? t('issue.NO_SOURCE') : null),
    },
    refusal: refused.other,
    isSaving: act.isRunning,
    setHead: (part) => {
      setHead((before) => ({ ...before, ...part }))
      change()
    },
    setCell: (place, column, text) => {
      setDrafted((before) => editCell(before, place, column, text))
      change()
    },
    leaveOut: (place) => {
      setDrafted((before) => before.filter((_, at) => at !== place))
      change()
    },
    save: async () => {
      setTried(true)
      const results = rows.flatMap(({ result }) => result ?? [])
      if (act.isRunning || wrong > 0 || results.length === 0 || source === null || issue !== null) return null
      const input = { requestId, surveyedOn: head.surveyedOn ?? '', source, rows: results }
      if ((await act.run(RecordNeedReportsDocument, { input }, ({ done }) => done)) === null) return null
      const answers = results.reduce((sum, one) => sum + one.answers, 0)
      return { changeId: changeId.current, results: results.length, answers }
    },
  }
}

function editCell(rows: readonly Drafted[], place: number, column: Column, text: string): readonly Drafted[] {
  return rows.map(({ row, edited }, at) =>
    at === place
      ? { row: { ...row, cells: { ...row.cells, [column]: text } }, edited: new Set([...edited, column]) }
      : { row, edited },
  )
}

/** What the server found wrong: all rows were sent, so its places are those of the preview. */
function placeRefusal({ refused, refusal }: Act, t: Parameters<typeof tellProblem>[0]) {
  const rows = new Map<number, string>()
  const head: { surveyedOn: string | null; source: string | null } = { surveyedOn: null, source: null }
  if (refused?.__typename !== 'ValidationFailed') return { rows, ...head, other: refusal }
  const others: string[] = []
  for (const problem of refused.problems) {
    const words = tellProblem(t, problem)
    const at = rowOfProblem(problem.field)
    if (at !== null) rows.set(at.row, words)
    else if (problem.field === 'surveyedOn') head.surveyedOn = words
    else if (problem.field.startsWith('source')) head.source = words
    else others.push(words)
  }
  return { rows, ...head, other: others.length === 0 ? null : others.join(' ') }
}
