import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  AcceptGapDocument,
  CorrectGapDecisionDocument,
  type DecisionPartsFragment,
  ReopenGapDocument,
  type ResultPartsFragment,
} from '../../../generated/graphql.ts'
import { askAgain, type Stale, theirText } from '../../../lib/conflicts.ts'
import { type Act, useAct } from '../../../lib/use-act.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { writeDay } from '../../../lib/write-day.ts'

interface DecisionValues {
  readonly reason: string
  /** ISO day. */
  readonly until: string
}

/** A decision as somebody has read it; values are null where only its being there is known. */
interface SeenDecision {
  readonly id: string
  readonly version: number
  readonly values: DecisionValues | null
}

export interface DecisionActs extends Pick<Act, 'isRunning' | 'refusal'> {
  readonly accept: (area: string, need: string, values: DecisionValues) => Promise<boolean>
  readonly correct: (decision: DecisionPartsFragment, values: DecisionValues) => Promise<boolean>
  readonly reopen: (decision: DecisionPartsFragment) => Promise<void>
}

/** A version that no record has: whoever sends it has read none. */
const NEVER_READ = 0

/** What the steering board does about a gap. What somebody else has decided meanwhile is shown, never written over. */
export function useDecisionActs(): DecisionActs {
  const { t, i18n } = useTranslation('territory')
  const changeId = useRef('')
  const { isRunning, refusal, run } = useAct((done) => {
    changeId.current = done.changeId
  })
  const tellDone = useUndoToast()
  const tellUntil = (key: 'decision.accepted' | 'decision.changed', until: string) =>
    tellDone(t(key, { until: writeDay(i18n.language, until) }), changeId.current)

  async function change({ id, version, values: before }: SeenDecision, values: DecisionValues): Promise<boolean> {
    let { until } = values
    const again = async (stale: Stale) => {
      const kept = await askAgain({ type: 'GAP_DECISION', stale, values, before })
      if (kept === null || kept === 'nothing') return kept
      until = kept.until ?? theirText(stale, 'until') ?? until
      return { input: { requestId: crypto.randomUUID(), id, version: stale.version, ...kept } }
    }
    changeId.current = ''
    const input = { requestId: crypto.randomUUID(), id, version, ...values }
    const done = await run(CorrectGapDecisionDocument, { input }, (data) => data.correctGapDecision, again)
    // Where the decision of somebody else stands, nothing was recorded.
    if (changeId.current !== '') tellUntil('decision.changed', until)
    return done !== null
  }

  return {
    isRunning,
    refusal,
    accept: async (area, need, values) => {
      const input = { requestId: crypto.randomUUID(), area, need, ...values }
      let answer: ResultPartsFragment | null = null
      const done = await run(AcceptGapDocument, { input }, ({ acceptGap }) => {
        answer = acceptGap
        return acceptGap
      })
      if (done !== null) tellUntil('decision.accepted', values.until)
      const theirs = takenMeanwhile(answer)
      if (theirs !== null) return change({ id: theirs, version: NEVER_READ, values: null }, values)
      return done !== null
    },
    correct: ({ id, version, reason, until }, values) => change({ id, version, values: { reason, until } }, values),
    reopen: async ({ id, version }) => {
      const input = { requestId: crypto.randomUUID(), id, version }
      if ((await run(ReopenGapDocument, { input }, (data) => data.reopenGap)) === null) return
      tellDone(t('decision.reopened'), changeId.current)
    },
  }
}

/** Id of the decision that somebody else has taken on the same cell meanwhile; null where there is none. */
function takenMeanwhile(answer: ResultPartsFragment | null): string | null {
  if (answer?.__typename !== 'Conflict' || answer.code !== 'ALREADY_ACCEPTED') return null
  return answer.ids[0] ?? null
}
