import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import { ImportRowsDocument } from '../../generated/graphql.ts'
import type { ImportRowCounts, ImportRowFacts } from './outcomes.ts'

/** Rows of one page of the preview. */
const PAGE = 100

export interface Preview {
  /** Null until the first page is here. */
  readonly head: { readonly fingerprint: string; readonly counts: ImportRowCounts; readonly total: number } | null
  readonly failure: unknown
  /** The row at a place of the list; undefined while its page is on its way. */
  rowAt(place: number): ImportRowFacts | undefined
  /** Sees to it that these places are read. */
  need(first: number, last: number): void
  /** Reads what is shown anew: after a change, or when the record has changed. */
  reload(): Promise<void>
  /** Every row of an outcome, page by page. */
  readAll(outcome: ImportOutcome): Promise<ImportRowFacts[]>
}

interface Shown {
  readonly head: Preview['head']
  readonly pages: ReadonlyMap<number, readonly ImportRowFacts[]>
  readonly failure: unknown
}

const NOTHING: Shown = { head: null, pages: new Map(), failure: null }

/** The rows of a preview, a page at a time as they come into sight. What is shown stays until what follows it is here. */
export function usePreview(id: string, outcome: ImportOutcome | null): Preview {
  const client = useApolloClient()
  const [shown, setShown] = useState<Shown>(NOTHING)
  // Which question is the present one: answers to an earlier one are dropped.
  const asked = useRef({ round: 0, pages: new Set<number>() })
  const fetchPage = useCallback(
    async (of: ImportOutcome | null, page: number) => {
      const variables = { id, outcome: of, first: PAGE, offset: page * PAGE }
      const { data } = await client.query({ query: ImportRowsDocument, variables, fetchPolicy: 'network-only' })
      return data?.previewImport ?? null
    },
    [client, id],
  )
  const load = useCallback(
    async (page: number, fresh: boolean) => {
      if (fresh) asked.current = { round: asked.current.round + 1, pages: new Set() }
      if (asked.current.pages.has(page)) return
      asked.current.pages.add(page)
      const { round } = asked.current
      try {
        const answer = await fetchPage(outcome, page)
        if (answer === null || round !== asked.current.round) return
        const { fingerprint, counts, total, rows } = answer
        setShown((before) => ({
          head: { fingerprint, counts, total },
          pages: new Map([...(fresh ? [] : before.pages), [page, rows]]),
          failure: null,
        }))
      } catch (failure) {
        asked.current.pages.delete(page)
        if (round === asked.current.round) setShown((before) => ({ ...before, failure }))
      }
    },
    [fetchPage, outcome],
  )
  useEffect(() => void load(0, true), [load])
  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) void load(page, false)
    },
    [load],
  )
  const readAll = useCallback(
    async (of: ImportOutcome) => {
      const rows: ImportRowFacts[] = []
      for (let page = 0; ; page += 1) {
        const answer = await fetchPage(of, page)
        if (answer === null) return rows
        rows.push(...answer.rows)
        if (rows.length >= answer.total || answer.rows.length === 0) return rows
      }
    },
    [fetchPage],
  )
  return {
    head: shown.head,
    failure: shown.failure,
    rowAt: (place) => shown.pages.get(Math.floor(place / PAGE))?.[place % PAGE],
    need,
    reload: useCallback(() => load(0, true), [load]),
    readAll,
  }
}
