import { useTranslation } from 'react-i18next'
import {
  AcceptGapDocument,
  CorrectGapDecisionDocument,
  type DecisionPartsFragment,
  ReopenGapDocument,
} from '../../../generated/graphql.ts'
import { showToast } from '../../../lib/toasts.ts'
import { type Act, useAct } from '../../../lib/use-act.ts'
import { writeDay } from '../../../lib/write-day.ts'

interface DecisionValues {
  readonly reason: string
  /** ISO day. */
  readonly until: string
}

export interface DecisionActs extends Pick<Act, 'isRunning' | 'refusal'> {
  readonly accept: (area: string, need: string, values: DecisionValues) => Promise<boolean>
  readonly correct: (decision: DecisionPartsFragment, values: DecisionValues) => Promise<boolean>
  readonly reopen: (decision: DecisionPartsFragment) => Promise<void>
}

/** What the steering board does about a gap. */
export function useDecisionActs(): DecisionActs {
  const { t, i18n } = useTranslation('territory')
  const { isRunning, refusal, run } = useAct()
  return {
    isRunning,
    refusal,
    accept: async (area, need, values) => {
      const input = { requestId: crypto.randomUUID(), area, need, ...values }
      const done = (await run(AcceptGapDocument, { input }, (data) => data.acceptGap)) !== null
      if (done) showToast({ text: t('decision.accepted', { until: writeDay(i18n.language, values.until) }) })
      return done
    },
    correct: async ({ id, version }, values) => {
      const input = { requestId: crypto.randomUUID(), id, version, ...values }
      const done = (await run(CorrectGapDecisionDocument, { input }, (data) => data.correctGapDecision)) !== null
      if (done) showToast({ text: t('decision.changed', { until: writeDay(i18n.language, values.until) }) })
      return done
    },
    reopen: async ({ id, version }) => {
      const input = { requestId: crypto.randomUUID(), id, version }
      if ((await run(ReopenGapDocument, { input }, (data) => data.reopenGap)) === null) return
      showToast({ text: t('decision.reopened') })
    },
  }
}
